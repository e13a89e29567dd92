import * as z from 'zod';

/** Identifiers are made by the server: lower-case letters, digits and "-". */
export const idSchema = z.string().regex(/^[0-9a-z-]{1,64}$/, '编号不合格式');

/** A year in an address. */
export const yearParameterSchema = z.coerce
  .number({ error: '年度应为四位数字' })
  .int('年度应为四位数字')
  .min(1990, '年度应在 1990 至 2100 之间')
  .max(2100, '年度应在 1990 至 2100 之间');

/** Which department; without it, the first that has the year. */
export const departmentQuerySchema = z.object({ department: idSchema.exactOptional() });

/** A sheet in an address. */
export const sheetParametersSchema = z.object({ id: idSchema });

/** The version that a change was decided on; another one standing refuses it. */
export const expectedVersionSchema = z
  .int('expectedVersion 应为整数')
  .min(1, 'expectedVersion 至少为 1');
