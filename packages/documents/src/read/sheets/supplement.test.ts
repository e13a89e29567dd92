import { describe, expect, it } from 'vitest';
import { emptyDraft, emptyIndicator } from './draft.ts';
import { viewGrid } from './grid-view.ts';
import type { RawGrid } from '../grid/grid-lookup.ts';
import { ProblemList } from './problem-list.ts';
import { rawOf } from '../../testing/raw-document.ts';
import { openReading, type SheetReading } from './sheet-reading.ts';
import { SUPPLEMENT_COLUMNS, applySupplement, isSupplement, supplementRows } from './supplement.ts';
import { canonicalSheet } from './canonical-sheet.ts';

function reading(): SheetReading {
  const draft = emptyDraft();
  draft.project = '甲';
  draft.indicators.push({ ...emptyIndicator('产出指标', '数量指标', '参保人数'), actual: '5' });
  return openReading(draft, '甲', 0);
}

function apply(...rows: readonly (readonly string[])[]) {
  const own = reading();
  const problems = new ProblemList();
  const [block] = rawOf([SUPPLEMENT_COLUMNS, ...rows], '补充信息').blocks;
  const view = viewGrid(block as RawGrid);
  expect(isSupplement(view)).toBe(true);
  applySupplement(view, [own], problems);
  return { draft: own.draft, problems: problems.all().map((each) => each.code) };
}

describe('补充信息', () => {
  it('补上表上没有的内容，空与无是两回事', () => {
    const { draft, problems } = apply(
      ['甲', '', 'stateReason', '（无）', '县政府常务会议决定'],
      ['甲', '', 'fundingDocuments.0.number', '（无）', '冀财社〔2020〕201号'],
      ['甲', '参保人数', 'indicators.0.source', '（无）', '“（空）”'],
      ['甲', '', 'pack', '（空）', 'national-2021'],
    );
    expect(problems).toEqual([]);
    expect(draft).toMatchObject({
      stateReason: '县政府常务会议决定',
      pack: 'national-2021',
      fundingDocuments: [{ number: '冀财社〔2020〕201号' }],
    });
    expect(draft.indicators[0]?.source).toBe('（空）');
  });
  it('写出来的栏目和状态都是中文，读回来是同一张表', () => {
    const filled = reading().draft;
    Object.assign(filled, { state: 'cancelled', origin: '追加', pack: 'national-2021' });
    filled.funds.remainder = '财政收回';
    const [own, read] = [canonicalSheet(filled), canonicalSheet(reading().draft)];
    const rows = supplementRows('甲', own, read);
    expect(rows.map(([, , place]) => place).toSorted()).toEqual(
      ['来源', '计分规则', '资金去向', '项目状态'].toSorted(),
    );
    expect(rows.find(([, , place]) => place === '项目状态')?.slice(3)).toEqual(['正常', '取消']);
    const { draft, problems } = apply(...rows);
    expect(problems).toEqual([]);
    expect(canonicalSheet(draft)).toEqual(own);
  });
  it('表上已经改过的内容以表为准', () => {
    const { draft } = apply(['甲', '参保人数', 'indicators.0.actual', '4', '4.0']);
    expect(draft.indicators[0]?.actual).toBe('5');
  });
  it('指标挪了行按名称跟着走，找不到的说出来', () => {
    const { draft, problems } = apply(
      ['甲', '参保人数', 'indicators.7.source', '（无）', '台账'],
      ['甲', '已删除的指标', 'indicators.0.source', '（无）', '台账'],
      ['乙', '', 'pack', '（空）', 'x'],
    );
    expect(draft.indicators[0]?.source).toBe('台账');
    expect(problems).toEqual(['SUPPLEMENT_ROW_LOST', 'SUPPLEMENT_ROW_LOST']);
  });
  it('人改坏的补充信息不会写进去', () => {
    const { draft, problems } = apply(
      ['甲', '', 'state', 'normal', '随便'],
      ['甲', '', '__proto__.polluted', '（无）', '1'],
      ['甲', '', 'total', '（无）', '很多'],
    );
    expect(draft.state).toBe('normal');
    expect(draft.total).toBeUndefined();
    expect(({} as Record<string, unknown>)['polluted']).toBeUndefined();
    expect(problems).toEqual(['CHOICE_UNKNOWN', 'SUPPLEMENT_ROW_LOST', 'CHOICE_UNKNOWN']);
  });
});
