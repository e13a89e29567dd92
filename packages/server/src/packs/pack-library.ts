import type { CompiledPack } from '@mingjian/engine';
import type { Scope } from '../db/database.ts';
import { ProblemRefused } from '../problems/problem-refused.ts';

/** The packs that came with the installation. */
export type PackLibrary = Readonly<{ list: () => readonly CompiledPack[] }>;

/** The installed pack of this id, or a refusal that names the known ones. */
export function requirePack(library: PackLibrary, id: string): CompiledPack {
  const packs = library.list();
  const pack = packs.find((candidate) => candidate.id === id);
  if (pack) return pack;
  const known = packs.map((candidate) => candidate.id).join('、');
  throw new ProblemRefused('PACK_UNKNOWN', `没有规则包“${id}”；现有：${known || '无'}`, {
    where: 'pack',
  });
}

/** Keeps the compiled pack that a sheet is scored with, so that the sheet re-scores the same for ever. */
export async function keepPack(scope: Scope, pack: CompiledPack, now: Date): Promise<string> {
  await scope.tx
    .insertInto('pack_copy')
    .values({
      tenant: scope.tenant,
      hash: pack.hash,
      pack_id: pack.id,
      compiled: JSON.stringify(pack),
      kept_at: now,
    })
    .onConflict((conflict) => conflict.columns(['tenant', 'hash']).doNothing())
    .execute();
  return pack.hash;
}

/** The packs behind these hashes, from the copies that sheets keep. */
export async function keptPacks(
  scope: Scope,
  hashes: readonly (string | null)[],
): Promise<ReadonlyMap<string, CompiledPack>> {
  const wanted = [...new Set(hashes.filter((hash) => hash !== null))];
  if (wanted.length === 0) return new Map();
  const rows = await scope.tx
    .selectFrom('pack_copy')
    .select(['hash', 'compiled'])
    .where('tenant', '=', scope.tenant)
    .where('hash', 'in', wanted)
    .execute();
  // Written by keepPack from a compiled pack.
  return new Map(rows.map((row) => [row.hash, JSON.parse(row.compiled) as CompiledPack]));
}
