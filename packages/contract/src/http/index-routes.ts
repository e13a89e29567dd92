import * as z from 'zod';
import { indexMeasureSchema, indexViewSchema } from '../views/index-view.ts';
import { departmentQuerySchema, yearParameterSchema } from './parameters.ts';
import { route } from './route.ts';

/** 部门整体支出 and 工作考核: the items of the year's regulation pack and what is answered to them. */
export const indexRoutes = {
  getIndex: route({
    method: 'GET',
    path: '/years/{year}/index',
    summary: '部门整体或工作考核指标体系的填报内容',
    params: z.object({ year: yearParameterSchema }),
    query: departmentQuerySchema,
    status: 200,
    reply: indexViewSchema,
    problems: ['YEAR_UNKNOWN'],
  }),
  editIndex: route({
    method: 'POST',
    path: '/years/{year}/index/edits',
    summary: '填报若干项指标；版本过期时什么都不改，返回双方的值',
    command: true,
    params: z.object({ year: yearParameterSchema }),
    query: departmentQuerySchema,
    body: z.strictObject({
      expectedVersion: z.int('expectedVersion 应为整数').min(0, 'expectedVersion 至少为 0'),
      edits: z
        .array(
          z.strictObject({
            path: z.string().max(400, '路径过长'),
            field: indexMeasureSchema,
            value: z.union([z.string().max(5000, '文字过长（最多 5000 字）'), z.null()], {
              error: '应为文字或 null',
            }),
            evidence: z.string().max(500, '凭据过长（最多 500 字）').nullable().exactOptional(),
          }),
        )
        .min(1, '没有要改的内容')
        .max(500, '一次最多改 500 处'),
    }),
    status: 200,
    reply: indexViewSchema,
    problems: [
      'YEAR_UNKNOWN',
      'INDEX_STALE',
      'INDEX_PATH_UNKNOWN',
      'SHEET_FIGURE_NOT_DECIMAL',
      'PACK_UNKNOWN',
    ],
  }),
} as const;
