import { checkSheet } from '@mingjian/audit';
import type { SelfEvaluation } from '@mingjian/engine';
import { describe, expect, it } from 'vitest';
import { cellMarks, openItems, staleFigures } from './cell-marks.ts';

const row = (label: string, executed: string) => ({
  label,
  initialBudget: null,
  fullYearBudget: null,
  executed,
});
const sheet = (total: string, parts = '12.40'): SelfEvaluation => ({
  contract: '1',
  kind: 'project-self-evaluation',
  projectCode: null,
  fundingDocuments: [],
  pack: null,
  department: '示例县水务局',
  project: '河道清理',
  year: 2024,
  state: 'normal',
  funds: {
    unit: '万元',
    weight: null,
    rows: [row('年度资金总额', total), row('其中：当年财政拨款', parts), row('其他资金', '3.50')],
  },
  goals: { expected: '', actual: '' },
  execution: {},
  indicators: [],
  total: null,
});

describe('没有读懂的格', () => {
  it('它那一行的得分和总分还按原值，别的行不受影响', () => {
    expect([...staleFigures(['indicators.3.actual'])]).toEqual(['indicators.3.score', 'total']);
    expect([...staleFigures(['funds.rows.0.executed'])]).toContain('execution.score');
    expect([...staleFigures(['indicators.3.deviation', 'goals.actual'])]).toEqual([]);
  });
});

describe('打字时的核对', () => {
  it('资金总额与各行相加不等：标在总额格上，写出两边和差额', async () => {
    const findings = await checkSheet(sheet('16.90'));
    expect(cellMarks([], [], findings)).toEqual({ 'funds.rows.0.executed': 'contradiction' });
    const [item] = openItems([], [], {}, findings);
    expect(item).toMatchObject({ kind: 'contradiction', path: 'funds.rows.0.executed' });
    for (const part of ['16.90', '15.90', '1.00', '证明：16.895 ＞ '])
      expect(item?.message).toContain(part);
  });
  it('只差尾数的不说', async () => {
    const findings = await checkSheet(sheet('15.9', '12.44'));
    expect(openItems([], [], {}, findings)).toEqual([]);
  });
});
