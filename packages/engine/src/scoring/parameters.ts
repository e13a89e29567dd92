import { type Exact, ZERO, exact, isDecimalText } from '../number/exact.ts';

const MOST = 1_000_000n;

/** Reads a method's parameters, collecting every fault instead of stopping at the first. Unread keys are faults too. */
export class ParameterReader {
  readonly #raw: Readonly<Record<string, unknown>>;
  readonly #seen = new Set<string>();
  readonly #faults: string[] = [];

  constructor(raw: Readonly<Record<string, unknown>>) {
    this.#raw = raw;
  }

  fault(sentence: string): void {
    this.#faults.push(sentence);
  }

  /** A quoted decimal; bare numbers are refused because YAML would pass them through a float. */
  decimal(key: string, fallback?: string): Exact {
    this.#seen.add(key);
    const value = this.#raw[key] ?? fallback;
    if (typeof value === 'string' && isDecimalText(value)) return exact(value);
    this.fault(
      value === undefined
        ? `缺少参数 ${key}`
        : `参数 ${key} 要写成带引号的十进制数，现在是 ${JSON.stringify(value)}`,
    );
    return ZERO;
  }

  /** A decimal of few digits, for formulas that compute with its numerator and denominator as integers in doubles. */
  shortDecimal(key: string, fallback?: string): Exact {
    const value = this.decimal(key, fallback);
    if (value.denominator > MOST || value.numerator > MOST)
      this.fault(`参数 ${key} 的位数过多，最多写六位小数、不超过一百万`);
    return value;
  }

  optionalDecimal(key: string): Exact | null {
    this.#seen.add(key);
    const value = this.#raw[key];
    return value === undefined || value === null ? null : this.decimal(key);
  }

  choice<T extends string>(key: string, options: readonly T[], fallback: T): T {
    this.#seen.add(key);
    const value = this.#raw[key] ?? fallback;
    const found = options.find((option) => option === value);
    if (found !== undefined) return found;
    this.fault(`参数 ${key} 只能是 ${options.join('、')}`);
    return fallback;
  }

  flag(key: string, fallback: boolean): boolean {
    this.#seen.add(key);
    const value = this.#raw[key] ?? fallback;
    if (typeof value === 'boolean') return value;
    this.fault(`参数 ${key} 只能是 true 或 false`);
    return fallback;
  }

  words(key: string, fallback: readonly string[]): readonly string[] {
    this.#seen.add(key);
    const value = this.#raw[key] ?? fallback;
    if (Array.isArray(value) && value.every((word) => typeof word === 'string')) return value;
    this.fault(`参数 ${key} 要写成文字清单`);
    return fallback;
  }

  text(key: string): string {
    this.#seen.add(key);
    const value = this.#raw[key];
    if (typeof value === 'string' && value !== '') return value;
    this.fault(`缺少文字参数 ${key}`);
    return '';
  }

  /** A list of objects, each read by its own reader; faults carry the position. */
  list<T>(key: string, read: (reader: ParameterReader) => T): readonly T[] {
    this.#seen.add(key);
    const value = this.#raw[key];
    if (!Array.isArray(value) || value.length === 0) {
      this.fault(`参数 ${key} 要写成清单，至少一项`);
      return [];
    }
    return value.map((entry: unknown, index) => {
      if (typeof entry !== 'object' || entry === null) {
        this.fault(`参数 ${key} 第${index + 1}项不是对象`);
        return read(new ParameterReader({}));
      }
      const inner = new ParameterReader(Object.fromEntries(Object.entries(entry)));
      const item = read(inner);
      for (const fault of inner.finish()) this.fault(`${key} 第${index + 1}项：${fault}`);
      return item;
    });
  }

  /** All faults, unknown keys included. */
  finish(): readonly string[] {
    const unknown = Object.keys(this.#raw).filter((key) => !this.#seen.has(key));
    return [...this.#faults, ...unknown.map((key) => `不认识的参数 ${key}`)];
  }
}
