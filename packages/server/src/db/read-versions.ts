import type { SheetList } from '@mingjian/contract';
import type { SelfEvaluation } from '@mingjian/engine';
import { assembleSheet } from '../facts/assemble-sheet.ts';
import { type RowIds, SHEET_LISTS } from '../facts/flatten-sheet.ts';
import { rowPlaces } from '../commands/sheet-rows.ts';
import type { Scope } from './database.ts';
import type { StoredSheet } from './read-sheets.ts';

/** One version of a sheet as the log tells it. */
export type LoggedVersion = Readonly<{
  version: number;
  at: Date;
  actor: string;
  sentence: string;
  /** The rows by list, in their order at this version. */
  rows: RowIds;
}>;

/** What the commands that save sheets record; those before `rows` was recorded told less. */
type Payload = Readonly<{
  version?: number;
  rows?: Readonly<Record<string, RowIds>>;
  list?: SheetList;
  order?: readonly string[];
  changes?: readonly Readonly<{ sheet: string; row: string }>[];
}>;

/** The versions of a sheet from the first to the last, put together from the log. */
export async function readVersions(scope: Scope, id: string): Promise<readonly LoggedVersion[]> {
  const saves = await scope.tx
    .selectFrom('fact')
    .select(['event_sequence', 'version'])
    .distinct()
    .where('tenant', '=', scope.tenant)
    .where('sheet_id', '=', id)
    .execute();
  const bySequence = new Map(saves.map((save) => [save.event_sequence, Number(save.version)]));
  const events = await scope.tx
    .selectFrom('event')
    .select(['sequence', 'at', 'actor', 'sentence', 'payload', 'subject'])
    .where('tenant', '=', scope.tenant)
    .where((where) =>
      where.or([where('subject', '=', id), where('sequence', 'in', ['0', ...bySequence.keys()])]),
    )
    .orderBy('sequence')
    .execute();
  const listOf = await rowLists(scope, id);
  const versions: LoggedVersion[] = [];
  for (const { sequence, at, actor, sentence, payload: text } of events) {
    // Written by the commands of this program, and chained.
    const payload = JSON.parse(text) as Payload;
    const version = bySequence.get(sequence) ?? payload.version;
    if (version === undefined) continue;
    const rows = rowsAfter(versions.at(-1)?.rows ?? NO_ROWS, id, payload, listOf);
    versions.push({ version, at, actor, sentence, rows });
  }
  return versions;
}

const NO_ROWS: RowIds = { indicators: [], 'funds.rows': [], fundingDocuments: [] };

function rowsAfter(
  before: RowIds,
  id: string,
  payload: Payload,
  listOf: ReadonlyMap<string, SheetList>,
): RowIds {
  const recorded = payload.rows?.[id];
  if (recorded) return recorded;
  if (payload.list && payload.order) return { ...before, [payload.list]: payload.order };
  // Rows that a first record did not order by itself stand in the order in which it names them.
  const named = [
    ...new Set(payload.changes?.filter(({ sheet }) => sheet === id).map(({ row }) => row)),
  ];
  const grown = (list: SheetList): readonly string[] => [
    ...before[list],
    ...named.filter((row) => listOf.get(row) === list && !before[list].includes(row)),
  ];
  return {
    indicators: grown('indicators'),
    'funds.rows': grown('funds.rows'),
    fundingDocuments: grown('fundingDocuments'),
  };
}

async function rowLists(scope: Scope, id: string): Promise<ReadonlyMap<string, SheetList>> {
  const rows = await scope.tx
    .selectFrom('sheet_row')
    .select(['id', 'list'])
    .where('tenant', '=', scope.tenant)
    .where('sheet_id', '=', id)
    .execute();
  return new Map(
    rows.flatMap((row) => {
      const list = SHEET_LISTS.find((each) => each === row.list);
      return list ? [[row.id, list] as const] : [];
    }),
  );
}

/** The sheet as it stood at a version: of each fact the newest revision of its time, in the rows of its time. */
export async function sheetAt(
  scope: Scope,
  stored: StoredSheet,
  { version, rows }: LoggedVersion,
): Promise<SelfEvaluation> {
  const facts = await scope.tx
    .selectFrom('fact')
    .distinctOn(['row_id', 'measure'])
    .select(['row_id', 'measure', 'kind', 'printed'])
    .where('tenant', '=', scope.tenant)
    .where('sheet_id', '=', stored.id)
    .where('version', '<=', String(version))
    .orderBy('row_id')
    .orderBy('measure')
    .orderBy('revision', 'desc')
    .execute();
  return assembleSheet(
    stored.year,
    rowPlaces(rows),
    facts.map(({ row_id: rowId, measure, kind, printed }) => ({
      rowId,
      measure,
      value: { kind, printed },
    })),
  );
}
