import type { Workspace } from '@mingjian/contract';
import { sql } from 'kysely';
import { listYears } from '../commands/years.ts';
import type { Scope } from '../db/database.ts';
import type { PackLibrary } from '../packs/pack-library.ts';
import { packReference } from './score-stored.ts';

/** The civil date in Asia/Shanghai. */
export const shanghaiDate = (now: Date): string =>
  new Intl.DateTimeFormat('sv-SE', { timeZone: 'Asia/Shanghai', dateStyle: 'short' }).format(now);

/** Departments, years and who is working. */
export async function presentWorkspace(
  scope: Scope,
  packs: PackLibrary,
  actor: string,
  now: Date,
): Promise<Workspace> {
  const years = await listYears(scope);
  const counts = await scope.tx
    .selectFrom('sheet')
    .select(['department_id', 'year', sql<number>`COUNT(*)::INTEGER`.as('sheets')])
    .where('tenant', '=', scope.tenant)
    .where('deleted_at', 'is', null)
    .groupBy(['department_id', 'year'])
    .execute();
  const installed = packs.list();
  const departments = [
    ...new Map(years.map((place) => [place.departmentId, place.department])),
  ].map(([id, name]) => ({
    id,
    name,
    years: years
      .filter((place) => place.departmentId === id)
      .map(({ year, packId }) => ({
        year,
        state: 'self-evaluation' as const,
        sheets: counts.find((row) => row.department_id === id && row.year === year)?.sheets ?? 0,
        pack: packReference(installed.find((pack) => pack.id === packId) ?? null),
      })),
  }));
  const [first] = departments;
  const latest = first?.years[0];
  return {
    actor,
    today: shanghaiDate(now),
    departments,
    current: first && latest ? { departmentId: first.id, year: latest.year } : null,
  };
}
