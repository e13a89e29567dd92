import { type YearPlace, listYears } from '../../commands/years.ts';
import { type Scope, readAsOwner } from '../../db/database.ts';
import { readSheets } from '../../db/read-sheets.ts';
import { scoreStored } from '../../presenters/score-stored.ts';
import { OperationRefused } from '../../text/operation-refused.ts';
import { type OperationOptions, onDatabase } from '../open-for-operation.ts';
import type { ReportSource } from './report-source.ts';

/** Whose year in a data directory. */
export type YearWanted = Readonly<{ department?: string | undefined; year: number }>;

// The one tenant of an installation, until people sign in.
const TENANT = '1';

/** A department's year as it stands in the database; a server may go on working beside. */
export const databaseSource = (
  options: OperationOptions,
  wanted: YearWanted,
): Promise<ReportSource> =>
  onDatabase(options, 'beside', (owner) =>
    readAsOwner(owner, TENANT, async (scope) => {
      const place = await findYear(scope, wanted);
      return { place, sheets: await scoreStored(scope, await readSheets(scope, place)) };
    }),
  );

/** The year of the department with this code, name or identifier; the only one of that year when none is named. */
async function findYear(scope: Scope, { department, year }: YearWanted): Promise<YearPlace> {
  const places = await listYears(scope);
  const coded = department === undefined ? [] : await departmentsByCode(scope, department);
  const found = places.filter(
    (place) =>
      place.year === year &&
      (department === undefined ||
        coded.includes(place.departmentId) ||
        [place.department, place.departmentId].includes(department)),
  );
  const [only] = found;
  if (only && found.length === 1) return only;
  const known = (found.length > 0 ? found : places)
    .map((place) => `${place.department} ${place.year}`)
    .join('、');
  throw new OperationRefused(
    found.length > 0
      ? `${year} 年度有 ${found.length} 个单位；请用 --department 指定：${known}`
      : `数据里没有${department === undefined ? '' : `“${department}”的`} ${year} 年度；现有：${known || '无，请先在工作台新建年度或导入'}`,
  );
}

async function departmentsByCode(scope: Scope, code: string): Promise<readonly string[]> {
  const rows = await scope.tx
    .selectFrom('department_attribute')
    .select('department_id')
    .where('tenant', '=', scope.tenant)
    .where('attribute', '=', 'code')
    .where('value', '=', code)
    .execute();
  return rows.map((row) => row.department_id);
}
