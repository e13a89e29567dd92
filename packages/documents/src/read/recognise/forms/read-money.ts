import { equals, exact, round } from '@mingjian/engine';
import { bestMatch } from '../repair/similarity.ts';
import { labelKey, tidyText } from '../repair/label-text.ts';
import { decimalsOf } from '../repair/number-cell.ts';
import type { SourceRow } from '../tables/source-row.ts';
import { type WorkingCell, missingCell } from '../tables/working-table.ts';
import type { FormSegment } from './form-layout.ts';
import { assignSlots } from './assign-slots.ts';
import { fillSlots, keepSlots } from './keep-slots.ts';
import { type MoneySlot, type SlotColumns, type SlotReading, slotColumns } from './money-slots.ts';
import { rateFits } from './rate-fits.ts';
import { type MoneyToken, moneyTokens } from './money-tokens.ts';

/** A money row of a form with what each slot holds; a slot that is absent is empty or not applicable. */
export type MoneyRow = Readonly<{
  label: string;
  cells: Map<MoneySlot, WorkingCell>;
  row: SourceRow;
}>;

const LABELS: readonly Readonly<{ label: string; aliases: readonly string[] }>[] = [
  { label: '年度资金总额', aliases: ['资金总额', '总额', '项目资金总额', '合计', '全年资金总额'] },
  { label: '政府预算资金', aliases: ['财政拨款', '财政资金'] },
  { label: '其中：当年财政拨款', aliases: ['当年财政拨款', '本年财政拨款', '年度财政拨款'] },
  { label: '上年结转资金', aliases: ['上年结转', '结转资金'] },
  { label: '其他资金', aliases: ['其它资金'] },
  { label: '其中：中央补助', aliases: ['中央补助', '中央财政资金', '中央资金', '中央财政补助'] },
  { label: '省级资金', aliases: ['省级补助', '省级财政资金', '其中省级补助'] },
  { label: '地方资金', aliases: ['地方财政资金', '地方补助', '市县资金', '市县财政资金'] },
];

/** Money rows in the order of the print. A row without a readable label takes the label that its place in the form gives. */
export function readMoney(form: FormSegment): readonly MoneyRow[] {
  const slots = slotColumns(form.moneyHead);
  if (slots.length < 2) return [];
  const rows: MoneyRow[] = [];
  for (const row of form.money) {
    const { label: print, tokens } = moneyTokens(row);
    const label = print.replace(/^按(?:收入|支出)性质分[:：]?/u, '');
    const known = sourceLabel(label) ?? matchLabel(label);
    const numbers = tokens.filter((token) => !token.dash).length;
    if (known === null && numbers < 3) continue;
    if (known === null && rows.length >= 2) continue;
    const assigned =
      (row.exact ? keepSlots(tokens, slots) : fillSlots(tokens, slots)) ??
      assignTokens(tokens, slots);
    if (assigned === null) {
      rows.push({
        label: known ?? fallbackLabel(rows.length),
        cells: unassigned(tokens, row),
        row,
      });
      continue;
    }
    const cells = new Map<MoneySlot, WorkingCell>();
    for (const [slot, reading] of assigned) {
      const columns = slots.find((each) => each.slot === slot);
      const cell = slotCell(reading, columns);
      if (cell) cells.set(slot, cell);
    }
    slid(cells, assigned, slots);
    rows.push({ label: known ?? fallbackLabel(rows.length), cells, row });
  }
  settleMoney(rows);
  // A first row with weight and rate has a score, even when its print is lost.
  const first = rows[0];
  const scored = slots.some(({ slot }) => slot === 'score');
  if (
    first &&
    scored &&
    first.cells.has('weight') &&
    first.cells.has('rate') &&
    !first.cells.has('score')
  )
    first.cells.set('score', missingCell(first.row.place));
  return rows;
}

const assignTokens = (
  tokens: readonly MoneyToken[],
  slots: readonly SlotColumns[],
): ReadonlyMap<MoneySlot, SlotReading> | null =>
  tokens.length === 0 ? new Map() : assignSlots(tokens, slots);

/** One number outside its column shows that the row slid: then the place of every number in it is an inference. */
function slid(
  cells: Map<MoneySlot, WorkingCell>,
  assigned: ReadonlyMap<MoneySlot, SlotReading>,
  slots: readonly SlotColumns[],
): void {
  const moved = [...assigned].some(([slot, { tokens }]) => {
    const columns = slots.find((each) => each.slot === slot);
    return tokens.some(({ column }) => !columns || column < columns.from || column > columns.to);
  });
  if (moved)
    for (const cell of cells.values()) if (cell.status === 'clean') cell.status = 'cleaned';
}

