import type { ImportField } from './import-fields.ts';
import type { SheetReading } from './sheet-reading.ts';

/**
 * What of a sheet a list speaks of by each of its columns: paths with "*" for the number of a row. A figure brings its
 * unit along: without a column of units it is in the usual one.
 */
const SPOKEN: Readonly<Record<ImportField, readonly string[]>> = {
  project: ['project'],
  projectCode: ['projectCode'],
  department: ['department'],
  implementer: ['implementer'],
  year: ['year'],
  origin: ['origin'],
  state: ['state'],
  stateReason: ['stateReason'],
  pack: ['pack'],
  fundsUnit: ['funds.unit'],
  fundsWeight: ['funds.weight'],
  fundsLabel: ['funds.rows.*.label'],
  initialBudget: ['funds.rows.*.initialBudget', 'funds.unit'],
  fullYearBudget: ['funds.rows.*.fullYearBudget', 'funds.unit'],
  executed: ['funds.rows.*.executed', 'funds.unit'],
  remainder: ['funds.remainder'],
  rate: ['execution.rate'],
  executionScore: ['execution.score'],
  total: ['total'],
  goalsExpected: ['goals.expected'],
  goalsActual: ['goals.actual'],
  documentNumber: ['fundingDocuments.*.number'],
  documentTitle: ['fundingDocuments.*.title'],
  documentIssuedOn: ['fundingDocuments.*.issuedOn'],
  documentAmount: ['fundingDocuments.*.amount', 'fundingDocuments.*.unit'],
  documentUnit: ['fundingDocuments.*.unit'],
  level1: ['indicators.*.level1'],
  level2: ['indicators.*.level2'],
  name: ['indicators.*.name'],
  operator: ['indicators.*.operator'],
  target: ['indicators.*.target', 'indicators.*.operator', 'indicators.*.unit'],
  unit: ['indicators.*.unit'],
  actual: ['indicators.*.actual', 'indicators.*.actualUnit'],
  actualUnit: ['indicators.*.actualUnit'],
  weight: ['indicators.*.weight'],
  score: ['indicators.*.score'],
  judged: ['indicators.*.judged'],
  deviation: ['indicators.*.deviation'],
  source: ['indicators.*.source'],
  priorActual: ['indicators.*.priorActual'],
};

const FIELD_OF_PATH = new Map(
  Object.entries(SPOKEN).map(([field, [path = '']]) => [path, field as ImportField]),
);

const pattern = (path: string): string => path.replace(/\.\d+\./gu, '.*.');

/** What a file speaks of in one sheet: by the columns of its lists, and by the cells that its form has. */
export function mentionsOf(
  reading: SheetReading,
  columns: ReadonlySet<ImportField>,
): readonly string[] {
  const placed = [...reading.cells.keys(), ...reading.supplemented].map(pattern);
  const all = new Set(placed);
  const fields = [...columns, ...placed.flatMap((path) => FIELD_OF_PATH.get(path) ?? [])];
  for (const field of fields) for (const path of SPOKEN[field]) all.add(path);
  // Sorted, so that the same file says the same however its cells were come by.
  return [...all].toSorted();
}
