/** What the worksheet 补充信息 calls the fields of a sheet; a path is known when its field stands here. */
const OWN_FIELDS: Readonly<Record<string, string>> = {
  year: '年度',
  department: '主管部门',
  implementer: '实施单位',
  project: '项目名称',
  projectCode: '项目编码',
  origin: '来源',
  state: '项目状态',
  stateReason: '取消或调整原因',
  pack: '计分规则',
  total: '原件总分',
  'goals.expected': '预期目标',
  'goals.actual': '实际完成情况',
  'execution.rate': '原件执行率',
  'execution.score': '原件执行率得分',
  'funds.unit': '资金单位',
  'funds.weight': '资金分值',
  'funds.remainder': '资金去向',
};

type List = Readonly<{ path: string; title: string; fields: Readonly<Record<string, string>> }>;

const LISTS: readonly List[] = [
  {
    path: 'funds.rows',
    title: '资金',
    fields: {
      label: '资金行名称',
      initialBudget: '年初预算数',
      fullYearBudget: '全年预算数',
      executed: '全年执行数',
    },
  },
  {
    path: 'fundingDocuments',
    title: '文号',
    fields: {
      number: '文号',
      title: '文件标题',
      issuedOn: '发文日期',
      amount: '金额',
      unit: '单位',
    },
  },
  {
    path: 'indicators',
    title: '指标',
    fields: {
      level1: '一级指标',
      level2: '二级指标',
      name: '三级指标',
      operator: '指标方向',
      target: '年度指标值',
      unit: '计量单位',
      actual: '实际完成值',
      actualUnit: '完成值计量单位',
      weight: '分值',
      deviation: '偏差原因分析及改进措施',
      judged: '评定得分',
      score: '原件得分',
      source: '凭据',
      priorActual: '上年完成值',
    },
  },
];

const PATH = /^(.+)\.(\d{1,4})\.(\w+)$/u;
const PLACE = /^(.+?)第 (\d{1,5}) 行：(.+)$/u;

const keyOf = (fields: Readonly<Record<string, string>>, label: string): string | undefined =>
  Object.keys(fields).find((key) => fields[key] === label);

/** A path in a person's words, `指标第 3 行：凭据`; null when the path is none of a sheet's. */
export function placeOfPath(path: string): string | null {
  if (Object.hasOwn(OWN_FIELDS, path)) return OWN_FIELDS[path] ?? null;
  const [, head, index, key = ''] = PATH.exec(path) ?? [];
  const list = LISTS.find((each) => each.path === head);
  if (!list || !Object.hasOwn(list.fields, key)) return null;
  return `${list.title}第 ${Number(index) + 1} 行：${list.fields[key]}`;
}

/** The path that a cell names, in words or, as earlier workbooks had it, outright; null when it is none of a sheet's. */
export function pathOfPlace(text: string): string | null {
  if (placeOfPath(text) !== null) return text;
  const own = keyOf(OWN_FIELDS, text);
  if (own !== undefined) return own;
  const [, title, row, label = ''] = PLACE.exec(text) ?? [];
  const list = LISTS.find((each) => each.title === title);
  const key = list && keyOf(list.fields, label);
  return list && key !== undefined && Number(row) > 0
    ? `${list.path}.${Number(row) - 1}.${key}`
    : null;
}

/** Values that are words of the program, by the paths that take them. */
const CHOICE_WORDS: readonly (readonly [RegExp, Readonly<Record<string, string>>])[] = [
  [/^state$/u, { normal: '正常', cancelled: '取消', adjusted: '调整' }],
  [/^indicators\.\d+\.operator$/u, { qualitative: '定性', deadline: '期限' }],
];

const wordsAt = (path: string): Readonly<Record<string, string>> =>
  CHOICE_WORDS.find(([paths]) => paths.test(path))?.[1] ?? {};

/** A value as a person reads it. */
export const valueInWords = (path: string, value: string): string => {
  const words = wordsAt(path);
  return Object.hasOwn(words, value) ? (words[value] ?? value) : value;
};

/** The value behind a word; anything else is the value itself. */
export const valueOfWords = (path: string, text: string): string =>
  keyOf(wordsAt(path), text) ?? text;
