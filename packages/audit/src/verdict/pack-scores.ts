import {
  type CompiledPack,
  type Finding,
  type FindingNumber,
  type ReadFact,
  type ReadSelfEvaluation,
  type RecognisedDocument,
  type ScoredRow,
  exact,
  formatFixed,
  formatTrimmed,
  scoreSheet,
  subtract,
} from '@mingjian/engine';

/** What a score was computed from, beside the score itself: only where all of it is read for sure is anything said. */
const INPUTS = ['target', 'actual', 'weight'] as const;
const MONEY = [
  'funds.weight',
  'funds.rows.0.fullYearBudget',
  'funds.rows.0.executed',
  'funds.rows.1.fullYearBudget',
  'funds.rows.1.executed',
];
const DIGITS = 6;

type Row = Pick<ScoredRow, 'score' | 'cite' | 'steps'>;

const isSure = ({ value, status }: ReadFact): boolean => value !== null && status !== 'garbled';

/** The computed score at the print's own digits: a form that prints one decimal is not accused of the second. */
function agrees(printed: string, computed: string): boolean {
  const digits = printed.split('.')[1]?.length ?? 0;
  return formatFixed(exact(computed), digits) === formatFixed(exact(printed), digits);
}

/**
 * Printed scores of the forms that a pack's rules do not give. A score that follows another rule is no contradiction: whoever scored may
 * have had a reason, so a person looks. Rows that the rules cannot score, and rows not read for sure, are left alone.
 */
export function packScoreFindings(
  document: RecognisedDocument,
  pack: CompiledPack,
): readonly Finding[] {
  if (pack.sheet === null) return [];
  const book = new Map(document.facts.map((fact) => [fact.id, fact]));
  return document.selfEvaluations.flatMap((read) => formFindings(read, pack, book));
}

function formFindings(
  { sheet, facts }: ReadSelfEvaluation,
  pack: CompiledPack,
  book: ReadonlyMap<string, ReadFact>,
): readonly Finding[] {
  const scored = scoreSheet(sheet, pack);
  const at = (path: string): ReadFact | undefined => book.get(facts[path] ?? '');
  const look = (name: string, path: string, inputs: readonly string[], row: Row) => {
    const print = at(`${path}.score`);
    const used = inputs.flatMap((input) => at(input) ?? []);
    if (!print?.value || row.score === null || ![print, ...used].every(isSure)) return [];
    if (agrees(print.value, row.score)) return [];
    return [finding(`《${sheet.project}》“${name}”`, print, used, row, pack)];
  };
  return [
    ...look('预算执行率', 'execution', MONEY, scored.execution),
    ...scored.indicators.flatMap((row, index) => {
      const path = `indicators.${index}`;
      return look(
        row.name,
        path,
        INPUTS.map((input) => `${path}.${input}`),
        row,
      );
    }),
  ];
}

function finding(
  name: string,
  print: ReadFact,
  used: readonly ReadFact[],
  { score, cite, steps }: Row,
  pack: CompiledPack,
): Finding {
  const printed = print.value ?? '';
  const computed = score ?? '';
  return {
    id: `0/${print.id}/pack-score`,
    rule: 'pack-score',
    kind: 'score',
    grade: 'check',
    message: `${name}得分写 ${printed}，按“${pack.title}”计为 ${computed}；若另有评分依据，请写明。`,
    numbers: [print, ...used].map(numberOf),
    printed,
    computed: { low: computed, high: computed },
    difference: formatTrimmed(subtract(exact(printed), exact(computed)), DIGITS),
    cite,
    proof: { inequality: `${printed} ≠ ${computed}`, steps, certificate: null },
    repairs: [],
  };
}

const numberOf = ({ id, raw, value, unit, label, place }: ReadFact): FindingNumber => ({
  fact: id,
  document: 0,
  raw,
  value,
  unit,
  label,
  place,
});
