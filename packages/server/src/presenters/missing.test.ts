import { describe, expect, it } from 'vitest';
import { indicator, sheetOf } from '../testing/sheets.ts';
import { missingOf } from './missing.ts';

const kinds = (given: Parameters<typeof sheetOf>[0]) =>
  missingOf(sheetOf(given), null).map((item) => `${item.kind} ${item.path}`);
const full = { indicators: [indicator()] };

describe('还缺什么', () => {
  it('填齐了就什么也不缺；零是一个数，不是缺', () => expect(kinds(full)).toEqual([]));

  it('空着的格各指一处，能点过去', () =>
    expect(
      kinds({
        origin: null,
        funds: {
          unit: '万元',
          weight: '10',
          rows: [
            { label: '年度资金总额', initialBudget: null, fullYearBudget: '18', executed: '0' },
          ],
          remainder: null,
        },
        indicators: [indicator({ actual: null, weight: null })],
      }),
    ).toEqual([
      'origin origin',
      'initial-budget funds.rows.0.initialBudget',
      'remainder funds.remainder',
      'actual indicators.0.actual',
      'weight indicators.0.weight',
    ]));

  it('全部执行完的项目不问去向', () =>
    expect(
      kinds({
        ...full,
        funds: {
          unit: '万元',
          weight: '10',
          rows: [
            { label: '年度资金总额', initialBudget: '0', fullYearBudget: '18', executed: '18.00' },
          ],
        },
      }),
    ).toEqual([]));

  it('取消的项目只要说明原因', () => {
    expect(
      kinds({ state: 'cancelled', stateReason: null, indicators: [indicator({ actual: null })] }),
    ).toEqual(['reason stateReason']);
    expect(
      kinds({
        state: 'cancelled',
        stateReason: '政策调整，县政府会议纪要',
        indicators: [indicator({ actual: null })],
      }),
    ).toEqual([]);
  });
});
