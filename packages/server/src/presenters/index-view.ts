import type { IndexItem, IndexView } from '@mingjian/contract';
import type { CompiledPack } from '@mingjian/engine';
import type { YearPlace } from '../commands/years.ts';
import type { Scope } from '../db/database.ts';
import { indexVersion, listIndexFacts } from '../db/index-facts.ts';
import { type PackLibrary, keptPacks } from '../packs/pack-library.ts';
import { packReference } from './score-stored.ts';

/** A year's index for its screen: with the pack it was last answered under, else the installed one of the year. */
export async function presentIndex(
  scope: Scope,
  packs: PackLibrary,
  place: YearPlace,
): Promise<IndexView> {
  const facts = await listIndexFacts(scope, place);
  const version = indexVersion(facts);
  const hash = facts.find((fact) => fact.version === version)?.packHash ?? null;
  const kept = hash === null ? undefined : (await keptPacks(scope, [hash])).get(hash);
  const installed = packs.list().find((pack) => pack.id === place.packId);
  const items: Record<string, IndexItem> = {};
  for (const { path, measure, value } of facts) items[path] = { ...items[path], [measure]: value };
  return {
    year: place.year,
    departmentId: place.departmentId,
    department: place.department,
    // Another pack chosen for the year since then counts; a corrected print of the same pack waits for the next answer.
    pack: packReference((kept?.id === place.packId ? kept : installed) ?? null),
    version,
    items,
    provenance: Object.fromEntries(
      facts.map(({ path, measure, actor, recordedAt, source, evidence, revision, version: at }) => [
        `${path}·${measure}`,
        { actor, at: recordedAt.toISOString(), source, evidence, revision, version: at },
      ]),
    ),
  };
}

/** The rules that a year's index is shown and scored by; null where the year has none. */
export async function packOfIndex(
  scope: Scope,
  packs: PackLibrary,
  { pack }: Pick<IndexView, 'pack'>,
): Promise<CompiledPack | null> {
  if (pack === null) return null;
  const installed = packs.list().find(({ id, hash }) => id === pack.id && hash === pack.hash);
  return installed ?? (await keptPacks(scope, [pack.hash])).get(pack.hash) ?? null;
}
