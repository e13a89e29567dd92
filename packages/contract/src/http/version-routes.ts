import * as z from 'zod';
import { savedSchema } from '../views/sheet-view.ts';
import { sheetVersionsSchema, versionViewSchema } from '../views/version-view.ts';
import { expectedVersionSchema, sheetParametersSchema } from './parameters.ts';
import { route } from './route.ts';

const versionParametersSchema = sheetParametersSchema.extend({
  version: z.coerce.number({ error: '版本应为整数' }).int('版本应为整数').min(1, '版本至少为 1'),
});

/** Earlier versions of a sheet: nothing that was saved is ever overwritten. */
export const versionRoutes = {
  listVersions: route({
    method: 'GET',
    path: '/sheets/{id}/versions',
    summary: '一张自评表以前的版本：谁、什么时候、改了什么，新的在前',
    params: sheetParametersSchema,
    query: z.object({
      before: z.coerce.number().int().min(1).exactOptional(),
      limit: z.coerce.number().int().min(1).max(200).default(50),
    }),
    status: 200,
    reply: sheetVersionsSchema,
    problems: ['SHEET_UNKNOWN'],
  }),
  getVersion: route({
    method: 'GET',
    path: '/sheets/{id}/versions/{version}',
    summary: '一张自评表在某一版时的内容和得分',
    params: versionParametersSchema,
    status: 200,
    reply: versionViewSchema,
    problems: ['SHEET_UNKNOWN', 'VERSION_UNKNOWN'],
  }),
  restoreVersion: route({
    method: 'POST',
    path: '/sheets/{id}/versions/{version}/restore',
    summary: '恢复到以前的一版：存成新的一版，中间的各版都还在',
    command: true,
    params: versionParametersSchema,
    body: z.strictObject({ expectedVersion: expectedVersionSchema }),
    status: 200,
    reply: savedSchema,
    problems: [
      'SHEET_UNKNOWN',
      'VERSION_UNKNOWN',
      'SHEET_STALE',
      'SHEET_INVALID',
      'SHEET_EXISTS',
      'PACK_UNKNOWN',
    ],
  }),
} as const;
