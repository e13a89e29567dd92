import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import { type Column, type ColumnChoice, readChoice } from './column-choice.ts';

/** The columns of a list as this person keeps them, and how to change them; `list` names it: "summary". */
export function useColumnChoice(
  list: string,
  columns: readonly Column[],
  initial: ColumnChoice,
): readonly [ColumnChoice, (next: ColumnChoice) => void] {
  const cache = useQueryClient();
  const key = `${list}.columns`;
  const { data } = useQuery({
    queryKey: ['preference', key],
    queryFn: async () => readChoice(columns, (await api.getPreference({ params: { key } })).value),
  });
  const save = useMutation({
    mutationFn: (next: ColumnChoice) =>
      api.putPreference({ params: { key }, body: { value: [...next] } }),
  });
  const choose = (next: ColumnChoice): void => {
    // Shown at once, so that a second click in the same moment starts from the first.
    cache.setQueryData(['preference', key], next);
    save.mutate(next);
  };
  return [data ?? initial, choose];
}
