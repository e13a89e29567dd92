import * as z from 'zod';
import { auditResultSchema } from '../views/audit-result-schema.ts';
import {
  importColumnSchema,
  importPreviewSchema,
  importResultSchema,
} from '../views/import-view.ts';
import { jobSchema } from '../views/job-view.ts';
import { idSchema } from './parameters.ts';
import { route } from './route.ts';

const jobParametersSchema = z.object({ id: idSchema });
const departmentSchema = idSchema.exactOptional();
const yearSchema = z.int('年度应为整数').min(1990).max(2100);

/** Imports, exports, opinions and their jobs. */
export const exchangeRoutes = {
  createImport: route({
    method: 'POST',
    path: '/imports',
    summary: '上传 JSON 或 XLSX 预览；不保存任何内容',
    body: 'file',
    query: z.object({
      year: z.coerce.number().int().min(1990).max(2100).exactOptional(),
      department: departmentSchema,
    }),
    status: 201,
    reply: importPreviewSchema,
    problems: ['IMPORT_UNREADABLE', 'REQUEST_TOO_LARGE', 'REQUEST_MEDIA_TYPE'],
  }),
  refreshImport: route({
    method: 'POST',
    path: '/imports/{id}/preview',
    summary: '按最新的列名对应关系和改过的单元格重新预览；文件本身不动',
    params: jobParametersSchema,
    body: z
      .strictObject({
        /** Cells of a workbook or CSV put right, by address ("清单!H3"); a later correction of a cell replaces an earlier. */
        corrections: z
          .array(
            z.strictObject({
              cell: z.string().min(1, '缺少单元格地址').max(120, '单元格地址过长'),
              value: z.string().max(5000, '文字过长（最多 5000 字）').nullable(),
            }),
          )
          .max(500, '一次最多改 500 格')
          .exactOptional(),
      })
      .optional(),
    status: 200,
    reply: importPreviewSchema,
    problems: ['IMPORT_UNKNOWN', 'IMPORT_UNREADABLE'],
  }),
  commitImport: route({
    method: 'POST',
    path: '/imports/{id}/commit',
    summary: '保存预览的内容：全部成功或全部不保存',
    command: true,
    params: jobParametersSchema,
    body: z.strictObject({
      /** Sheets of the same project and year: refuse the whole import, or replace their content by a new version. */
      existing: z.enum(['refuse', 'replace']),
      /** The person has looked at the problems of severity confirm. */
      confirmed: z.boolean(),
    }),
    status: 200,
    reply: importResultSchema,
    problems: [
      'IMPORT_UNKNOWN',
      'IMPORT_HAS_PROBLEMS',
      'SHEET_EXISTS',
      'SHEET_STALE',
      'PACK_UNKNOWN',
    ],
  }),
  putHeaderMappings: route({
    method: 'PUT',
    path: '/header-mappings',
    summary: '把不认识的列名对应到栏目，以后照此识别',
    body: z.strictObject({
      mappings: z
        .array(
          z.strictObject({
            heading: z.string().min(1).max(200),
            /** Field, "ignore", or null to forget the heading. */
            field: z.string().max(80).nullable(),
          }),
        )
        .min(1)
        .max(200),
    }),
    status: 200,
    reply: z.strictObject({
      mappings: z.array(
        z.strictObject({ heading: z.string(), field: importColumnSchema.shape.field }),
      ),
    }),
    problems: ['HEADING_FIELD_UNKNOWN'],
  }),
  createExport: route({
    method: 'POST',
    path: '/exports',
    summary: '导出：一张表、全部表、汇总表或部门的指标表；返回任务',
    body: z.discriminatedUnion(
      'kind',
      [
        z.strictObject({
          kind: z.literal('sheet'),
          sheet: idSchema,
          format: z.enum(['pdf', 'docx', 'xlsx', 'json']),
        }),
        z.strictObject({
          kind: z.literal('sheets'),
          year: yearSchema,
          department: departmentSchema,
          format: z.enum(['pdf', 'docx', 'xlsx', 'json']),
        }),
        z.strictObject({
          kind: z.literal('summary'),
          year: yearSchema,
          department: departmentSchema,
          format: z.enum(['pdf', 'docx', 'xlsx', 'json']),
        }),
        // What a department answers is kept by its pack, so there is no interchange file of it.
        z.strictObject({
          kind: z.literal('index'),
          year: yearSchema,
          department: departmentSchema,
          format: z.enum(['pdf', 'docx', 'xlsx']),
        }),
      ],
      { error: 'kind 应为 sheet、sheets、summary 或 index' },
    ),
    status: 202,
    reply: jobSchema,
    problems: ['SHEET_UNKNOWN', 'YEAR_UNKNOWN', 'EXPORT_EMPTY'],
  }),
  createOpinion: route({
    method: 'POST',
    path: '/opinions',
    summary: '把核对结果写成核对意见（PDF 或 DOCX）；返回任务',
    body: z.strictObject({ format: z.enum(['pdf', 'docx']), result: auditResultSchema }),
    status: 202,
    reply: jobSchema,
    problems: [],
  }),
  getJob: route({
    method: 'GET',
    path: '/jobs/{id}',
    summary: '任务进度',
    params: jobParametersSchema,
    status: 200,
    reply: jobSchema,
    problems: ['JOB_UNKNOWN'],
  }),
  cancelJob: route({
    method: 'DELETE',
    path: '/jobs/{id}',
    summary: '取消任务',
    params: jobParametersSchema,
    status: 200,
    reply: jobSchema,
    problems: ['JOB_UNKNOWN'],
  }),
  getJobFile: route({
    method: 'GET',
    path: '/jobs/{id}/file',
    summary: '下载任务的成果文件',
    params: jobParametersSchema,
    status: 200,
    reply: 'file',
    problems: ['JOB_UNKNOWN', 'JOB_NOT_DONE'],
  }),
} as const;
