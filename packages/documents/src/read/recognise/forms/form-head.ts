import { tidyText } from '../repair/label-text.ts';
import { similarity } from '../repair/similarity.ts';
import { type SourceRow, filled, rowText } from '../tables/source-row.ts';
import type { FormSegment } from './form-layout.ts';

/** Names that the rest of the document prints whole; a form's own cells may be damaged. */
export type DocumentNames = Readonly<{
  year: number | null;
  department: string | null;
  quoted: readonly string[];
}>;

/** What stands above the money block of a form. */
export type FormHead = Readonly<{
  project: string;
  projectCode: string | null;
  department: string;
  implementer: string | null;
  year: number;
}>;

const QUOTED = /["“”《]([^"“”《》]{5,60})["“”》]/gu;
const STATED_DEPARTMENT =
  /(?:编制)?(?:部门|单位)(?:名称)?\s*[:：]\s*(\S*?(?:局|委|委员会|办公室|中心|厅|院|站|学校|政府))/u;

/** Reads year, department and quoted names once for the whole document. */
export function documentNames(rows: readonly SourceRow[]): DocumentNames {
  let year: number | null = null;
  const departments = new Map<string, number>();
  const quoted = new Set<string>();
  for (const row of rows) {
    const text = rowText(row);
    year ??= Number(/(20\d\d)\s*年\s*度?/u.exec(text)?.[1] ?? 0) || null;
    const department = STATED_DEPARTMENT.exec(text)?.[1];
    if (department) departments.set(department, (departments.get(department) ?? 0) + 1);
    for (const match of text.matchAll(QUOTED)) quoted.add(tidyText(match[1] ?? ''));
  }
  const department = [...departments].toSorted((a, b) => b[1] - a[1])[0]?.[0] ?? null;
  return { year, department, quoted: [...quoted] };
}

const WHOLE_DEPARTMENT = '部门整体支出';

/** Project, department and year of a form; damaged names are replaced by the print elsewhere that they clearly mean. */
export function formHead(form: FormSegment, names: DocumentNames): FormHead {
  const [first, ...rest] = form.head;
  const title = first
    ? afterLabel(first, /^项?目?\s*[:：]?\s*名\s*称/u, /项目编码|项目代码|主管部门|实施单位/u)
    : '';
  const code = /(?:项目编码|项目代码)\s*[:：]?\s*([0-9A-Za-z-]{6,})/u.exec(
    form.head.map(rowText).join(' '),
  )?.[1];
  const whole = first
    ? afterLabel(first, /^(?:部门|单位|部门单位)名称/u, /填报|联系|年度预算|年度资金/u)
    : '';
  const departments = rest.find((row) => /主管|实施|预算单位/u.test(rowText(row)));
  const owner = departments
    ? afterLabel(departments, /^(?:主管\s*[a-z]?\s*部门(?:及代码)?|预算单位)/u, /实施单/u)
    : '';
  const implementer = departments ? lastPart(departments) : '';
  const years = [...form.head, ...form.around].map(
    (row) => /(20\d\d)\s*年\s*度/u.exec(rowText(row))?.[1],
  );
  return {
    project: whole !== '' ? WHOLE_DEPARTMENT : nearest(title, names.quoted, 0.5),
    projectCode: code ?? null,
    department:
      whole ||
      nearest(owner, names.department ? [names.department] : [], 0.6) ||
      (names.department ?? ''),
    implementer: nearest(implementer, names.department ? [names.department] : [], 0.45) || null,
    year: Number(years.find((each) => each !== undefined) ?? names.year ?? 0),
  };
}

/** Text of a row after its label, which may be cut over several cells, up to a second label. */
function afterLabel(row: SourceRow, label: RegExp, until: RegExp): string {
  const joined = filled(row)
    .map(({ cell }) => cell.text)
    .join('\n');
  const plain = joined.replace(/^[^\p{Script=Han}]+/u, '');
  let at = 0;
  for (let end = 1; end <= plain.length; end++) {
    const text = plain.slice(0, end).replace(/[^\p{Script=Han}]/gu, '');
    if (label.test(text)) {
      at = end;
      break;
    }
    if (text.length > 8) return '';
  }
  if (at === 0) return '';
  const rest = plain.slice(at).replace(/^(?:[(（]?及代码[)）]?)?[:：\s]+/u, '');
  const stop = until.exec(rest.replaceAll('\n', ''));
  const tight = rest.replaceAll('\n', '');
  return tidyText(stop ? tight.slice(0, stop.index) : tight);
}

function lastPart(row: SourceRow): string {
  const tight = filled(row)
    .map(({ cell }) => cell.text)
    .join('');
  return tidyText(/实施单\s*位?\s*[:：]?(.*)$/u.exec(tight)?.[1] ?? '');
}

/** The whole print that a damaged name must mean, or the name itself. */
function nearest(text: string, whole: readonly string[], floor: number): string {
  if (text === '') return '';
  const scored = whole
    .map((each) => ({
      each,
      score: similarity(text.replace(/\s/gu, ''), each.replace(/\s/gu, ''), floor),
    }))
    .toSorted((a, b) => b.score - a.score);
  const [best, second] = scored;
  const clear = best && best.score > 0 && (second === undefined || best.score - second.score > 0.1);
  return clear ? best.each : text;
}
