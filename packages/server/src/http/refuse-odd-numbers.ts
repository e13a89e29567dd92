import { ProblemRefused } from '../problems/problem-refused.ts';

/** Refuses a number of an address that was written in another way than its digits: JavaScript reads 0x7e8 as 2024. */
export function refuseOddNumbers(raw: unknown, parsed: unknown, where: string): void {
  if (!isRecord(raw) || !isRecord(parsed)) return;
  for (const [key, value] of Object.entries(parsed)) {
    const written = raw[key];
    if (typeof value !== 'number' || written === undefined || written === String(value)) continue;
    throw new ProblemRefused(
      'REQUEST_INVALID',
      `${key === 'year' ? '年度应为四位数字' : '应为整数'}，地址里写的是“${String(written).slice(0, 40)}”；请改正地址`,
      { where: `${where}.${key}` },
    );
  }
}

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
