import type { ReadSelfEvaluation } from '@mingjian/engine';
import type { FactBook } from '../tables/fact-book.ts';
import { type SourceRow, rowText } from '../tables/source-row.ts';
import { emitForm } from './emit-form.ts';
import { type DocumentNames, documentNames, formHead } from './form-head.ts';
import type { FormSegment } from './form-layout.ts';
import { readGoals } from './form-goals.ts';
import { formState } from './form-state.ts';
import { readTotal, settleMarks } from './form-total.ts';
import { lostMoney } from './lost-money.ts';
import { indicatorColumns, keepsColumns, readIndicatorGrid } from './read-indicator-grid.ts';
import { pairedMoney } from './paired-money.ts';
import { readIndicators } from './read-indicators.ts';
import { readMoney } from './read-money.ts';

const NO_NAMES: DocumentNames = { year: null, department: null, quoted: [] };

/** Reads the forms that `findForms` found. */
export function readForms(
  rows: readonly SourceRow[],
  segments: readonly FormSegment[],
  book: FactBook,
): readonly ReadSelfEvaluation[] {
  const names = segments.length > 0 ? documentNames(rows) : NO_NAMES;
  return segments.map((segment, index) => {
    const columns = indicatorColumns(segment);
    const indicators =
      columns && keepsColumns(segment, columns)
        ? readIndicatorGrid(segment, columns)
        : readIndicators(segment);
    const paired = pairedMoney(segment);
    const money =
      segment.moneyHead.length === 0
        ? lostMoney(segment, indicators)
        : paired.length > 0
          ? paired
          : readMoney(segment);
    const total = readTotal(segment);
    const goals = readGoals(segment);
    const first = money[0]?.cells;
    settleMarks(
      indicators,
      { weight: first?.get('weight') ?? null, score: first?.get('score') ?? null },
      total,
    );
    const place = segment.head[0]?.place ?? { line: null, page: null, cell: null };
    return emitForm(
      book,
      `f${index + 1}`,
      {
        head: formHead(segment, names),
        moneyUnit: moneyUnit(segment),
        money,
        goals,
        indicators,
        total,
        state: formState(money, [goals.actual, ...indicators.map(({ note }) => note)]),
      },
      place,
    );
  });
}

/** 项目资金(万元): the unit stands in the label; broken labels of this form still read 万. */
function moneyUnit(form: FormSegment): string {
  const text = [...form.head, ...form.moneyHead, ...form.money]
    .map(rowText)
    .join('')
    .replace(/\s+/gu, '');
  if (/[(（]元[)）]|单位[:：]元/u.test(text)) return '元';
  return /[(（]亿元/u.test(text) ? '亿元' : '万元';
}
