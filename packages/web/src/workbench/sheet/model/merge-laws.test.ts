import { listRows, type SheetList } from '@mingjian/contract';
import type { SelfEvaluation } from '@mingjian/engine';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeSheets, type Side } from './merge-sheets.ts';
import { LISTS, rowIdOf, withListRows } from './row-ids.ts';

/** The cells of a row that the law plays with: one figure and one text of each list. */
const CELLS = {
  indicators: ['name', 'actual'],
  'funds.rows': ['label', 'executed'],
  fundingDocuments: ['number', 'amount'],
} as const;
type Row = Readonly<Record<string, string | null>>;

const EMPTY: SelfEvaluation = {
  contract: '1',
  kind: 'project-self-evaluation',
  year: 2024,
  department: '示例局',
  project: '示例项目',
  projectCode: null,
  fundingDocuments: [],
  state: 'normal',
  pack: null,
  funds: { unit: '万元', weight: '10', rows: [] },
  goals: { expected: null, actual: null },
  indicators: [],
};
const rowsOf = (sheet: SelfEvaluation, list: SheetList) => listRows(sheet, list) as readonly Row[]; // made here
const rowOf = (sheet: SelfEvaluation, list: SheetList, id: string): Row | undefined =>
  rowsOf(sheet, list).find((row) => rowIdOf(row) === id);

const sheets = fc.integer({ min: 0, max: 5 }).map((count) =>
  LISTS.reduce((sheet, list) => {
    const [name, figure] = CELLS[list];
    const rows = Array.from({ length: count }, (_, at) => ({
      rowId: `r${at}`,
      [name]: `行${at % 2}`,
      [figure]: null,
    }));
    return withListRows(sheet, list, rows);
  }, EMPTY),
);
/** What a person does to a list: a cell filled in, a row taken out, put in, or renamed. */
const deeds = fc.array(
  fc.record({
    list: fc.constantFrom(...LISTS),
    kind: fc.constantFrom('fill', 'fill', 'remove', 'add', 'rename'),
    at: fc.nat(6),
    value: fc.constantFrom('1', '2'),
  }),
  { maxLength: 8 },
);
type Deeds = typeof deeds extends fc.Arbitrary<infer T> ? T : never;

const done = (base: SelfEvaluation, list: Deeds, who: string): SelfEvaluation =>
  list.reduce((sheet, { list: name, kind, at, value }, turn) => {
    const rows = rowsOf(sheet, name);
    const [title, figure] = CELLS[name];
    if (kind === 'add') {
      const row = { rowId: `${who}${turn}`, [title]: `${who}增${turn}`, [figure]: value };
      return withListRows(sheet, name, rows.toSpliced(at % (rows.length + 1), 0, row));
    }
    const place = at % Math.max(rows.length, 1);
    if (kind === 'remove') return withListRows(sheet, name, rows.toSpliced(place, 1));
    const cell = kind === 'fill' ? { [figure]: value } : { [title]: `改名${value}` };
    const next = rows.map((row, index) => (index === place ? { ...row, ...cell } : row));
    return withListRows(sheet, name, next);
  }, base);

const same = (a: unknown, b: unknown): boolean => JSON.stringify(a) === JSON.stringify(b);

describe('合并两个人的改动：规律', () => {
  it('值不换行，行不丢不重，两边改了同一格才请人选', () => {
    fc.assert(
      fc.property(
        sheets,
        deeds,
        deeds,
        fc.constantFrom<Side>('mine', 'theirs'),
        (base, left, right, side) => {
          const [mine, theirs] = [done(base, left, 'm'), done(base, right, 't')];
          const { conflicts, resolve } = mergeSheets(base, mine, theirs);
          const merged = resolve(Object.fromEntries(conflicts.map(({ path }) => [path, side])));
          let disputes = 0;
          for (const list of LISTS) {
            const ids = rowsOf(merged, list).map(rowIdOf);
            expect(new Set(ids).size).toBe(ids.length);
            const known = [base, mine, theirs].flatMap((sheet) => rowsOf(sheet, list).map(rowIdOf));
            for (const id of new Set(known)) {
              const of = (sheet: SelfEvaluation) => rowOf(sheet, list, id ?? '');
              const [before, own, other] = [of(base), of(mine), of(theirs)];
              const cells = own && other ? CELLS[list] : [];
              const disputed = cells.filter(
                (cell) =>
                  own?.[cell] !== before?.[cell] &&
                  other?.[cell] !== before?.[cell] &&
                  own?.[cell] !== other?.[cell],
              );
              const lost = Boolean(before) && Boolean(own) !== Boolean(other);
              const isRowDisputed = lost && !same(own ?? other, before);
              disputes += disputed.length + (isRowDisputed ? 1 : 0);
              const chosen = side === 'mine' ? own : other;
              const whole =
                before === undefined ? (own ?? other) : isRowDisputed ? chosen : undefined;
              const joined = Object.fromEntries(
                cells.map((cell) => [
                  cell,
                  disputed.includes(cell)
                    ? chosen?.[cell]
                    : own?.[cell] === before?.[cell]
                      ? other?.[cell]
                      : own?.[cell],
                ]),
              );
              expect(of(merged)).toEqual(own && other && before ? { rowId: id, ...joined } : whole);
            }
            const unknown = ids.filter((id) => !known.includes(id));
            expect(unknown).toEqual([]);
          }
          expect(conflicts).toHaveLength(disputes);
        },
      ),
      { numRuns: 300 },
    );
  });
  it('谁也没有动次序时，合并后的行照原来的次序', () => {
    fc.assert(
      fc.property(sheets, deeds, deeds, (base, left, right) => {
        const [mine, theirs] = [done(base, left, 'm'), done(base, right, 't')];
        const merged = mergeSheets(base, mine, theirs).resolve({});
        for (const list of LISTS)
          for (const sheet of [base, mine, theirs]) {
            const ids = rowsOf(sheet, list).map(rowIdOf);
            const kept = rowsOf(merged, list)
              .map(rowIdOf)
              .filter((id) => ids.includes(id));
            expect(kept).toEqual(ids.filter((id) => kept.includes(id)));
          }
      }),
      { numRuns: 300 },
    );
  });
});
