import type { ReplyOf, Routes } from '@mingjian/contract';
import { requireSheet } from '../commands/require-sheet.ts';
import { requireLoggedVersion } from '../commands/require-version.ts';
import type { Scope } from '../db/database.ts';
import { type LoggedVersion, readVersions, sheetAt } from '../db/read-versions.ts';
import { packReference, scoreStored } from './score-stored.ts';

/** A page of the versions of a sheet, newest first. */
export async function presentVersions(
  scope: Scope,
  id: string,
  { before = Infinity, limit }: Readonly<{ before?: number; limit: number }>,
): Promise<ReplyOf<Routes['listVersions']>> {
  await requireSheet(scope, id);
  const all = (await readVersions(scope, id)).filter(({ version }) => version < before);
  const page = all.toReversed().slice(0, limit);
  return {
    versions: page.map(headOf),
    next: all.length > limit ? (page.at(-1)?.version ?? null) : null,
  };
}

/** The sheet as it stood at a version. */
export async function presentVersion(
  scope: Scope,
  id: string,
  version: number,
): Promise<ReplyOf<Routes['getVersion']>> {
  const stored = await requireSheet(scope, id);
  const logged = await requireLoggedVersion(scope, stored, version);
  const sheet = await sheetAt(scope, stored, logged);
  // The hash of an earlier pack is not kept by version: under another pack the figures are shown without scores.
  const packHash = sheet.pack === stored.sheet.pack ? stored.packHash : null;
  const [one] = await scoreStored(scope, [{ ...stored, sheet, packHash }]);
  return {
    id,
    ...headOf(logged),
    sheet,
    pack: packReference(one?.pack ?? null),
    scored: one?.scored ?? null,
  };
}

const headOf = ({ version, at, actor, sentence }: LoggedVersion) => ({
  version,
  at: at.toISOString(),
  actor,
  sentence,
});
