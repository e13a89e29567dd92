import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CompiledPack } from '@mingjian/engine';
import { compilePack } from './compile-pack.ts';

/** Where the packs of this package stand: one folder each. */
export const PACKS_ROOT: string = join(import.meta.dirname, '..');

const cache = new Map<string, CompiledPack>();

/** The ids of all packs in the repository, in order. */
export function packIds(): readonly string[] {
  return readdirSync(PACKS_ROOT, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(PACKS_ROOT, entry.name, 'pack.yaml')))
    .map((entry) => entry.name)
    .toSorted();
}

/** Compiles and caches a pack of the repository. Null for an unknown id: the caller tells the user which ids exist. */
export function findPack(id: string): CompiledPack | null {
  const known = cache.get(id);
  if (known !== undefined) return known;
  // Only ids that name a folder are opened, so an id from outside never becomes a path.
  if (!packIds().includes(id)) return null;
  const compiled = compilePack(readFileSync(join(PACKS_ROOT, id, 'pack.yaml'), 'utf8'));
  if (!compiled.ok)
    throw new Error(
      `规则包 ${id} 不能装载：${compiled.failure.map((fault) => `${fault.path} ${fault.message}`).join('；')}`,
    );
  if (compiled.value.id !== id) throw new Error(`规则包 ${id} 的文件里写的是 ${compiled.value.id}`);
  cache.set(id, compiled.value);
  return compiled.value;
}

/** The pack of that id; an unknown id is an error that lists the known ones. */
export function loadPack(id: string): CompiledPack {
  const pack = findPack(id);
  if (pack === null) throw new RangeError(`没有规则包“${id}”，现有：${packIds().join('、')}`);
  return pack;
}

/** All packs, compiled. */
export const listPacks = (): readonly CompiledPack[] => packIds().map(loadPack);
