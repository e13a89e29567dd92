import { useQuery } from '@tanstack/react-query';
import { api } from '../../api/client.ts';
import type { Place } from '../../app/params.ts';

/** Where the year's index stands in the cache. */
export const indexKey = ({ department, year }: Place) => ['index', department, year] as const;

/** The year's index as the server has it. */
export const useIndex = (place: Place, enabled = true) =>
  useQuery({
    queryKey: indexKey(place),
    enabled,
    queryFn: () =>
      api.getIndex({ params: { year: place.year }, query: { department: place.department } }),
  });
