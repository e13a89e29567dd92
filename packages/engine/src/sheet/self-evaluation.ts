/**
 * A project self-evaluation (项目支出绩效自评表) as programs exchange it: `mingjian score` reads it, `read` writes it.
 * Figures are plain decimal strings; null is empty, "0" is zero, "n/a" is not applicable.
 */

/** @term 指标方向 */
export type Operator = '>=' | '>' | '=' | '<=' | '<' | 'qualitative' | 'deadline';

/** normal, 取消 cancelled, 调整 adjusted. @term 项目状态 */
export type ProjectState = 'normal' | 'cancelled' | 'adjusted';

/** A decimal string, null when empty, or "n/a" when not applicable. */
export type Figure = string | null;

/** One money row of the form, as printed. @term 资金行 */
export type FundsRow = Readonly<{
  label: string;
  initialBudget: Figure;
  fullYearBudget: Figure;
  executed: Figure;
}>;

/** 项目资金 block. @term 项目资金 */
export type Funds = Readonly<{
  unit: string;
  weight: Figure;
  rows: readonly FundsRow[];
  /** What became of the unspent rest: 上缴, 财政代发, 收回, 未拨付. */
  remainder?: string | null;
}>;

/** One third-level indicator. @term 绩效指标 */
export type Indicator = Readonly<{
  level1: string;
  level2: string;
  name: string;
  operator: Operator;
  target: Figure;
  unit: string | null;
  actual: Figure;
  /** Unit of the result when it is not the target's: 元 beside a target in 万元. */
  actualUnit?: string | null;
  weight: Figure;
  deviation: string | null;
  /** A person's score where the method leaves it to a person (qualitative level, manual), with the reason in `deviation`. */
  judged?: string | null;
  /** The score as printed in a document that was read. */
  score?: string | null;
  /** Who or what the figure comes from (凭据). */
  source?: string | null;
  /** Last year's result, when known: for the target linter. */
  priorActual?: string | null;
}>;

/** 文号 with issue date and amount of the instalment. @term 文号 */
export type FundingDocument = Readonly<{
  number: string;
  title?: string | null;
  issuedOn?: string | null;
  amount?: string | null;
  unit?: string | null;
}>;

/** @term 项目支出绩效自评表 */
export type SelfEvaluation = Readonly<{
  contract: '1';
  kind: 'project-self-evaluation';
  year: number;
  department: string;
  /** 实施单位; the department itself when absent. */
  implementer?: string | null;
  project: string;
  projectCode: string | null;
  /** 年初 or 追加. */
  origin?: '年初' | '追加' | null;
  fundingDocuments: readonly FundingDocument[];
  state: ProjectState;
  /** Why and by which decision a project was cancelled or adjusted. */
  stateReason?: string | null;
  pack: string | null;
  funds: Funds;
  goals: Readonly<{ expected: string | null; actual: string | null }>;
  indicators: readonly Indicator[];
  /** Printed execution score and total, in a document that was read. */
  execution?: Readonly<{ rate?: string | null; score?: string | null }>;
  total?: string | null;
}>;
