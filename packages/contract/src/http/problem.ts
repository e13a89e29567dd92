import * as z from 'zod';
import type { Immutable } from './immutable.ts';

/** A value that two people changed: what you sent, and what stands now with its author. */
export const conflictSchema = z.strictObject({
  path: z.string(),
  yours: z.string().nullable(),
  theirs: z.string().nullable(),
  /** True when the standing value was changed after the version you edited. */
  changed: z.boolean(),
  by: z.string().nullable(),
  at: z.string().nullable(),
});

/** RFC 9457 problem details; `title` and `detail` are sentences for the person in front of the screen. */
export const problemSchema = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  /** AREA_REASON; stable. */
  code: z.string(),
  /** Where: path in the body, header, or cell; null for the whole request. */
  where: z.string().nullable(),
  issues: z.array(z.strictObject({ path: z.string(), message: z.string() })).exactOptional(),
  conflicts: z.array(conflictSchema).exactOptional(),
  /** The version that stands, with SHEET_STALE. */
  version: z.int().exactOptional(),
  /** Number under which the server's own log has the defect. */
  reference: z.string().exactOptional(),
});

export type Problem = Immutable<z.infer<typeof problemSchema>>;
export type Conflict = Immutable<z.infer<typeof conflictSchema>>;

/** Every code the interface answers with: its HTTP status and title. A code is never reused. */
export const PROBLEMS = {
  REQUEST_INVALID: { status: 400, title: '请求不合要求' },
  REQUEST_KEY_MISSING: { status: 400, title: '缺少 Idempotency-Key 请求头' },
  REQUEST_KEY_REUSED: { status: 422, title: '同一个 Idempotency-Key 用在了不同的请求上' },
  REQUEST_TOO_LARGE: { status: 413, title: '内容过大' },
  REQUEST_MEDIA_TYPE: { status: 415, title: '不支持的内容类型' },
  REQUEST_ORIGIN: { status: 403, title: '不接受来自其他网页的修改' },
  ROUTE_UNKNOWN: { status: 404, title: '没有这个地址' },
  YEAR_UNKNOWN: { status: 404, title: '没有这个年度' },
  YEAR_EXISTS: { status: 409, title: '这个年度已经建好' },
  SHEET_UNKNOWN: { status: 404, title: '没有这张自评表' },
  SHEET_STALE: { status: 409, title: '这张表刚被改过，您的修改没有保存' },
  SHEET_EXISTS: { status: 409, title: '本年度已有同名项目' },
  SHEET_INVALID: { status: 422, title: '自评表内容不合要求' },
  SHEET_PATH_UNKNOWN: { status: 422, title: '表中没有这一格' },
  SHEET_FIGURE_NOT_DECIMAL: { status: 422, title: '这里应填数字' },
  VERSION_UNKNOWN: { status: 404, title: '这张表没有这一版' },
  INDEX_STALE: { status: 409, title: '指标体系刚被改过，您的修改没有保存' },
  INDEX_PATH_UNKNOWN: { status: 422, title: '指标体系中没有这一项' },
  PACK_UNKNOWN: { status: 404, title: '没有这个计分规则包' },
  IMPORT_UNKNOWN: { status: 404, title: '没有这次导入，或已过期' },
  IMPORT_UNREADABLE: { status: 422, title: '文件读不出来' },
  IMPORT_HAS_PROBLEMS: { status: 422, title: '还有问题没有解决，什么都没有保存' },
  HEADING_FIELD_UNKNOWN: { status: 422, title: '没有这个栏目' },
  JOB_UNKNOWN: { status: 404, title: '没有这个任务' },
  JOB_NOT_DONE: { status: 409, title: '任务还没有完成' },
  EXPORT_EMPTY: { status: 422, title: '没有可以导出的内容' },
  SERVER_DEFECT: { status: 500, title: '程序出错' },
  SERVER_BUSY: { status: 503, title: '暂时不能提供服务' },
} as const satisfies Record<string, { status: number; title: string }>;

export type ProblemCode = keyof typeof PROBLEMS;
