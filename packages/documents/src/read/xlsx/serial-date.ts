import { roundStored, type StoredNumber } from './stored-number.ts';

const DAY_MS = 86_400_000;
const pad = (value: number, width = 2): string => String(value).padStart(width, '0');

/** Which parts of a moment a number format shows. */
export type DateParts = Readonly<{
  year: boolean;
  month: boolean;
  day: boolean;
  time: boolean;
  seconds: boolean;
}>;

/**
 * A date serial as YYYY-MM-DD (and HH:MM) by the parts its format shows; null when out of a spreadsheet's range.
 * The 1900 system counts a 29 February 1900 that never was, so serials below 60 lie one day later than they seem.
 */
export function serialDateText(
  serial: StoredNumber,
  parts: DateParts,
  date1904: boolean,
): string | null {
  // Exact to the second: a serial's fraction carries binary noise, seconds do not.
  const { coefficient } = roundStored(
    { coefficient: serial.coefficient * 86_400n, scale: serial.scale },
    0,
  );
  if (coefficient < 0n || coefficient >= 2_958_466n * 86_400n) return null;
  const seconds = Number(coefficient);
  const days = Math.floor(seconds / 86_400);
  const epoch = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, days < 60 ? 31 : 30);
  const date = new Date(epoch + days * DAY_MS);
  const rest = seconds - days * 86_400;
  const clock = `${pad(Math.floor(rest / 3600))}:${pad(Math.floor(rest / 60) % 60)}`;
  const time = parts.seconds ? `${clock}:${pad(rest % 60)}` : clock;
  const words: string[] = [];
  const year = pad(date.getUTCFullYear(), 4);
  const month = pad(date.getUTCMonth() + 1);
  if (parts.day) words.push(`${year}-${month}-${pad(date.getUTCDate())}`);
  else if (parts.year && parts.month) words.push(`${year}-${month}`);
  else if (parts.year) words.push(year);
  else if (parts.month) words.push(String(date.getUTCMonth() + 1));
  if (parts.time) words.push(time);
  return words.join(' ');
}
