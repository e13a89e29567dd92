import type { CompiledPack } from '@mingjian/engine';
import { loadPack, packIds } from '@mingjian/packs';
import type { PackLibrary } from './pack-library.ts';

/** The packs of this installation, compiled once. A pack that does not load is named and left out: the others still score. */
export function installedPacks(report: (line: string) => void = console.error): PackLibrary {
  let packs: readonly CompiledPack[] | null = null;
  return { list: () => (packs ??= packIds().flatMap((id) => loadOrReport(id, report))) };
}

function loadOrReport(id: string, report: (line: string) => void): readonly CompiledPack[] {
  try {
    return [loadPack(id)];
  } catch (error) {
    report(`规则包 ${id} 不能使用：${error instanceof Error ? error.message : String(error)}`);
    return [];
  }
}
