import * as z from 'zod';
import { NOT_PLAIN, isPlainText } from './plain-text.ts';

// zod compiles parsers with `new Function` where it may. Our pages forbid that, and a browser reports even the attempt.
z.config({ jitless: true });

/** A plain decimal in canonical form: no sign but "-", no thousands separator, no leading zero, no exponent. */
export const DECIMAL_PATTERN = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/;

/** 规范的十进制数字串："15.221636"。 */
export const decimalSchema = z
  .string()
  .max(60, '数字过长，请核对（最多 60 个字符）')
  .regex(DECIMAL_PATTERN, '应为不带千分位、空格和单位的数字，如 15.26');

/** Decimal, null for empty, "n/a" for not applicable: three different answers. */
export const figureSchema = z.union([decimalSchema, z.literal('n/a'), z.null()], {
  error: '应为数字串、"n/a"（不适用）或 null（空），如 "15.26"',
});

/** Text that can be stored, printed and read back. */
const text = (most: number) =>
  z.string().max(most, `文字过长（最多 ${most} 字）`).refine(isPlainText, NOT_PLAIN);

/** Target or result of an indicator: a figure, or words where the operator is qualitative or a deadline. */
export const figureOrTextSchema = z.union([text(500).min(1, '空值请写 null，不写空串'), z.null()], {
  error: '应为字符串或 null',
});

/** Free words of a form; null when empty. */
export const wordsSchema = z.union([text(5000), z.null()], {
  error: '应为文字或 null',
});
