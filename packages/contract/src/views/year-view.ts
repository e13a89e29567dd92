import * as z from 'zod';
import type { Immutable } from '../http/immutable.ts';
import { missingSchema, packReferenceSchema, sheetRowSchema, sumSchema } from './sheet-view.ts';

/** Departments and years of this installation, and who is working. */
export const workspaceSchema = z.strictObject({
  /** 本机, until people sign in. */
  actor: z.string(),
  /** Today in Asia/Shanghai. */
  today: z.string(),
  departments: z.array(
    z.strictObject({
      id: z.string(),
      name: z.string(),
      years: z.array(
        z.strictObject({
          year: z.int(),
          /** self-evaluation: being filled in; there is no other state before review exists. */
          state: z.enum(['self-evaluation']),
          sheets: z.int(),
          pack: packReferenceSchema.nullable(),
        }),
      ),
    }),
  ),
  /** What to show first; null in a new installation. */
  current: z.strictObject({ departmentId: z.string(), year: z.int() }).nullable(),
});

/** Totals of a year. Scores have no total. */
export const yearTotalsSchema = z.strictObject({
  projects: z.int(),
  initialBudget: sumSchema,
  fullYearBudget: sumSchema,
  executed: sumSchema,
  unexecuted: sumSchema,
  /** Executed ÷ full-year budget over all projects, percent with two decimals. */
  rate: z.string().nullable(),
  /** Where the unexecuted money went, largest first; `remainder` null: nobody has said. */
  remainders: z.array(
    z.strictObject({ remainder: z.string().nullable(), value: z.string(), projects: z.int() }),
  ),
  /** The same rate without projects whose whole budget was taken back; null when there are none. */
  rateWithoutWithdrawn: z.strictObject({ rate: z.string(), projects: z.int() }).nullable(),
  origins: z.strictObject({ initial: z.int(), added: z.int(), missing: z.int() }),
});

/** 年度总览. */
export const overviewSchema = z.strictObject({
  year: z.int(),
  departmentId: z.string(),
  department: z.string(),
  pack: packReferenceSchema.nullable(),
  totals: yearTotalsSchema,
  /** In the pack's order, best first, zero counts kept. */
  grades: z.array(z.strictObject({ grade: z.string(), count: z.int() })),
  /** Sheets without a grade. */
  ungraded: z.int(),
  missing: z.array(
    z.strictObject({ kind: missingSchema.shape.kind, label: z.string(), count: z.int() }),
  ),
  missingTotal: z.int(),
  /** Sheets with something missing. */
  missingSheets: z.int(),
  /** The first cell to fill in. */
  firstMissing: z
    .strictObject({ sheetId: z.string(), label: z.string(), path: z.string().nullable() })
    .nullable(),
  rows: z.array(sheetRowSchema),
});

/** 项目资金 list. */
export const sheetListSchema = z.strictObject({
  year: z.int(),
  departmentId: z.string(),
  department: z.string(),
  totals: yearTotalsSchema,
  rows: z.array(sheetRowSchema),
});

export type Workspace = Immutable<z.infer<typeof workspaceSchema>>;
export type YearTotals = Immutable<z.infer<typeof yearTotalsSchema>>;
export type Overview = Immutable<z.infer<typeof overviewSchema>>;
export type SheetListView = Immutable<z.infer<typeof sheetListSchema>>;
