import type { CompiledPack } from '@mingjian/engine';
import { describe, expect, it } from 'vitest';
import { sheetOf } from '../testing/sheets.ts';
import type { ScoredStored } from './score-stored.ts';
import { presentSheetRow } from './sheet-row.ts';

/** A project with this money, under rules that score no project. */
const row = (fullYearBudget: string | null, executed: string | null) => {
  const funds = {
    unit: '万元',
    weight: null,
    rows: [{ label: '年度资金总额', initialBudget: null, fullYearBudget, executed }],
    remainder: null,
  };
  const sheet = sheetOf({ funds, indicators: [] });
  // Only what the row reads of a stored sheet and a pack without a project form.
  const stored = { id: 's', version: 1, position: 0, sheet } as ScoredStored['stored'];
  const pack = { sheet: null } as CompiledPack;
  return presentSheetRow({ stored, pack, scored: null });
};

describe('列表里的一个项目', () => {
  it('没有自评表的规则也有执行率：执行数除以预算数', () => {
    expect(row('555', '118.4')).toMatchObject({ rate: '21.33', hasForm: false, score: null });
    expect(row('11', '11').rate).toBe('100');
  });
  it('没有预算、预算为零或缺执行数，没有执行率', () => {
    expect(row(null, '1').rate).toBeNull();
    expect(row('0', '0').rate).toBeNull();
    expect(row('5', null).rate).toBeNull();
  });
});
