import { expect, it } from 'vitest';
import { tabNames } from './tab-names.ts';

it('短名字照原样', () =>
  expect(tabNames(['决算公开.pdf', '自评.docx'])).toEqual(['决算公开.pdf', '自评.docx']));

it('一个长名字去掉中间，头尾都在', () =>
  expect(tabNames(['江西省某县医疗保障局2024年度部门决算公开.pdf'])).toEqual([
    '江西省某县医…决算公开.pdf',
  ]));

it('几个长名字相同的开头省去，还是分得清', () => {
  const names = Array.from(
    { length: 7 },
    (_, at) => `某县医疗保障局2024年度部门决算-第${at}册.pdf`,
  );
  const shown = tabNames(names);
  expect(shown[3]).toBe('…3册.pdf');
  expect(new Set(shown).size).toBe(7);
});

it('序号开头的几份也分得清', () => {
  const names = ['001_某县医疗保障局项目绩效自评.docx', '002_某县教育局部门整体评价.docx'];
  expect(tabNames(names)).toEqual(['001_某县…效自评.docx', '002_某县…体评价.docx']);
});
