import { expect, it } from 'vitest';

import { statements } from './said.ts';

const lists = (text: string) => statements(text).filter((each) => !each.startsWith('remark'));

it('等级个数合计多于项目总数，不符；没有列出的等级可以没有', () => {
  expect(lists('共评价项目30个，其中优20个，良8个，中3个。')).toEqual(['disjoint 30 20 8 3']);
  expect(lists('共评价项目30个，其中优20个，良8个。')).toEqual(['disjoint 30 20 8']);
});

it('指标的等级、两句话里的等级、另有一个总数，不与项目数比', () => {
  expect(lists('共评价项目3个，其中绩效指标优20个，良8个。')).toEqual([]);
  expect(lists('共评价项目30个。上年度项目优20个，良18个。')).toEqual([]);
  expect(lists('共有项目20个，本次评价项目35个，其中优20个，良18个。')).toEqual([]);
});
