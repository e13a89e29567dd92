import type { SelfEvaluation } from '@mingjian/engine';

/** One row of a 部门整体 or 工作考核 index as published; null where the document prints nothing. @term 指标体系 */
export type DemoIndexRow = Readonly<{
  level1: string;
  level2: string | null;
  name: string;
  operator: string | null;
  target: string | null;
  unit: string | null;
  weight: string | null;
  maximum: string | null;
  awarded: string | null;
}>;

/** A figure the published document states about the whole year, in its own words and unit. */
export type DemoFigure = Readonly<{ label: string; value: string; unit: string }>;

/**
 * A published year as data: figures and labels are the published ones, sentences are ours, no person is named,
 * and a payment to one private person is left out. @term 示例年度
 */
export type DemoYear = Readonly<{
  id: string;
  title: string;
  department: string;
  region: string;
  /** Six-digit division code, null where the document does not say which place it is. */
  division: string | null;
  year: number;
  /** Regulation pack id. */
  pack: string;
  sheets: readonly SelfEvaluation[];
  index: readonly DemoIndexRow[];
  figures: readonly DemoFigure[];
}>;
