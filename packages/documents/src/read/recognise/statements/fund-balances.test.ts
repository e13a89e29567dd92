import { expect, it } from 'vitest';

import { statements } from './said.ts';

const sentence = (closing: string, more = ''): string =>
  `年初结转和结余50.00万元，本年收入1,000.00万元，本年支出1,000.00万元，${more}年末结转和结余${closing}万元。`;

it('年初加收入减支出等于年末；部门的全部资金不相符只请核对', () => {
  expect(statements(sentence('50.00'))).toEqual(['balance 50.00 50.00 1000.00 1000.00']);
  const off = statements(sentence('60.00'));
  expect(off).toEqual(['supposed balance 60.00 50.00 1000.00 1000.00']);
});

it('另有结余分配、收回等，不相符也不说', () => {
  expect(statements(sentence('40.00', '按规定上缴财政后，'))).toEqual([]);
  expect(statements(sentence('40.00', '结余分配10.00万元，'))).toEqual([]);
});
