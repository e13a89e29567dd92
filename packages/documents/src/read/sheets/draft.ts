import type { SelfEvaluation } from '@mingjian/engine';

type Writable<T> = T extends readonly (infer Item)[]
  ? Writable<Item>[]
  : T extends object
    ? { -readonly [Key in keyof T]: Writable<T[Key]> }
    : T;

/** A sheet while it is being read. */
export type SheetDraft = Writable<SelfEvaluation>;
export type IndicatorDraft = SheetDraft['indicators'][number];

/** An empty sheet: everything missing, nothing zero. */
export const emptyDraft = (): SheetDraft => ({
  contract: '1',
  kind: 'project-self-evaluation',
  year: 0,
  department: '',
  project: '',
  projectCode: null,
  fundingDocuments: [],
  state: 'normal',
  pack: null,
  funds: { unit: '万元', weight: null, rows: [] },
  goals: { expected: null, actual: null },
  indicators: [],
});

/** An indicator of which only its place in the form is known. */
export const emptyIndicator = (level1: string, level2: string, name: string): IndicatorDraft => ({
  level1,
  level2,
  name,
  operator: 'qualitative',
  target: null,
  unit: null,
  actual: null,
  weight: null,
  deviation: null,
});
