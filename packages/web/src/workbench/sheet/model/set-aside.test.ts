import { valueAt, withValueAt } from '@mingjian/contract';
import type { SelfEvaluation } from '@mingjian/engine';
import { describe, expect, it } from 'vitest';
import { identified, rowIdOf } from './row-ids.ts';
import { setAside, standsAt, withoutPart } from './set-aside.ts';
import { namedIndicator, removeIndicator } from './sheet-edit.ts';

const BASE: SelfEvaluation = identified({
  contract: '1',
  kind: 'project-self-evaluation',
  year: 2024,
  department: '示例局',
  project: '示例项目',
  projectCode: null,
  fundingDocuments: [],
  state: 'normal',
  pack: null,
  funds: { unit: '万元', weight: '10', rows: [] },
  goals: { expected: null, actual: null },
  indicators: ['甲', '乙'].map((name) => namedIndicator('产出指标', '数量指标', name)),
});
const edits = (given: Readonly<Record<string, string>>) => ({
  kind: 'edits' as const,
  edits: Object.entries(given).map(([path, value]) => ({ path, value })),
});

describe('被拒的先放一边 setAside', () => {
  it('行上下动了，放一边的还是那一行那一格；改了值就不再算', () => {
    const step = edits({ 'indicators.1.weight': '-5', 'indicators.0.weight': '10' });
    const [part, ...more] = setAside(BASE, step, ['indicators.1.weight']);
    expect(more).toEqual([]);
    if (part === undefined) throw new Error('nothing set aside');
    const draft = removeIndicator(withValueAt(BASE, 'indicators.1.weight', '-5'), 0);
    expect(standsAt(draft, part)).toBe('indicators.0.weight');
    expect(valueAt(withoutPart(BASE, draft, part), 'indicators.0.weight')).toBeNull();
    expect(standsAt(withValueAt(draft, 'indicators.0.weight', '5'), part)).toBeNull();
    expect(standsAt(removeIndicator(draft, 0), part)).toBeNull();
  });
  it('名称重复可能错在编码', () =>
    expect(
      setAside(BASE, edits({ projectCode: 'P-1', 'goals.actual': '完成' }), ['project']),
    ).toMatchObject([{ field: 'projectCode', value: 'P-1' }]));
  it('错不在送去的哪一格，就都放一边', () =>
    expect(
      setAside(BASE, edits({ 'goals.actual': '完成', origin: '追加' }), ['total']),
    ).toHaveLength(2));
  it('要增的行被拒，整行放一边', () => {
    const row = { ...namedIndicator('产出指标', '数量指标', '丙'), rowId: 'rbing' };
    const add = { kind: 'add' as const, list: 'indicators' as const, at: 2, row: {} };
    const [part] = setAside(BASE, { ...add, rowId: 'rbing' }, []);
    if (part === undefined) throw new Error('nothing set aside');
    const draft = { ...BASE, indicators: [...BASE.indicators, row] };
    expect(standsAt(draft, part)).toBe('indicators.2.name');
    expect(withoutPart(BASE, draft, part).indicators.map(rowIdOf)).toEqual(
      BASE.indicators.map(rowIdOf),
    );
  });
  it('要删的行被拒，分不出来，等下一次填', () =>
    expect(setAside(BASE, { kind: 'remove', list: 'indicators', at: 0 }, [])).toEqual([]));
});
