import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type CompiledPack, packHash } from '@mingjian/engine';
import { PACKS_ROOT } from './load-pack.ts';
import { readYaml } from './yaml-source.ts';

/** The hashes that released packs were published with, by id: a sheet keeps such a hash, so it may never move. */
export function releasedHashes(): ReadonlyMap<string, string> {
  const { value, faults } = readYaml(readFileSync(join(PACKS_ROOT, 'released.yaml'), 'utf8'));
  if (faults.length > 0 || typeof value !== 'object' || value === null)
    throw new Error('released.yaml: 要写成“规则包: 杂凑值”');
  return new Map(Object.entries(value).map(([id, hash]) => [id, String(hash)]));
}

/** Released packs that changed, are missing from the list, or are listed without being released. */
export function releaseFaults(
  packs: readonly CompiledPack[],
  released: ReadonlyMap<string, string>,
): readonly string[] {
  const changed = packs.flatMap((pack) => {
    const frozen = released.get(pack.id);
    if (pack.status === 'draft')
      return frozen === undefined ? [] : [`${pack.id} 已经发布过，不能退回草稿`];
    if (frozen === undefined)
      return [`${pack.id} 已标为发布，没有记入 released.yaml：${packHash(pack)}`];
    return frozen === packHash(pack)
      ? []
      : [
          `${pack.id} 发布后被改动：应为 ${frozen}，现为 ${packHash(pack)}。请改为新的规则包并写 supersedes`,
        ];
  });
  const gone = [...released.keys()]
    .filter((id) => !packs.some((pack) => pack.id === id))
    .map((id) => `${id} 已经发布过，文件不见了`);
  return [...changed, ...gone];
}
