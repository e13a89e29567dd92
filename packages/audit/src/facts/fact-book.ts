import {
  type ReadFact,
  type RecognisedDocument,
  type UnitScale,
  printExactness,
  unit,
  unitScale,
} from '@mingjian/engine';

/**
 * A printed number as integers over the book's denominator, in base units. `half` is half of its printed grid; zero where the
 * print is exact: counts, marks, and 元 to the cent.
 * @term 印刷数
 */
export type Quantity = Readonly<{
  id: string;
  fact: ReadFact;
  document: number;
  /** Base unit: 元, 人, 1 (percent), or a word of its own. */
  base: string;
  value: bigint;
  half: bigint;
  /** One printed unit in integers over the denominator: how to get back from an integer to what is printed. */
  one: bigint;
  scale: number;
  /** A difference that the author may have taken from printed instead of exact numbers. */
  derived: boolean;
}>;

/** The numbers of one or several documents over one common denominator. @term 数字簿 */
export type FactBook = Readonly<{
  denominator: bigint;
  quantities: ReadonlyMap<string, Quantity>;
  /** Facts as read, with those that have no usable value. */
  facts: ReadonlyMap<string, ReadFact>;
}>;

export type FactSource = Readonly<{ document: number; facts: readonly ReadFact[] }>;

/** Which facts are marks or counts (exact in print), and which are differences. */
export type FactUse = Readonly<{ exact: ReadonlySet<string>; derived: ReadonlySet<string> }>;

type Parsed = Readonly<{
  digits: bigint;
  scale: number;
  fact: ReadFact;
  document: number;
  numerator: bigint;
  denominator: bigint;
  base: string;
}>;

function powerOfTen(value: bigint): number {
  let power = 0;
  for (let rest = value; rest > 1n; rest /= 10n) power += 1;
  return power;
}

/** Units repeat by the hundred in a book. */
type Scales = Map<string, UnitScale>;

function scaleOf(text: string, scales: Scales): UnitScale {
  let scale = scales.get(text);
  if (!scale) {
    scale = unitScale(unit(text));
    scales.set(text, scale);
  }
  return scale;
}

function parse(fact: ReadFact, document: number, scales: Scales): Parsed | null {
  if (fact.value === null || fact.qualifier !== null) return null;
  const match = /^([+-]?)(\d+)(?:\.(\d+))?$/.exec(fact.value);
  if (!match) return null;
  const decimals = match[3] ?? '';
  const magnitude = BigInt(`${match[2]}${decimals}`);
  const scale = scaleOf(fact.unit ?? '', scales);
  return {
    digits: match[1] === '-' ? -magnitude : magnitude,
    scale: decimals.length,
    fact,
    document,
    numerator: scale.numerator,
    denominator: scale.denominator,
    base: scale.base,
  };
}

function isExact({ fact, scale }: Parsed, use: FactUse): boolean {
  const exactness = printExactness(fact.unit, scale);
  return exactness === 'exact' || (exactness === 'as-mark' && use.exact.has(fact.id));
}

/**
 * Lays all numbers on one grid so that every later step is integer arithmetic. Numbers that are garbled, missing or qualified
 * (约, 余, 不少于) are facts without a quantity: no relation uses them.
 */
export function factBook(sources: readonly FactSource[], use: FactUse): FactBook {
  const facts = new Map<string, ReadFact>();
  const parsed: Parsed[] = [];
  const scales: Scales = new Map();
  let digits = 0;
  for (const source of sources) {
    for (const fact of source.facts) {
      facts.set(fact.id, fact);
      const item = parse(fact, source.document, scales);
      if (!item) continue;
      parsed.push(item);
      const shift = powerOfTen(item.denominator) - powerOfTen(item.numerator);
      digits = Math.max(digits, item.scale + shift);
    }
  }
  const grid = 10n ** BigInt(digits);
  const quantities = new Map<string, Quantity>();
  for (const item of parsed) {
    // Twice the grid, so that half a printed unit is an integer as well.
    const one = (2n * grid * item.numerator) / item.denominator;
    const step = one / 10n ** BigInt(item.scale);
    quantities.set(item.fact.id, {
      id: item.fact.id,
      fact: item.fact,
      document: item.document,
      base: item.base,
      value: item.digits * step,
      half: isExact(item, use) ? 0n : step / 2n,
      one,
      scale: item.scale,
      derived: use.derived.has(item.fact.id),
    });
  }
  return { denominator: 2n * grid, quantities, facts };
}

/** Marks, counts and differences of a document, by the use that its statements and tables make of them. */
export function factUse(document: RecognisedDocument): FactUse {
  const exact = new Set<string>();
  const derived = new Set<string>();
  const facts = new Map(document.facts.map((fact) => [fact.id, fact]));
  /** A whole total of marks with decimals was rounded itself. */
  const addMarks = (totals: readonly string[], parts: readonly string[]): void => {
    for (const part of parts) exact.add(part);
    if (parts.some((part) => facts.get(part)?.value?.includes('.'))) return;
    for (const total of totals) exact.add(total);
  };
  for (const statement of document.statements) {
    if (statement.kind === 'change' && statement.delta !== null) derived.add(statement.delta);
    if (statement.kind === 'composition' && !isRounded(statement.measure))
      addMarks([statement.total], statement.parts);
    if (statement.kind === 'count') exact.add(statement.stated);
  }
  for (const table of document.tables) {
    for (const key of ['weight', 'score', 'quantity']) {
      const marks = (role: 'data' | 'total') =>
        table.rows.filter((row) => row.role === role).flatMap((row) => row.facts[key] ?? []);
      addMarks(marks('total'), marks('data'));
    }
    if (table.kind !== 'three-public') continue;
    for (const row of table.rows)
      if (COUNT_LINE.test(row.label))
        for (const id of Object.values(row.facts)) if (id) exact.add(id);
  }
  for (const form of document.selfEvaluations) {
    const marks = (name: RegExp) =>
      Object.entries(form.facts).flatMap(([path, id]) => (name.test(path) ? [id] : []));
    addMarks(marks(/^total$/u), marks(/score$/u));
    addMarks(marks(/^totalWeight$/u), marks(/weight$/u));
  }
  return { exact, derived };
}

/** Money, and changes of money, are rounded prints; counts and marks are what they say. */
const isRounded = (measure: string): boolean => measure === 'amount' || measure === 'change';

const COUNT_LINE = /[（(](?:个|人|辆|批|人次)[)）]|数量|保有量|批次|人次|团组/;
