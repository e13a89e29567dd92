import * as z from 'zod';
import { type SelfEvaluation, isMoneyUnit } from '@mingjian/engine';
import { NOT_PLAIN, isPlainText } from './plain-text.ts';
import { DECIMAL_PATTERN, figureOrTextSchema, figureSchema, wordsSchema } from './figure-schema.ts';

const nameSchema = z
  .string()
  .trim()
  .min(1, '不能为空')
  .max(200, '名称过长（最多 200 字）')
  .refine(isPlainText, NOT_PLAIN);

/** The seven operators of an indicator. */
export const operatorSchema = z.enum(['>=', '>', '=', '<=', '<', 'qualitative', 'deadline'], {
  error: '指标方向应为 ≥、＞、＝、≤、＜、定性或时限',
});

/** One money row; the finest grid is computed with. */
export const fundsRowSchema = z.strictObject({
  label: nameSchema,
  initialBudget: figureSchema,
  fullYearBudget: figureSchema,
  executed: figureSchema,
});

/** One third-level indicator as a draft may hold it. */
export const indicatorSchema = z.strictObject({
  level1: nameSchema,
  level2: nameSchema,
  name: nameSchema,
  operator: operatorSchema,
  target: figureOrTextSchema,
  unit: wordsSchema,
  actual: figureOrTextSchema,
  actualUnit: wordsSchema.exactOptional(),
  weight: figureSchema,
  deviation: wordsSchema,
  judged: figureSchema.exactOptional(),
  score: figureSchema.exactOptional(),
  source: wordsSchema.exactOptional(),
  priorActual: figureOrTextSchema.exactOptional(),
});

/** 文号 with its instalment. */
export const fundingDocumentSchema = z.strictObject({
  number: nameSchema,
  title: wordsSchema.exactOptional(),
  issuedOn: z.union([z.iso.date('日期应写作 2024-03-18'), z.null()]).exactOptional(),
  amount: figureSchema.exactOptional(),
  unit: wordsSchema.exactOptional(),
});

const shape = {
  contract: z.literal('1', { error: '缺少 "contract": "1"，这不是明鉴的交换文件' }),
  kind: z.literal('project-self-evaluation', { error: 'kind 应为 "project-self-evaluation"' }),
  year: z
    .int('年度应为整数')
    .min(1990, '年度应在 1990 至 2100 之间')
    .max(2100, '年度应在 1990 至 2100 之间'),
  department: nameSchema,
  implementer: wordsSchema.exactOptional(),
  project: nameSchema,
  projectCode: wordsSchema,
  origin: z
    .union([z.enum(['年初', '追加']), z.null()], { error: '来源应为“年初”“追加”或 null' })
    .exactOptional(),
  fundingDocuments: z.array(fundingDocumentSchema).max(200, '文号最多 200 个'),
  state: z.enum(['normal', 'cancelled', 'adjusted'], {
    error: '项目状态应为正常、取消或调整',
  }),
  stateReason: wordsSchema.exactOptional(),
  pack: wordsSchema,
  funds: z.strictObject({
    unit: z
      .string()
      .min(1, '资金单位不能为空，如 万元')
      .max(20, '单位过长')
      .refine(isPlainText, NOT_PLAIN)
      .refine(isMoneyUnit, {
        error: ({ input }) =>
          `资金单位“${String(input).slice(0, 20)}”换算不成元；请写 元、千元、万元、百万元或亿元`,
      }),
    weight: figureSchema,
    rows: z.array(fundsRowSchema).max(50, '资金行最多 50 行'),
    remainder: wordsSchema.exactOptional(),
  }),
  goals: z.strictObject({ expected: wordsSchema, actual: wordsSchema }),
  indicators: z.array(indicatorSchema).max(500, '指标最多 500 行'),
  execution: z
    .strictObject({ rate: figureSchema.exactOptional(), score: figureSchema.exactOptional() })
    .exactOptional(),
  total: figureSchema.exactOptional(),
} as const;

/** A sheet while it is being filled in: words may still stand where a number belongs, and scoring refuses that row. */
export const draftSelfEvaluationSchema = z.strictObject(shape);

/** True when the operator compares numbers. */
export const isNumericOperator = (operator: string): boolean =>
  operator !== 'qualitative' && operator !== 'deadline';

/** The interchange object as files carry it: under a numeric operator, target and result are numbers. */
export const selfEvaluationSchema = draftSelfEvaluationSchema.superRefine((sheet, context) => {
  sheet.indicators.forEach((indicator, index) => {
    if (!isNumericOperator(indicator.operator)) return;
    for (const field of ['target', 'actual', 'priorActual'] as const) {
      const value = indicator[field];
      if (value === null || value === undefined || value === 'n/a') continue;
      if (DECIMAL_PATTERN.test(value)) continue;
      context.addIssue({
        code: 'custom',
        path: ['indicators', index, field],
        message: `“${value.slice(0, 40)}”不是数字；指标方向不是定性或时限，应填数字`,
      });
    }
  });
});

/** What POST /sheets and an edit of a whole row accept. */
export type DraftSelfEvaluation = z.infer<typeof draftSelfEvaluationSchema>;

type Mutable<T> = T extends readonly (infer U)[]
  ? Mutable<U>[]
  : T extends object
    ? { -readonly [K in keyof T]: Mutable<T[K]> }
    : T;
type Same<A, B> = [A] extends [B] ? ([B] extends [A] ? true : never) : never;
type Assert<T extends true> = T;

/** Does not compile when the schema and the engine's type describe different objects. */
export type SchemaMatchesEngine = Assert<Same<DraftSelfEvaluation, Mutable<SelfEvaluation>>>;
