import { keepPreviousData, queryOptions } from '@tanstack/react-query';
import type { CompiledPack } from '@mingjian/engine';
import { api } from './client.ts';
import { fetchHeld } from '../workbench/sheet/model/row-ids.ts';
import type { Place } from '../app/params.ts';
import { draftSettled } from './left-drafts.ts';

/** Departments, years, today's date and who is working. */
export const workspaceQuery = queryOptions({
  queryKey: ['workspace'],
  queryFn: () => api.getWorkspace(),
});

export const overviewQuery = (department: string, year: number) =>
  queryOptions({
    queryKey: ['year', department, year, 'overview'],
    queryFn: () => api.getOverview({ params: { year }, query: { department } }),
  });

export const sheetListQuery = (department: string, year: number) =>
  queryOptions({
    queryKey: ['year', department, year, 'sheets'],
    queryFn: () => api.listSheets({ params: { year }, query: { department } }),
  });

/** A sheet is edited from its own copy, so a background refetch must not run under the typing hand. */
export const sheetQuery = (id: string) =>
  queryOptions({
    queryKey: ['sheet', id],
    queryFn: async () => {
      await draftSettled(id);
      return fetchHeld(api, id);
    },
    staleTime: Infinity,
    gcTime: 0,
  });

/** A compiled pack never changes under its hash. */
export const packQuery = (id: string, hash: string) =>
  queryOptions({
    queryKey: ['pack', id, hash],
    // The server compiled it with the engine's own compiler type; the hash names exactly this content.
    queryFn: async () => (await api.getPack({ params: { id, hash } })) as unknown as CompiledPack,
    staleTime: Infinity,
  });

export const packListQuery = queryOptions({
  queryKey: ['packs'],
  queryFn: () => api.listPacks(),
});

export const eventsQuery = (before: number | null, place: Place | null) =>
  queryOptions({
    queryKey: ['events', before, place?.department, place?.year],
    queryFn: () =>
      api.listEvents({
        query: { limit: 50, ...(before ? { before } : {}), ...place },
      }),
    placeholderData: keepPreviousData,
  });
