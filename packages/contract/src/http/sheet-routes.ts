import * as z from 'zod';
import { draftSelfEvaluationSchema } from '../sheet/self-evaluation-schema.ts';
import { savedSchema, sheetViewSchema } from '../views/sheet-view.ts';
import {
  departmentQuerySchema,
  expectedVersionSchema,
  sheetParametersSchema,
  yearParameterSchema,
} from './parameters.ts';
import { route } from './route.ts';

const positionSchema = z.int('行号应为整数').min(0, '行号从 0 起').max(9999, '行号过大');
const listSchema = z.enum(['indicators', 'funds.rows', 'fundingDocuments'], {
  error: 'list 应为 indicators、funds.rows 或 fundingDocuments',
});

/** Self-evaluation sheets. */
export const sheetRoutes = {
  createSheet: route({
    method: 'POST',
    path: '/years/{year}/sheets',
    summary: '新建一张项目支出绩效自评表',
    command: true,
    params: z.object({ year: yearParameterSchema }),
    query: departmentQuerySchema,
    /** A whole sheet, or just a project name for an empty form. */
    body: z.union(
      [
        z.strictObject({ sheet: draftSelfEvaluationSchema }),
        z.strictObject({
          project: z.string().trim().min(1, '项目名称不能为空').max(200, '项目名称过长'),
        }),
      ],
      { error: '应为 {"project": "项目名称"} 或 {"sheet": {…}}' },
    ),
    status: 201,
    reply: savedSchema,
    problems: ['YEAR_UNKNOWN', 'SHEET_EXISTS', 'SHEET_INVALID', 'PACK_UNKNOWN'],
  }),
  getSheet: route({
    method: 'GET',
    path: '/sheets/{id}',
    summary: '一张自评表：内容、版本、得分和每个数的来历',
    params: sheetParametersSchema,
    status: 200,
    reply: sheetViewSchema,
    problems: ['SHEET_UNKNOWN'],
  }),
  editSheet: route({
    method: 'POST',
    path: '/sheets/{id}/edits',
    summary: '修改若干格；版本过期时什么都不改，返回双方的值',
    command: true,
    params: sheetParametersSchema,
    body: z.strictObject({
      expectedVersion: expectedVersionSchema,
      edits: z
        .array(
          z.strictObject({
            path: z.string().max(80),
            value: z.union([z.string().max(5000, '文字过长（最多 5000 字）'), z.null()], {
              error: '应为文字或 null',
            }),
            /** 凭据 of this figure. */
            evidence: z.string().max(500, '凭据过长（最多 500 字）').nullable().exactOptional(),
          }),
        )
        .min(1, '没有要改的内容')
        .max(2000, '一次最多改 2000 格'),
    }),
    status: 200,
    reply: savedSchema,
    problems: [
      'SHEET_UNKNOWN',
      'SHEET_STALE',
      'SHEET_PATH_UNKNOWN',
      'SHEET_FIGURE_NOT_DECIMAL',
      'SHEET_INVALID',
      'SHEET_EXISTS',
      'PACK_UNKNOWN',
    ],
  }),
  changeRows: route({
    method: 'POST',
    path: '/sheets/{id}/rows',
    summary: '增加、删除或移动一行（指标、资金行、文号）',
    command: true,
    params: sheetParametersSchema,
    body: z.discriminatedUnion(
      'action',
      [
        z.strictObject({
          action: z.literal('add'),
          expectedVersion: expectedVersionSchema,
          list: listSchema,
          /** Position of the new row; the end of the list when absent. */
          at: positionSchema.exactOptional(),
          /** Who the row is: an earlier row of this list that comes back with its history, or a new name; chosen here when absent. */
          rowId: z
            .string()
            .regex(/^r[0-9a-z]{8,32}$/, '行的标识应为 r 加 8 至 32 位小写字母或数字')
            .exactOptional(),
          /** Fields of the row; what is absent is empty. */
          row: z.record(z.string(), z.string().max(5000).nullable()),
        }),
        z.strictObject({
          action: z.literal('remove'),
          expectedVersion: expectedVersionSchema,
          list: listSchema,
          at: positionSchema,
        }),
        z.strictObject({
          action: z.literal('move'),
          expectedVersion: expectedVersionSchema,
          list: listSchema,
          from: positionSchema,
          to: positionSchema,
        }),
      ],
      { error: 'action 应为 add、remove 或 move' },
    ),
    status: 200,
    reply: savedSchema,
    problems: ['SHEET_UNKNOWN', 'SHEET_STALE', 'SHEET_PATH_UNKNOWN', 'SHEET_INVALID'],
  }),
  deleteSheet: route({
    method: 'DELETE',
    path: '/sheets/{id}',
    summary: '删除一张自评表（留痕可查）',
    command: true,
    params: sheetParametersSchema,
    query: z.object({ expectedVersion: z.coerce.number().int().min(1) }),
    status: 200,
    reply: z.strictObject({ id: z.string() }),
    problems: ['SHEET_UNKNOWN', 'SHEET_STALE'],
  }),
} as const;
