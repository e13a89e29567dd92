import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { read, textDocument } from './fixture.ts';

const COLUMNS = [
  'totalIncome',
  'fiscalAppropriation',
  'superiorSubsidy',
  'businessIncome',
  'otherIncome',
];
const HEAD = [
  '科目编码',
  '科目名称',
  '本年收入合计',
  '财政拨款收入',
  '上级补助收入',
  '事业收入',
  '其他收入',
];
const CODES = ['208', '20805', '2080501', '2080505', '210', '21015', '2101501', '2101506'];

const cents = (n: number): string => {
  const digits = String(n).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
};

/** Four 项 with money from up to four sources; everything above is their sum, exactly. */
const money = fc.array(
  fc.array(fc.oneof(fc.constant(0), fc.integer({ min: 1_000, max: 9_999_999 })), {
    minLength: 4,
    maxLength: 4,
  }),
  { minLength: 4, maxLength: 4 },
);

/** Printed rows by code, 合计 first; a zero is an empty cell. */
function printed(items: readonly (readonly number[])[]): ReadonlyMap<string, readonly string[]> {
  const leaves = CODES.filter((code) => code.length === 7);
  const rows = new Map<string, readonly string[]>();
  for (const code of ['', ...CODES]) {
    const under = leaves.flatMap((leaf, index) =>
      leaf.startsWith(code) ? [items[index] ?? []] : [],
    );
    const sources = [0, 1, 2, 3].map((at) => under.reduce((sum, row) => sum + (row[at] ?? 0), 0));
    const total = sources.reduce((sum, each) => sum + each, 0);
    rows.set(
      code,
      [total, ...sources].map((n) => (n === 0 ? '' : cents(n))),
    );
  }
  return rows;
}

const linesOf = (rows: ReadonlyMap<string, readonly string[]>): string[][] => [
  ['收入决算表'],
  HEAD,
  ...[...rows].map(([code, cells]) => [code, code === '' ? '合计' : '某项支出', ...cells]),
];

describe('收入决算表的读回规律', () => {
  it('完好的文本表，每个数都读回来，且标为 clean', () => {
    fc.assert(
      fc.property(money, (items) => {
        const rows = printed(items);
        const r = read(
          textDocument(
            linesOf(rows)
              .map((cells) => cells.join('\t'))
              .join('\n'),
          ),
        );
        for (const [code, cells] of rows)
          cells.forEach((value, at) => {
            const fact = r.cell('income', code === '' ? '合计' : code, COLUMNS[at] ?? '');
            expect([code, at, fact?.value ?? '', fact?.status ?? 'clean']).toEqual([
              code,
              at,
              value,
              'clean',
            ]);
          });
      }),
      { numRuns: 60 },
    );
  });

  it('丢格、粘格、插空格、挪一格之后，标为 clean 的数没有一个是错的', () => {
    const damage = fc.record({
      kind: fc.constantFrom('blank' as const, 'lose' as const, 'glue' as const, 'slide' as const),
      at: fc.nat({ max: 10_000 }),
    });
    fc.assert(
      fc.property(money, damage, (items, each) => {
        const rows = printed(items);
        const lines = linesOf(rows);
        spoil(lines, each.kind, each.at);
        const r = read(textDocument(lines.map((cells) => cells.join('\t')).join('\n')));
        for (const [code, cells] of rows)
          cells.forEach((value, at) => {
            const fact = r.cell('income', code === '' ? '合计' : code, COLUMNS[at] ?? '');
            if (fact?.status === 'clean' || fact?.status === 'restored')
              expect([code, at, fact.value]).toEqual([code, at, value]);
          });
      }),
      { numRuns: 200 },
    );
  });
});

/** One kind of damage to one amount. */
function spoil(lines: string[][], kind: 'blank' | 'lose' | 'glue' | 'slide', at: number): void {
  const amounts = lines.flatMap((cells, row) =>
    cells.flatMap((text, column) => (text.includes('.') ? [{ row, column }] : [])),
  );
  const place = amounts[at % Math.max(1, amounts.length)];
  const cells = place ? lines[place.row] : undefined;
  if (!place || !cells) return;
  const { column } = place;
  const text = cells[column] ?? '';
  if (kind === 'blank') cells[column] = text.replace('.', '. ');
  else if (kind === 'lose') cells[column] = '';
  else if (kind === 'glue') {
    cells[column] = `${text} ${cells[column + 1] ?? ''}`.trim();
    if (column + 1 < cells.length) cells[column + 1] = '';
  } else cells.splice(column, 0, '');
}
