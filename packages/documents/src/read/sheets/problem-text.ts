/** What a sentence about a cell can say. */
export type ProblemFacts = Readonly<{
  /** Where a person finds it: "Sheet1!F12 实际完成值". */
  where: string;
  raw: string;
  suggestion: string | null;
  detail: string;
}>;

const accept = (facts: ProblemFacts): string =>
  facts.suggestion === null ? '请改正后再导入' : `若是“${facts.suggestion}”，请确认`;

/** Every code has its sentence: what, where, what to do. */
export const PROBLEM_TEXT = {
  FIGURE_NOT_NUMBER: (f: ProblemFacts) =>
    `${f.where}：“${f.raw}”不是数。请填数字；没有数就留空，不适用填“—”。`,
  FIGURE_DOUBTFUL: (f: ProblemFacts) =>
    `${f.where}：“${f.raw}”有两种读法（${f.detail}），请选一种。`,
  FIGURE_REPAIRED: (f: ProblemFacts) =>
    `${f.where}：“${f.raw}”已按“${f.suggestion ?? ''}”读入（${f.detail}）。`,
  FIGURE_QUALIFIED: (f: ProblemFacts) =>
    `${f.where}：“${f.raw}”带有“${f.detail}”，自评表要填确定的数，${accept(f)}。`,
  FIGURE_DISPLAY_ROUNDED: (f: ProblemFacts) =>
    `${f.where}：表上显示“${f.raw}”，单元格里存的是 ${f.suggestion ?? ''}，已按存的数读入。`,
  UNIT_YUAN_FOR_WAN: (f: ProblemFacts) =>
    `${f.where}：“${f.raw}”的单位与本表不同（${f.detail}），${accept(f)}。`,
  MONEY_UNIT_ASSUMED: (f: ProblemFacts) =>
    `${f.where}：资金各栏没有写单位，这里写着“${f.raw}”，已按${f.raw}换算成万元读入，请核对；不是的话，请在表上方写明“单位：万元”。`,
  MONEY_UNIT_UNKNOWN: (f: ProblemFacts) =>
    `${f.where}：“${f.raw}”换算不成元。请写 元、千元、万元、百万元或亿元。`,
  UNIT_SUSPECT_YUAN: (f: ProblemFacts) =>
    `${f.where}：“${f.raw}”比同一行其他金额大一万倍左右，疑似按元填写，${accept(f)}。`,
  UNIT_SUSPECT_SIZE: (f: ProblemFacts) =>
    `${f.where}：${f.raw} 万元合 ${f.detail} 亿元，一个项目到 1 亿元的不多见，疑似按元填写，${accept(f)}；确是这么多，核对后照此导入。`,
  PERCENT_SUSPECT_FRACTION: (f: ProblemFacts) =>
    `${f.where}：指标值以 % 为单位，这里填的是“${f.raw}”，疑似按小数填写，${accept(f)}。`,
  UNIT_DIFFERS: (f: ProblemFacts) =>
    `${f.where}：“${f.raw}”的单位与指标值的单位不同（${f.detail}），${accept(f)}。`,
  UNIT_UNKNOWN: (f: ProblemFacts) =>
    `${f.where}：“${f.raw}”带有单位“${f.detail}”，这一格不该有单位，请改正。`,
  TARGET_FORMULA: (f: ProblemFacts) =>
    `${f.where}：这一格是公式，指标值是不是“${f.suggestion ?? ''}”？请确认。`,
  FIGURE_FORMULA: (f: ProblemFacts) =>
    `${f.where}：这一格是公式（${f.detail}），已按算出的“${f.raw}”读入。`,
  TARGET_OPERATOR_ASSUMED: (f: ProblemFacts) =>
    `${f.where}：“${f.raw}”没有写方向（≥、≤、＝），是不是“${f.suggestion ?? ''}”？请确认。`,
  TARGET_OPERATOR_FROM_WORDS: (f: ProblemFacts) =>
    `${f.where}：“${f.raw}”已按“${f.suggestion ?? ''}”读入，请确认。`,
  TARGET_DOUBTFUL: (f: ProblemFacts) =>
    `${f.where}：“${f.raw}”不能直接计分（${f.detail}），请写成“≥”“≤”或“＝”加一个数。`,
  TARGET_OPERATOR_UNKNOWN: (f: ProblemFacts) =>
    `${f.where}：看不懂方向“${f.raw}”。请填 ≥、>、＝、≤、<、定性 或 期限。`,
  TARGET_MISSING: (f: ProblemFacts) => `${f.where}：没有年度指标值，请补上。`,
  ACTUAL_MISSING: (f: ProblemFacts) =>
    `${f.where}：没有实际完成值，这一行不能计分；请补上，暂时没有就确认留空。`,
  WEIGHT_MISSING: (f: ProblemFacts) => `${f.where}：没有分值，请补上。`,
  WEIGHTS_NOT_100: (f: ProblemFacts) => `${f.where}：${f.detail}，请核对。`,
  ROW_DUPLICATE: (f: ProblemFacts) =>
    `${f.where}：“${f.raw}”与${f.detail}重复，请删去一行；确是两个指标就确认保留。`,
  ROW_WITHOUT_NAME: (f: ProblemFacts) => `${f.where}：这一行有数但没有三级指标名称，请补上名称。`,
  TOTAL_ROW_SKIPPED: (f: ProblemFacts) =>
    `${f.where}：这一行写着“${f.raw}”，是合计行，没有读入；若确是一个项目，请填上项目编码。`,
  ROW_WITHOUT_PROJECT: (f: ProblemFacts) =>
    `${f.where}：这一行没有项目名称，不知道属于哪个项目，请补上。`,
  PROJECT_DUPLICATE: (f: ProblemFacts) =>
    `${f.where}：项目“${f.raw}”出现了两次（另一处：${f.detail}），请删去一处。`,
  PROJECT_CONFLICT: (f: ProblemFacts) =>
    `${f.where}：“${f.raw}”与前面同一项目写的“${f.detail}”不一致，请改成一样。`,
  PROJECT_MISSING: (f: ProblemFacts) => `${f.where}：没有项目名称，请补上。`,
  DEPARTMENT_MISSING: (f: ProblemFacts) => `${f.where}：没有主管部门，请补上。`,
  YEAR_MISSING: (f: ProblemFacts) =>
    `${f.where}：没有年度，请在标题下写“（2024年度）”或填年度一栏。`,
  YEAR_INVALID: (f: ProblemFacts) => `${f.where}：“${f.raw}”不是年度，请填四位数字，例如 2024。`,
  CHOICE_UNKNOWN: (f: ProblemFacts) =>
    `${f.where}：“${f.raw}”不在可填的几种之内（${f.detail}），请改正。`,
  MONEY_ROW_MISSING: (f: ProblemFacts) =>
    `${f.where}：没有找到资金行（年度资金总额），请核对表样。`,
  HEADING_UNKNOWN: (f: ProblemFacts) =>
    `${f.where}：不认识栏目“${f.raw}”，请选择它对应哪一栏，或者不导入；选过一次以后会记住。`,
  HEADING_TWICE: (f: ProblemFacts) =>
    `${f.where}：栏目“${f.raw}”与${f.detail}是同一栏，请改名或选择其中一栏。`,
  NOTHING_FOUND: (f: ProblemFacts) =>
    `${f.where}：没有找到自评表，也没有找到带栏目名的清单。请使用导出的表样，或在第一行写明栏目。`,
  SHEET_SKIPPED: (f: ProblemFacts) => `${f.where}：这张工作表没有认出内容，没有导入。`,
  HIDDEN_CONTENT: (f: ProblemFacts) => `${f.where}：${f.detail}有内容，也读入了，请核对。`,
  PICTURE_UNREAD: (f: ProblemFacts) => `${f.where}：${f.detail}；图片里若有要填的数，请另行填写。`,
  COLUMN_WITHOUT_HEADING: (f: ProblemFacts) =>
    `${f.where}：“${f.raw}”所在的列没有栏目名，这一列没有读入；请补上栏目名再导入，不需要就确认。`,
  CELL_UNREAD: (f: ProblemFacts) => `${f.where}：${f.detail}。请在表格软件里改正后另存，再导入。`,
  SUPPLEMENT_ROW_LOST: (f: ProblemFacts) =>
    `${f.where}：补充信息“${f.raw}”找不到对应的行，没有读入；请核对该指标是否改名或删除。`,
  JSON_INVALID: (f: ProblemFacts) => `文件不是有效的 JSON（${f.detail}）。请重新导出后再导入。`,
  JSON_TOO_LARGE: (f: ProblemFacts) => `文件有 ${f.detail}，超过上限，没有读入。请分成几个文件。`,
  JSON_WRONG_TYPE: (f: ProblemFacts) => `${f.where}：应为${f.detail}，文件里是 ${f.raw}。请改正。`,
  JSON_NUMBER: (f: ProblemFacts) =>
    `${f.where}：金额、分值要写成带引号的文字，免得丢掉位数；请把 ${f.raw} 写成 "${f.suggestion ?? ''}"。`,
  JSON_FIELD_MISSING: (f: ProblemFacts) => `${f.where}：缺少这一项（${f.detail}），请补上。`,
  JSON_FIELD_UNKNOWN: (f: ProblemFacts) => `${f.where}：不认识这一项，没有读入。请核对名称。`,
  JSON_CONTRACT: (f: ProblemFacts) =>
    `${f.where}：${f.detail}。请用本系统导出的文件，或按接口说明改正。`,
} as const satisfies Readonly<Record<string, (facts: ProblemFacts) => string>>;

/** Registered once; a code is never used again for something else. */
export type ImportProblemCode = keyof typeof PROBLEM_TEXT;