const fallbackLabel = (index: number): string => (index === 0 ? '年度资金总额' : '政府预算资金');

function matchLabel(text: string): string | null {
  const key = labelKey(text)
    .replace(/^.*?(?=(?:年度|资金总额|其中|当年|上年|其他|政府|中央|地方|省级))/u, '')
    .replace(/^其中/u, '');
  const match = bestMatch(key, LABELS, (each) => [labelKey(each.label), ...each.aliases], 0.7);
  if (match) return match.label;
  return /资金总额/u.test(key)
    ? '年度资金总额'
    : /预算资金/u.test(labelKey(text))
      ? '政府预算资金'
      : null;
}

const SOURCE =
  /^(?:其中[:：]?)?((?:中央|省|自治区|州|市|县|区|镇|上级|本级|同级|地方|一般公共预算|政府性基金|专项债|单位|自筹|社会|事业|基本|项目)\p{Script=Han}{0,10}?(?:资金|拨款|补助|收入|债券|配套|支出))(?:[:：]|[(（].*)?$/u;

/** A source of money that the table above does not list (上级资金, 市县财政资金, 自筹资金) keeps its own words. */
function sourceLabel(text: string): string | null {
  const words = SOURCE.exec(tidyText(text).replace(/\s+/gu, ''))?.[1];
  const listed = LABELS.some(({ label, aliases }) => words && [label, ...aliases].includes(words));
  return listed ? null : (words ?? null);
}

function slotCell(reading: SlotReading, columns: SlotColumns | undefined): WorkingCell | null {
  const [first] = reading.tokens;
  if (!first || reading.readings.length === 0) return null;
  const raw = reading.tokens.map((token) => token.print).join('|');
  const value = reading.readings.length === 1 ? (reading.readings[0] ?? null) : null;
  const inColumn =
    columns !== undefined && first.column >= columns.from && first.column <= columns.to;
  const whole = first.cell.text === first.print || first.cell.text === `${first.print}%`;
  const clean = inColumn && reading.tokens.length === 1 && whole;
  return {
    value,
    raw,
    status: value === null ? 'garbled' : clean ? 'clean' : 'cleaned',
    candidates: reading.readings.length > 1 ? reading.readings : [],
    place: first.cell.place,
    span:
      first.cell.start === null
        ? null
        : { start: first.cell.start, length: first.cell.text.length },
    unit: null,
  };
}

/** No assignment is certain: the numbers are kept as garbled cells with their print. */
function unassigned(
  tokens: ReturnType<typeof moneyTokens>['tokens'],
  row: SourceRow,
): Map<MoneySlot, WorkingCell> {
  const numbers = tokens.filter((token) => !token.dash);
  const texts = numbers.map((token) => token.text);
  const garbled = (slotReadings: readonly string[]): WorkingCell => ({
    value: null,
    raw: numbers.map((token) => token.print).join(' '),
    status: 'garbled',
    candidates: slotReadings,
    place: row.place,
    span: null,
    unit: null,
  });
  return new Map([
    ['fullYearBudget', garbled(texts)],
    ['executed', garbled(texts)],
  ]);
}

/**
 * Chooses between readings of a joined number. The Jiangxi form prints one and the same money twice, the second row on a finer
 * grid: the coarse print must be the rounding of the fine one. The printed rate decides next.
 */
function settleMoney(rows: readonly MoneyRow[]): void {
  const [coarse, fine] = rows;
  const twice = rows.length === 2 && fine?.label === '政府预算资金';
  for (const row of rows)
    for (const [slot, cell] of row.cells) {
      if (cell.value !== null || cell.candidates.length === 0) continue;
      const other = (row === coarse ? fine : coarse)?.cells.get(slot)?.value ?? null;
      const fitting = cell.candidates.filter((reading) => {
        const pair = twice && other !== null;
        if (pair && !(row === coarse ? roundsTo(other, reading) : roundsTo(reading, other)))
          return false;
        return rateAgrees(row, slot, reading);
      });
      if (fitting.length !== 1) continue;
      cell.value = fitting[0] ?? null;
      cell.status = 'restored';
    }
}

const roundsTo = (fine: string, coarse: string): boolean =>
  decimalsOf(fine) >= decimalsOf(coarse) &&
  equals(round(exact(fine), decimalsOf(coarse)), exact(coarse));

function rateAgrees(row: MoneyRow, slot: MoneySlot, reading: string): boolean {
  const valueOf = (each: MoneySlot): string | null =>
    each === slot ? reading : (row.cells.get(each)?.value ?? null);
  const [budget, executed, rate] = [
    valueOf('fullYearBudget'),
    valueOf('executed'),
    valueOf('rate'),
  ];
  return budget === null || executed === null || rate === null || rateFits(budget, executed, rate);
}
