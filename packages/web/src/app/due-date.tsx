import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { api } from '../api/client.ts';
import { workspaceQuery } from '../api/queries.ts';
import { dayWithWeekday } from '../format/show-date.ts';
import type { Place } from './params.ts';

const keyOf = ({ department, year }: Place): string => `due.${department}.${year}`;

/** Whole days from one civil date to another; both count in the same calendar, so no zone is involved. */
export const daysBetween = (from: string, to: string): number =>
  Math.round((Date.parse(`${to}T00:00:00Z`) - Date.parse(`${from}T00:00:00Z`)) / 86_400_000);

/** The date that the finance office set for handing in, as this office noted it; null when nobody has. */
export function useDueDate(place: Place) {
  return useQuery({
    queryKey: ['due', place.department, place.year],
    queryFn: async (): Promise<string | null> => {
      const { value } = await api.getPreference({ params: { key: keyOf(place) } });
      return typeof value === 'string' ? value : null;
    },
  });
}

/** 什么时候交: the noted date with the days left, or a way to note it. The rule packs name no day, so none is invented. */
export function DueAnswer({ place }: Readonly<{ place: Place }>) {
  const due = useDueDate(place);
  const { data: workspace } = useQuery(workspaceQuery);
  const cache = useQueryClient();
  const [editing, setEditing] = useState(false);
  const save = useMutation({
    mutationFn: (value: string | null) =>
      api.putPreference({ params: { key: keyOf(place) }, body: { value } }),
    onSuccess: () => {
      setEditing(false);
      return cache.invalidateQueries({ queryKey: ['due', place.department, place.year] });
    },
  });
  if (editing)
    return (
      <form
        className="answer"
        onSubmit={(event) => {
          event.preventDefault();
          const value = new FormData(event.currentTarget).get('due');
          save.mutate(typeof value === 'string' && value !== '' ? value : null);
        }}
      >
        <input
          className="field"
          type="date"
          name="due"
          aria-label="交表日期"
          defaultValue={due.data ?? ''}
          autoFocus
        />
        <button className="button small" type="submit">
          记下日期
        </button>
      </form>
    );
  if (!due.data)
    return (
      <p className="answer">
        <b>没有记下日期</b>
        <span>
          <button type="button" className="link" onClick={() => setEditing(true)}>
            按财政通知记下
          </button>
        </span>
      </p>
    );
  const left = workspace ? daysBetween(workspace.today, due.data) : null;
  return (
    <p className="answer">
      <b className="date">{dayWithWeekday(due.data)}</b>
      <span className={left !== null && left < 0 ? 'overdue' : undefined}>
        {left === null
          ? ''
          : left < 0
            ? `逾期 ${-left} 天`
            : left === 0
              ? '就是今天'
              : `还有 ${left} 天`}
      </span>
      <button type="button" className="link" onClick={() => setEditing(true)}>
        改日期
      </button>
    </p>
  );
}
