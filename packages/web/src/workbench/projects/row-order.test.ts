import type { SheetRow } from '@mingjian/contract';
import { describe, expect, it } from 'vitest';
import { matches, rowFilters } from './row-filters.ts';
import { nextSort, ordered, parseSort } from './row-order.ts';
import { shownSum } from './shown-sum.ts';

const row = (position: number, fields: Partial<SheetRow>): SheetRow => ({
  id: `s${position}`,
  version: 1,
  position,
  project: `项目${position}`,
  projectCode: null,
  implementer: null,
  origin: '年初',
  state: 'normal',
  fundingDocuments: [],
  unit: '万元',
  moneyRow: '政府预算资金',
  initialBudget: null,
  fullYearBudget: '1',
  executed: '1',
  unexecuted: '0',
  remainder: null,
  rate: '100.00',
  score: '100',
  grade: '优',
  hasForm: true,
  refusals: 0,
  notes: { required: 0, explain: 0, advice: 0 },
  missing: [],
  ...fields,
});
const ROWS = [
  row(1, { executed: '15.221636' }),
  row(2, { executed: '9', grade: '差', origin: '追加' }),
  row(3, { executed: null, fundingDocuments: [{ number: '九财社指〔2023〕53号' }] }),
  row(4, { executed: '100000', unit: '元' }),
];
const ids = (rows: readonly SheetRow[]): string => rows.map((each) => each.position).join('');

describe('项目清单', () => {
  it('金额按真正的大小排，元和万元一起比，缺的总在最后', () => {
    expect(ids(ordered(ROWS, parseSort('executed')))).toBe('2413');
    expect(ids(ordered(ROWS, parseSort('-executed')))).toBe('1423');
  });
  it('再点一次换方向，第三次回到原来次序', () => {
    expect(nextSort(parseSort('position'), 'executed')).toBe('executed');
    expect(nextSort(parseSort('executed'), 'executed')).toBe('-executed');
    expect(nextSort(parseSort('-executed'), 'executed')).toBe('position');
    expect(ids(ordered(ROWS, parseSort('nonsense')))).toBe('1234');
  });
  it('合计用最细的一格，并说出缺几项', () =>
    expect(shownSum(ROWS, 'executed', '万元')).toEqual({ value: '34.221636', missing: 1 }));
  it('筛选带个数，没有的不出现', () =>
    expect(rowFilters(ROWS).map(({ label, count }) => `${label}${count}`)).toEqual([
      '全部4',
      '年初3',
      '追加1',
      '优3',
      '差1',
    ]));
  it('查文号不分括号写法', () =>
    expect(ids(ROWS.filter((each) => matches(each, '[2023]53')))).toBe('3'));
});
