import type { SheetDraft } from './draft.ts';
import type { ListRow } from './list-row.ts';
import type { MoneyUnits } from './list-units.ts';
import type { SheetReading } from './sheet-reading.ts';

type DocumentDraft = SheetDraft['fundingDocuments'][number];

/** The documents that a row names: one with its title, date and amount, or several numbers in one cell. */
function documentsOf(
  row: ListRow,
  reading: SheetReading,
  units: MoneyUnits,
): readonly DocumentDraft[] {
  const numbers = row.text('documentNumber');
  if (numbers === null) return [];
  const own = row.has('documentTitle') || row.has('documentAmount') || row.has('documentIssuedOn');
  const path = `fundingDocuments.${reading.draft.fundingDocuments.length}`;
  row.spot('documentNumber', reading, `${path}.number`);
  if (!own)
    return numbers
      .split(/[\n、;；]/u)
      .filter((number) => number.trim() !== '')
      .map((number) => ({ number: number.trim() }));
  const unit = row.text('documentUnit')?.trim() ?? units.get('documentAmount') ?? null;
  const amount = row.figure('documentAmount', unit ?? '万元', reading, `${path}.amount`);
  const title = row.text('documentTitle');
  const issuedOn = row.text('documentIssuedOn')?.trim() ?? null;
  return [
    {
      number: numbers,
      ...(title === null ? {} : { title }),
      ...(issuedOn === null ? {} : { issuedOn }),
      ...(amount === null ? {} : { amount }),
      ...(unit === null ? {} : { unit }),
    },
  ];
}

/** Documents of a list of documents or projects: each row adds its own. */
export function readDocuments(row: ListRow, reading: SheetReading, units: MoneyUnits): void {
  reading.draft.fundingDocuments.push(...documentsOf(row, reading, units));
}

/** Documents beside an indicator: every row of the project repeats them, so one that is there already is not added again. */
export function readSharedDocuments(row: ListRow, reading: SheetReading, units: MoneyUnits): void {
  const { fundingDocuments } = reading.draft;
  const known = new Set(fundingDocuments.map((each) => JSON.stringify(each)));
  for (const document of documentsOf(row, reading, units))
    if (!known.has(JSON.stringify(document))) fundingDocuments.push(document);
}
