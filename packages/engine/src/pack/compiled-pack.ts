import type { RoundingMode } from '../number/round.ts';
import type { Operator } from '../sheet/self-evaluation.ts';
import type { Citation } from './citation.ts';

/**
 * A regulation pack, compiled from YAML to canonical JSON; its SM3 is the hash. Data only: the interpreter is `scoreSheet`.
 * Decimal figures are strings. Fields are added with the packs that need them.
 * @term 规则包
 */
export type CompiledPack = Readonly<{
  id: string;
  title: string;
  /** 县（区）, place or 全国 this pack speaks for. */
  place: string;
  effective: Readonly<{ from: string; until: string | null }>;
  supersedes: string | null;
  /** released packs are frozen by hash. */
  status: 'draft' | 'released';
  sources: Readonly<Record<string, PackSource>>;
  /** project-sheet, department-overall or work-assessment. */
  subject: 'project-sheet' | 'department-overall' | 'work-assessment';
  sheet: SheetRules | null;
  /** Index tree of a 部门整体 or 工作考核 pack; weights null where the document prints none. */
  index: readonly IndexNode[] | null;
  /** Rounding of an index pack; a sheet pack has it in `sheet`. */
  rounding?: SheetRules['rounding'];
  /** Work assessment: what an item that does not concern the department gets. */
  notApplicable?: Readonly<{ treatment: 'refuse' | 'full'; cite: readonly Citation[] }>;
  /** Grades of an index pack (部门整体, 工作考核); a sheet pack has them in `sheet`. */
  grades?: GradeScale | null;
  hash: string;
}>;

/** @term 评价等级 */
export type GradeScale = Readonly<{
  /** Best first; `from` belongs to the grade. */
  bands: readonly Readonly<{ name: string; from: string }>[];
  cite: readonly Citation[];
}>;

/** A value that a regulation asks for at least, for one indicator of this place and year. @term 指标下限 */
export type IndicatorFloor = Readonly<{
  /** Words that the indicator's name contains. */
  indicator: string;
  floor: string;
  unit: string;
  cite: readonly Citation[];
}>;

/** @term 依据文件 */
export type PackSource = Readonly<{
  title: string;
  issuer: string | null;
  number: string | null;
  /** How we know it: read clause by clause, seen in part, or only inferred from prints. */
  seen: 'read' | 'in-part' | 'not-seen';
  note: string | null;
}>;

/** A rule of a pack that computes: a versioned engine method with its parameters. */
export type MethodRule = Readonly<{
  /** "completion-with-pass-line@1". */
  method: string;
  parameters: Readonly<Record<string, unknown>>;
  cite: readonly Citation[];
}>;

/** How a project sheet is scored. @term 计分规则 */
export type SheetRules = Readonly<{
  rounding: Readonly<{ digits: number; mode: RoundingMode; cite: readonly Citation[] }>;
  /** Level-1 weights that the pack fixes; a sheet that misses one gets a note. */
  weights: readonly Readonly<{
    when: 'cost' | 'no-cost' | 'any';
    level1: Readonly<Record<string, string>>;
    cite: readonly Citation[];
  }>[];
  execution: MethodRule &
    Readonly<{
      weight: string;
      rateDigits: number;
      /** rounded: the method sees the printed rate; exact (when absent): B and A themselves. */
      rateBasis?: 'rounded' | 'exact';
    }>;
  /** Whether the total adds the printed (rounded) rows or is rounded once from exact ones; rounded rows when absent. */
  total?: Readonly<{ of: 'rounded-rows' | 'exact-rows'; cite: readonly Citation[] }>;
  /** Whether a row short of its target must say why; nothing is asked when absent. */
  reasons?: Readonly<{ shortOfTarget: 'required' | 'explain'; cite: readonly Citation[] }>;
  /** Values that a regulation asks for; empty or absent where none was read. */
  floors?: readonly IndicatorFloor[];
  /** By operator; a missing operator is refused, never guessed. */
  indicators: Readonly<Partial<Record<Operator, MethodRule>>>;
  overAchievement: Readonly<{
    treatment: 'full' | 'require-reason' | 'deduct';
    above: string | null;
    /** With `deduct`: marks (in percent of the weight) for each percentage point above, never below the floor. */
    deduction?: Readonly<{ sharePerPoint: string; floorShare: string }>;
    cite: readonly Citation[];
  }>;
  zeroTarget: Readonly<{
    treatment: 'refuse' | 'full-when-not-positive';
    cite: readonly Citation[];
  }>;
  negativeActual: Readonly<{ treatment: 'as-zero' | 'refuse'; cite: readonly Citation[] }>;
  cancelled: Readonly<{ treatment: 'score' | 'exclude' | 'zero'; cite: readonly Citation[] }>;
  grades: GradeScale;
  /** Printed form: level-1 → level-2 rows in print order, column and money-row titles. */
  form: Readonly<{
    title: string;
    moneyRows: readonly string[];
    levels: readonly Readonly<{ level1: string; level2: readonly string[] }>[];
  }>;
}>;

/** @term 指标体系 */
export type IndexNode = Readonly<{
  name: string;
  weight: string | null;
  /** Target that the document prints for the item; absent where it prints none. */
  target?: Readonly<{ operator: Operator; value: string; unit: string | null }>;
  method: MethodRule | null;
  cite: readonly Citation[];
  children: readonly IndexNode[];
}>;
