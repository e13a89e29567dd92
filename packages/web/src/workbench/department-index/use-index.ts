import type { IndexMeasure, IndexView } from '@mingjian/contract';
import { useQuery, useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { api, errorSentence } from '../../api/client.ts';
import type { Place } from '../../app/params.ts';
import { setSaveState } from '../../app/save-state.ts';

const keyOf = ({ department, year }: Place) => ['index', department, year] as const;

/** The year's index with its answers, and how to answer: one change after the other, each on the version before it. */
export function useIndex(place: Place, enabled = true) {
  const cache = useQueryClient();
  const query = useQuery({
    queryKey: keyOf(place),
    enabled,
    queryFn: () =>
      api.getIndex({ params: { year: place.year }, query: { department: place.department } }),
  });
  const [refusal, setRefusal] = useState<string | null>(null);
  const queue = useRef<Promise<void>>(Promise.resolve());
  const answer = (path: string, field: IndexMeasure, value: string | null): void => {
    setSaveState({ kind: 'saving' });
    queue.current = queue.current.then(async () => {
      try {
        const standing = cache.getQueryData<IndexView>(keyOf(place));
        const saved = await api.editIndex({
          params: { year: place.year },
          query: { department: place.department },
          body: { expectedVersion: standing?.version ?? 0, edits: [{ path, field, value }] },
        });
        cache.setQueryData(keyOf(place), saved);
        setRefusal(null);
        setSaveState({ kind: 'saved', at: new Date().toISOString() });
      } catch (error) {
        const message = errorSentence(error);
        setRefusal(message);
        setSaveState({ kind: 'refused', message });
        // Somebody else may have answered meanwhile: show what stands now.
        await cache.invalidateQueries({ queryKey: keyOf(place) });
      }
    });
  };
  return { query, answer, refusal };
}
