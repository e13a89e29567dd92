import type { Missing } from '@mingjian/contract';
import type { SelfEvaluation } from '@mingjian/engine';
import { expect, it } from 'vitest';
import { liveMissing } from './live-missing.ts';

const SHEET: SelfEvaluation = {
  contract: '1',
  kind: 'project-self-evaluation',
  year: 2024,
  department: '示例局',
  project: '示例项目',
  projectCode: null,
  origin: '年初',
  fundingDocuments: [],
  state: 'normal',
  pack: null,
  funds: { unit: '万元', weight: '10', rows: [], remainder: null },
  goals: { expected: null, actual: null },
  indicators: [],
};
const item = (kind: Missing['kind'], path: string | null): Missing => ({ kind, label: kind, path });

it('填上的马上划掉，没填的还在；原因由提示实时给出', () =>
  expect(
    liveMissing(
      [
        item('origin', 'origin'),
        item('remainder', 'funds.remainder'),
        item('reason', 'indicators.0.deviation'),
      ],
      SHEET,
    ).map(({ kind }) => kind),
  ).toEqual(['remainder']));
