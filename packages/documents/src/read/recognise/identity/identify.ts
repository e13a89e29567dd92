import type { ReadSelfEvaluation, RecognisedDocument, RecognisedTable } from '@mingjian/engine';

import { documentType } from './document-type.ts';

type Identity = RecognisedDocument['document'];

const DEPARTMENT =
  /[\u4e00-\u9fff]{2,24}?(?:委员会|办公室|管理局|事务局|服务中心|保障局|财政局|教育局|卫生健康局|[局厅委院署]|法院|检察院|中心|学校|中学|小学|医院|管委会|镇人民政府|乡人民政府|街道办事处|联合会|总工会|协会|财政所|司法所|管理所|研究所|派出所|管理站|工作站|支队|大队|馆)/u;
const NAMED_IN_CLAUSE =
  /(?:^|[，。：:；;]|\d日|\d年度?)([\u4e00-\u9fff]{2,8}?[省市县区旗州][\u4e00-\u9fff]{2,14}?(?:委员会|局|厅|委|院|中心|办公室|馆))(?=(?:19|20)\d\d|部门|本级|共有?|组织|全年|现有|政府采购|“三公”|是|为|主要|机关)/u;
const LABELLED =
  /^(?:部门(?:名称)?|单位名称|编制单位|填报单位|预算单位|主管部门|部门\/单位|公开部门|部门\(单位\)(?:名称)?|实施单位)(?:\(盖章\)|\(公章\))?:(.{2,40}?)(?:\(盖章\)|\(公章\)|金额单位.*|单位:.*|填[报表写]日期.*|填[报表]人.*|20\d\d年.*)?$/u;
const REGION =
  /^((?:[\u4e00-\u9fff]{2,7}?(?:省|自治区))?(?:(?:(?![县区旗])[\u4e00-\u9fff]){2,7}?(?:自治州|地区|盟|市(?![场政民容直])))?(?:[\u4e00-\u9fff]{1,8}?(?:自治县|县|区|旗|市(?![场政民容直])))?)/u;
const YEAR = /((?:19|20)\d\d)年(?:度)?/gu;

/** Type, department, region, year and unit of a document from its first lines, its table heads and its own sentences. */
export function identify(
  lines: readonly string[],
  tables: readonly RecognisedTable[],
  fileName: string | null,
  forms: readonly ReadSelfEvaluation[] = [],
): Identity {
  const compact = lines.map((line) => line.replace(/\s+/gu, '')).filter((line) => line !== '');
  const head = compact.slice(0, 30);
  const department = departmentOf(head, compact) ?? sharedDepartment(forms);
  const form = forms[0]?.sheet;
  return {
    type: documentType(head, compact, tables, forms),
    department,
    region: department ? regionOf(department) : null,
    year: yearOf(head, compact, fileName) ?? (form && form.year > 0 ? form.year : null),
    unit: unitOf(compact, tables) ?? form?.funds.unit ?? null,
  };
}

/** The department that all forms of the document name. */
function sharedDepartment(forms: readonly ReadSelfEvaluation[]): string | null {
  const names = new Set(forms.map(({ sheet }) => sheet.department).filter((name) => name !== ''));
  const [only] = names;
  return names.size === 1 ? (only ?? null) : null;
}

function departmentOf(head: readonly string[], all: readonly string[]): string | null {
  for (const line of all) {
    const labelled = LABELLED.exec(line);
    if (labelled?.[1] && DEPARTMENT.test(labelled[1])) return labelled[1].replace(/\s/gu, '');
  }
  for (const line of head) {
    if (line.length > 60 || /[。；;]/u.test(line)) continue;
    const stripped = line
      .replace(/^(?:附件\d*:?|关于|第[一二三四五]部分)/u, '')
      .replace(/^(?:部门|单位|部门[(（]单位[)）])名称[:：]?/u, '')
      .replace(/(?:19|20)\d\d年度?/gu, ' ');
    const found = DEPARTMENT.exec(stripped);
    if (found && !/^(?:本|我|各|该)/u.test(found[0])) return found[0].trim();
  }
  // An excerpt without a title names its department at the start of a clause: 截至…，石溪县农业农村局共有车辆….
  for (const line of all.slice(0, 12)) {
    const found = NAMED_IN_CLAUSE.exec(line);
    if (found?.[1]) return found[1];
  }
  return null;
}

function regionOf(department: string): string | null {
  const region = REGION.exec(department)?.[1] ?? '';
  return region === '' ? null : region;
}

/** The year in a title, else the one that the text names most often. */
function yearOf(
  head: readonly string[],
  all: readonly string[],
  fileName: string | null,
): number | null {
  for (const line of head) {
    if (line.length > 60 || /^(?:填报日期|填表日期|日期|报送日期)/u.test(line)) continue;
    const titled =
      /((?:19|20)\d\d)年?度?.{0,30}(?:决算|绩效|自评|预算|评价|考核|总结|报告|公开)/u.exec(line);
    if (titled?.[1]) return Number(titled[1]);
    // 年度：2024 in a line of its own below the title.
    const labelled = /^(?:自评|评价|所属|预算)?年度:?((?:19|20)\d\d)(?!\d)/u.exec(line);
    if (labelled?.[1]) return Number(labelled[1]);
  }
  const counts = new Map<string, number>();
  for (const line of all) {
    for (const match of line.matchAll(YEAR)) {
      const year = match[1] ?? '';
      // 2023年度 names the report's year; 2022年12月 is some date.
      const weight = match[0].endsWith('度') ? 3 : 1;
      counts.set(year, (counts.get(year) ?? 0) + weight);
    }
  }
  const best = [...counts].toSorted((a, b) => b[1] - a[1] || Number(b[0]) - Number(a[0]))[0];
  if (best) return Number(best[0]);
  const named = /(?:19|20)\d\d/u.exec(fileName ?? '');
  return named ? Number(named[0]) : null;
}

function unitOf(all: readonly string[], tables: readonly RecognisedTable[]): string | null {
  for (const table of tables) if (table.unit && table.unit.endsWith('元')) return table.unit;
  for (const line of all) {
    const named = /(?:金额)?单位:(人民币)?(元|千元|万元|百万元|亿元)/u.exec(line);
    if (named?.[2]) return named[2];
  }
  const text = all.join('');
  const inYuan = (text.match(/\d[余多]?元(?!\/)/gu) ?? []).length;
  const inTenThousand = (text.match(/\d[余多]?万元/gu) ?? []).length;
  if (inYuan === 0 && inTenThousand === 0) return null;
  return inYuan > inTenThousand ? '元' : '万元';
}
