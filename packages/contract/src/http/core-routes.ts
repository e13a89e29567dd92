import * as z from 'zod';
import { eventPageSchema } from '../views/event-view.ts';
import { compiledPackSchema, packSummarySchema } from '../views/pack-view.ts';
import { overviewSchema, sheetListSchema, workspaceSchema } from '../views/year-view.ts';
import { departmentQuerySchema, idSchema, yearParameterSchema } from './parameters.ts';
import { route } from './route.ts';

const packIdSchema = z.string().regex(/^[0-9a-z-]{1,80}$/, '规则包编号不合格式');
const preferenceKeySchema = z.string().regex(/^[a-z][a-z0-9.-]{0,79}$/, '设置名不合格式');

/** Workspace, years, packs, preferences, log and health. */
export const coreRoutes = {
  getWorkspace: route({
    method: 'GET',
    path: '/workspace',
    summary: '单位、年度和当前操作人',
    status: 200,
    reply: workspaceSchema,
    problems: [],
  }),
  openYear: route({
    method: 'POST',
    path: '/years',
    summary: '为一个单位新建年度',
    command: true,
    body: z.strictObject({
      department: z.string().trim().min(1, '单位名称不能为空').max(200, '单位名称过长'),
      year: z
        .int('年度应为整数')
        .min(1990, '年度应在 1990 至 2100 之间')
        .max(2100, '年度应在 1990 至 2100 之间'),
      pack: packIdSchema.nullable(),
    }),
    status: 201,
    reply: z.strictObject({ departmentId: z.string(), year: z.int() }),
    problems: ['YEAR_EXISTS', 'PACK_UNKNOWN'],
  }),
  getOverview: route({
    method: 'GET',
    path: '/years/{year}/overview',
    summary: '年度总览：项目、资金、执行率、等级、还缺什么',
    params: z.object({ year: yearParameterSchema }),
    query: departmentQuerySchema,
    status: 200,
    reply: overviewSchema,
    problems: ['YEAR_UNKNOWN'],
  }),
  listSheets: route({
    method: 'GET',
    path: '/years/{year}/sheets',
    summary: '项目清单：资金、去向、执行率、得分、等级、还缺',
    params: z.object({ year: yearParameterSchema }),
    query: departmentQuerySchema,
    status: 200,
    reply: sheetListSchema,
    problems: ['YEAR_UNKNOWN'],
  }),
  listPacks: route({
    method: 'GET',
    path: '/packs',
    summary: '计分规则包',
    status: 200,
    reply: z.strictObject({ packs: z.array(packSummarySchema) }),
    problems: [],
  }),
  getPack: route({
    method: 'GET',
    path: '/packs/{id}/{hash}',
    summary: '编译后的规则包，供浏览器用同一引擎计分',
    params: z.object({
      id: packIdSchema,
      hash: z.string().regex(/^[0-9a-f]{64}$/, '规则包校验值不合格式'),
    }),
    status: 200,
    reply: compiledPackSchema,
    problems: ['PACK_UNKNOWN'],
  }),
  getPreference: route({
    method: 'GET',
    path: '/preferences/{key}',
    summary: '读取一项个人设置；还没有保存过时值为 null',
    params: z.object({ key: preferenceKeySchema }),
    status: 200,
    reply: z.strictObject({ key: z.string(), value: z.json() }),
    problems: [],
  }),
  putPreference: route({
    method: 'PUT',
    path: '/preferences/{key}',
    summary: '保存一项个人设置，如粘贴块的列序',
    params: z.object({ key: preferenceKeySchema }),
    body: z.strictObject({ value: z.json() }),
    status: 200,
    reply: z.strictObject({ key: z.string(), value: z.json() }),
    problems: [],
  }),
  listEvents: route({
    method: 'GET',
    path: '/events',
    summary: '操作留痕，新的在前；每条都带链式校验值；同时给 department 和 year，只列那个年度的',
    query: z.object({
      before: z.coerce.number().int().min(1).exactOptional(),
      limit: z.coerce.number().int().min(1).max(500).default(100),
      subject: idSchema.exactOptional(),
      department: idSchema.exactOptional(),
      year: z.coerce.number().int().min(1990).max(2100).exactOptional(),
    }),
    status: 200,
    reply: eventPageSchema,
    problems: [],
  }),
  getHealth: route({
    method: 'GET',
    path: '/healthz',
    root: true,
    summary: '服务是否可用',
    status: 200,
    reply: z.strictObject({ status: z.literal('ok'), database: z.string() }),
    problems: ['SERVER_BUSY'],
  }),
  getOpenApi: route({
    method: 'GET',
    path: '/openapi.json',
    root: true,
    summary: '本接口的 OpenAPI 3.1 说明',
    status: 200,
    reply: z.looseObject({ openapi: z.string() }),
    problems: [],
  }),
} as const;
