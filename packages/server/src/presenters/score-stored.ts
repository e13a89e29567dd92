import { type CompiledPack, type ScoredSheet, scoreSheet } from '@mingjian/engine';
import type { Scope } from '../db/database.ts';
import type { StoredSheet } from '../db/read-sheets.ts';
import { keptPacks } from '../packs/pack-library.ts';

/** A stored sheet with the pack it keeps and its scores; both null when no pack is chosen. */
export type ScoredStored = Readonly<{
  stored: StoredSheet;
  pack: CompiledPack | null;
  scored: ScoredSheet | null;
}>;

/** What a list or a report needs of a scored sheet, wherever the sheet is kept. */
export type ScoredListed = Readonly<{
  stored: Pick<StoredSheet, 'id' | 'version' | 'position' | 'sheet'>;
  pack: CompiledPack | null;
  scored: ScoredSheet | null;
}>;

/** Scores stored sheets with the packs they keep, by the engine that the browser and the command line run. */
export async function scoreStored(
  scope: Scope,
  sheets: readonly StoredSheet[],
): Promise<readonly ScoredStored[]> {
  const packs = await keptPacks(
    scope,
    sheets.map((sheet) => sheet.packHash),
  );
  return sheets.map((stored) => {
    const pack = (stored.packHash === null ? undefined : packs.get(stored.packHash)) ?? null;
    return { stored, pack, scored: pack === null ? null : scoreSheet(stored.sheet, pack) };
  });
}

/** A pack as sheets and years name it. */
export const packReference = (pack: CompiledPack | null) =>
  pack === null ? null : { id: pack.id, title: pack.title, hash: pack.hash };
