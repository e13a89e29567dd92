import type { IndexView } from '@mingjian/contract';
import type { CompiledPack, ScoredIndex } from '@mingjian/engine';
import { useQuery } from '@tanstack/react-query';
import { useMemo } from 'react';
import { packQuery } from '../../api/queries.ts';
import { scoredIndexOf } from '@mingjian/engine';

/** The rules of an index with what its answers score; null while they load, or where the rules have no index. */
export function useScoredIndex(view: IndexView | undefined): Readonly<{
  pack: CompiledPack | undefined;
  index: ScoredIndex | null;
  error: Error | null;
}> {
  const reference = view?.pack ?? null;
  const { data: pack, error } = useQuery({
    ...packQuery(reference?.id ?? '', reference?.hash ?? ''),
    enabled: reference !== null,
  });
  const index = useMemo(
    () => (view && pack ? scoredIndexOf(pack, view.items) : null),
    [view, pack],
  );
  return { pack, index, error };
}
