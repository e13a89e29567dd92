import type { PackSummary } from '@mingjian/contract';
import { useQuery } from '@tanstack/react-query';
import { overviewQuery, packListQuery } from '../../api/queries.ts';
import type { Place } from '../../app/params.ts';

/** What the year's rules assess: projects, the department as a whole, or its work; null until it is known or chosen. */
export function useSubject(place: Place): PackSummary['subject'] | null {
  const { data: overview } = useQuery(overviewQuery(place.department, place.year));
  const { data: list } = useQuery(packListQuery);
  const id = overview?.pack?.id;
  return list?.packs.find((pack) => pack.id === id)?.subject ?? null;
}

/** What the menu and links call the index of such a year; null when the year has none. */
export function indexName(subject: PackSummary['subject'] | null): string | null {
  switch (subject) {
    case 'department-overall':
      return '部门整体';
    case 'work-assessment':
      return '工作考核';
    case 'project-sheet':
    case null:
      return null;
    default:
      return subject satisfies never;
  }
}
