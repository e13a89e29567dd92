import type { Scope } from '../db/database.ts';
import { ProblemRefused } from '../problems/problem-refused.ts';
import type { CommandScope } from './command.ts';
import { newId } from './sheet-rows.ts';

/** A department's year. */
export type YearPlace = Readonly<{
  departmentId: string;
  department: string;
  year: number;
  packId: string | null;
}>;

/** Every year of the tenant, with the department's name in that year. */
export async function listYears(scope: Scope): Promise<readonly YearPlace[]> {
  const rows = await scope.tx
    .selectFrom('budget_year')
    .innerJoin('department_attribute as name', (join) =>
      join
        .onRef('name.tenant', '=', 'budget_year.tenant')
        .onRef('name.department_id', '=', 'budget_year.department_id')
        .on('name.attribute', '=', 'name'),
    )
    .select([
      'budget_year.department_id',
      'budget_year.year',
      'budget_year.pack_id',
      'name.value',
      'name.valid_from',
      'name.valid_until',
    ])
    .where('budget_year.tenant', '=', scope.tenant)
    .orderBy('budget_year.opened_at')
    .orderBy('budget_year.department_id')
    .orderBy('budget_year.year', 'desc')
    .execute();
  return (
    rows
      // A name holds for the year when it held on the year's last day.
      .filter(
        (row) =>
          row.valid_from <= `${row.year}-12-31` &&
          (row.valid_until === null || row.valid_until > `${row.year}-12-31`),
      )
      .map((row) => ({
        departmentId: row.department_id,
        department: row.value,
        year: row.year,
        packId: row.pack_id,
      }))
  );
}

/** The year asked for; without a department, the first that has it. */
export async function requireYear(
  scope: Scope,
  year: number,
  departmentId: string | undefined,
): Promise<YearPlace> {
  const years = await listYears(scope);
  const found = years.find(
    (place) =>
      place.year === year && (departmentId === undefined || place.departmentId === departmentId),
  );
  if (found) return found;
  const known = [...new Set(years.map((place) => place.year))].join('、');
  throw new ProblemRefused(
    'YEAR_UNKNOWN',
    `没有 ${year} 年度；${known ? `现有：${known}` : '请先新建年度或导入'}`,
    { where: 'year' },
  );
}

/** The department of this name, made when it is new. */
export async function ensureDepartment(scope: CommandScope, name: string): Promise<string> {
  const known = await scope.tx
    .selectFrom('department_attribute')
    .select('department_id')
    .where('tenant', '=', scope.tenant)
    .where('attribute', '=', 'name')
    .where('value', '=', name)
    .orderBy('valid_from', 'desc')
    .orderBy('department_id')
    .limit(1)
    .executeTakeFirst();
  if (known) return known.department_id;
  const id = newId('d');
  await scope.tx
    .insertInto('department')
    .values({ tenant: scope.tenant, id, created_at: scope.now })
    .execute();
  await scope.tx
    .insertInto('department_attribute')
    .values({
      tenant: scope.tenant,
      department_id: id,
      attribute: 'name',
      value: name,
      valid_from: '1949-10-01',
      valid_until: null,
    })
    .execute();
  return id;
}

/** The year of a department, opened when it is new; tells whether it was. */
export async function ensureYear(
  scope: CommandScope,
  departmentId: string,
  year: number,
  packId: string | null,
): Promise<boolean> {
  const result = await scope.tx
    .insertInto('budget_year')
    .values({
      tenant: scope.tenant,
      department_id: departmentId,
      year,
      pack_id: packId,
      opened_at: scope.now,
    })
    .onConflict((conflict) => conflict.columns(['tenant', 'department_id', 'year']).doNothing())
    .executeTakeFirst();
  return result.numInsertedOrUpdatedRows === 1n;
}
