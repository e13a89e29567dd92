import { sm3Hex } from '../sm3/sm3.ts';
import { canonicalJson } from './canonical-json.ts';
import type { CompiledPack } from './compiled-pack.ts';

/** The SM3 of a pack's canonical JSON without the hash itself: anyone can recompute it from the pack that a page carries. */
export function packHash(pack: Omit<CompiledPack, 'hash'> & { readonly hash?: string }): string {
  const { hash: _own, ...data } = pack;
  return sm3Hex(canonicalJson(data));
}
