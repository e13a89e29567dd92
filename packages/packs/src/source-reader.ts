import { isDecimalText } from '@mingjian/engine';

/** One thing wrong with a pack file: where and what. @term 规则包错误 */
export type PackFault = Readonly<{ path: string; message: string }>;

type Fields = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Reads one object of a pack file with its path, collecting every fault; keys that nobody read are faults. */
export class SourceReader {
  readonly path: string;
  readonly #fields: Fields;
  readonly #faults: PackFault[];
  readonly #seen = new Set<string>();

  constructor(value: unknown, path: string, faults: PackFault[]) {
    this.path = path;
    this.#faults = faults;
    this.#fields = isObject(value) ? value : {};
    if (!isObject(value)) this.fault('', '要写成键值对');
  }

  fault(key: string, message: string): void {
    this.#faults.push({ path: key === '' ? this.path : `${this.path}.${key}`, message });
  }

  has(key: string): boolean {
    return this.#fields[key] !== undefined && this.#fields[key] !== null;
  }

  raw(key: string): unknown {
    this.#seen.add(key);
    return this.#fields[key];
  }

  text(key: string): string {
    const value = this.raw(key);
    if (typeof value === 'string' && value.trim() !== '') return value;
    this.fault(key, '要写文字');
    return '';
  }

  optionalText(key: string): string | null {
    const value = this.raw(key);
    return value === undefined || value === null ? null : this.text(key);
  }

  /** A decimal in quotes; a bare number is refused, because YAML reads it as a float. */
  decimal(key: string): string {
    const value = this.raw(key);
    if (typeof value === 'string' && isDecimalText(value)) return value;
    this.fault(key, `要写成带引号的十进制数，现在是 ${JSON.stringify(value) ?? '空'}`);
    return '0';
  }

  optionalDecimal(key: string): string | null {
    const value = this.raw(key);
    return value === undefined || value === null ? null : this.decimal(key);
  }

  /** A small whole number (digits): the only bare numbers a pack may hold. */
  digits(key: string): number {
    const value = this.raw(key);
    if (typeof value === 'number' && Number.isInteger(value) && value >= 0 && value <= 6)
      return value;
    this.fault(key, '要写 0 到 6 的整数');
    return 0;
  }

  choice<T extends string>(key: string, options: readonly [T, ...T[]]): T {
    const value = this.raw(key);
    const found = options.find((option) => option === value);
    if (found !== undefined) return found;
    this.fault(key, `只能是 ${options.join('、')}`);
    return options[0];
  }

  object(key: string): SourceReader {
    return new SourceReader(this.raw(key), `${this.path}.${key}`, this.#faults);
  }

  list<T>(key: string, read: (reader: SourceReader) => T): readonly T[] {
    const value = this.raw(key);
    if (!Array.isArray(value)) {
      this.fault(key, '要写成清单');
      return [];
    }
    return value.map((entry, index) => {
      const inner = new SourceReader(entry, `${this.path}.${key}[${index}]`, this.#faults);
      const item = read(inner);
      inner.finish();
      return item;
    });
  }

  texts(key: string): readonly string[] {
    const value = this.raw(key);
    if (Array.isArray(value) && value.every((entry) => typeof entry === 'string')) return value;
    this.fault(key, '要写成文字清单');
    return [];
  }

  /** Every key with its reader, for maps such as sources and indicators. */
  entries(): readonly (readonly [string, SourceReader])[] {
    return Object.keys(this.#fields).map((key) => [key, this.object(key)] as const);
  }

  /** The whole object as it stands, all keys taken as read. */
  fields(): Fields {
    for (const key of Object.keys(this.#fields)) this.#seen.add(key);
    return this.#fields;
  }

  finish(): void {
    for (const key of Object.keys(this.#fields))
      if (!this.#seen.has(key)) this.fault(key, '不认识的键');
  }
}
