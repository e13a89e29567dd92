import type { FactTable, IndexFactTable } from '../db/tables.ts';

/** A new revision of a value as the log keeps it: every column that the event itself does not tell. */
export type FactChange = Readonly<{
  /** The sheet, or `department/year` of an index. */
  sheet: string;
  /** The row of the sheet, or the item's path in the index. */
  row: string;
  measure: string;
  revision: number;
  kind: FactTable['kind'];
  printed: string | null;
  unit: string | null;
  period: number;
  basis: string | null;
  source: FactTable['source'];
  evidence: string | null;
  version: number;
}>;

/** A new revision of a value of an index. */
export type IndexFactChange = FactChange &
  Readonly<{
    measure: IndexFactTable['measure'];
    kind: IndexFactTable['kind'];
    /** The compiled pack that was shown. */
    pack: string;
  }>;

/** What an event says about each of its facts. */
export type FactEvent = Readonly<{ tenant: string; sequence: string; at: Date; actor: string }>;

const sharedColumns = (event: FactEvent, change: FactChange) => ({
  tenant: event.tenant,
  revision: change.revision,
  printed: change.printed,
  amount: change.kind === 'amount' ? change.printed : null,
  source: change.source,
  evidence: change.evidence,
  actor: event.actor,
  recorded_at: event.at,
  version: change.version,
  event_sequence: event.sequence,
});

/** The row that a change of a sheet stands for: written by the command, and expected again by the verification of the log. */
export const sheetFactRow = (event: FactEvent, change: FactChange) => ({
  ...sharedColumns(event, change),
  sheet_id: change.sheet,
  row_id: change.row,
  measure: change.measure,
  kind: change.kind,
  period: change.period,
  basis: change.basis,
  as_of: null,
  qualifier: null,
  unit: change.unit,
});

/** The same for a change of an index. */
export const indexFactRow = (event: FactEvent, change: IndexFactChange) => ({
  ...sharedColumns(event, change),
  department_id: change.sheet.slice(0, change.sheet.lastIndexOf('/')),
  year: change.period,
  path: change.row,
  measure: change.measure,
  kind: change.kind,
  pack_hash: change.pack,
});
