import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { type ColumnChoice, DEFAULT_CHOICE, readChoice } from './summary-columns.ts';

const KEY = 'summary.columns';

/** The saved column order of the paste block, and how to change it. */
export function useColumnChoice(): readonly [ColumnChoice, (next: ColumnChoice) => void] {
  const cache = useQueryClient();
  const { data } = useQuery({
    queryKey: ['preference', KEY],
    queryFn: async () => readChoice((await api.getPreference({ params: { key: KEY } })).value),
  });
  const save = useMutation({
    mutationFn: (next: ColumnChoice) =>
      api.putPreference({ params: { key: KEY }, body: { value: [...next] } }),
    onMutate: (next) => cache.setQueryData(['preference', KEY], next),
  });
  return [data ?? DEFAULT_CHOICE, (next) => save.mutate(next)];
}
