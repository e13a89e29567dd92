import { listPacks } from '@mingjian/packs';
import type { PackLibrary } from './pack-library.ts';

/** The packs of this installation, compiled once. */
export function installedPacks(): PackLibrary {
  let packs: ReturnType<typeof listPacks> | null = null;
  return { list: () => (packs ??= listPacks()) };
}
