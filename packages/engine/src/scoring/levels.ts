import { type Exact, ONE, ZERO, compare, divide, exact } from '../number/exact.ts';
import type { ParameterReader } from './parameters.ts';

/** A percent parameter as a share: "80" is 4/5. */
export function percent(reader: ParameterReader, key: string): Exact {
  const share = divide(reader.decimal(key), exact(100));
  if (compare(share, ZERO) < 0 || compare(share, ONE) > 0)
    reader.fault(`${key} 要在 0 与 100 之间`);
  return share;
}

/** The level whose name, or one of whose other words, is the text. Blanks inside are print, not meaning. */
export function findLevel<T extends Readonly<{ name: string; words: readonly string[] }>>(
  levels: readonly T[],
  text: string,
): T | null {
  const plain = text.replace(/\s+/gu, '');
  return levels.find((level) => level.name === plain || level.words.includes(plain)) ?? null;
}
