/**
 * What a reader returns: tables, sentences, forms, facts, statements, and what could not be read.
 * `documents/read` makes it from bytes; `audit` builds relations from it. Plain data: it crosses workers and the wire.
 */

/** Where something stands: 1-based line of the text, page, or cell such as "Sheet1!C5". @term 位置 */
export type Place = Readonly<{ line: number | null; page: number | null; cell: string | null }>;

/**
 * How sure a value is: as printed (clean), repaired in form only (cleaned), proved by other printed numbers (restored),
 * unreadable (garbled), or not there (missing). Garbled and missing have no value; neither is ever 0.
 * @term 识别状态
 */
export type ReadStatus = 'clean' | 'cleaned' | 'restored' | 'garbled' | 'missing';

/** Whose figure it is, in time. @term 口径 */
export type Basis =
  | '年初'
  | '调整'
  | '全年预算'
  | '执行'
  | '决算'
  | '上年'
  | '目标'
  | '完成'
  | null;

/** 约, 余, 不少于, 以上: such a number takes part in no exact check. @term 限定词 */
export type Qualifier = '约' | '余' | '不少于' | '以上' | null;

/** One number (or text value) of a document, with its raw print and place. @term 事实 */
export type ReadFact = Readonly<{
  id: string;
  /** Catalogue term, such as "current-year-income"; the label in the document where the catalogue has none. */
  measure: string;
  /** Words of the document that name it, most general first: "公开02 2101501 财政拨款收入". */
  label: string;
  /** Plain decimal as printed with its digits kept ("450.80"), or null when garbled or missing. */
  value: string | null;
  unit: string | null;
  raw: string;
  status: ReadStatus;
  place: Place;
  /** Offset and length of the raw text in its line, for marking; null in grids. */
  span: Readonly<{ start: number; length: number }> | null;
  basis: Basis;
  qualifier: Qualifier;
  /** Other readings of a damaged cell; the relations choose. */
  candidates: readonly string[];
}>;

/** A cell of a recognised table. `fact` names the number in it. @term 单元格 */
export type RecognisedCell = Readonly<{
  text: string;
  fact: string | null;
  rowSpan: number;
  columnSpan: number;
  place: Place;
}>;

/** A row of a recognised table: its label or code, and its cells by column key. @term 表行 */
export type RecognisedRow = Readonly<{
  /** Classification code such as "2101501", or printed row number, or null. */
  code: string | null;
  /** Identity of the row where the form itself names it (`TableLine.key` of `table-kinds.ts`): "current-income-total", "class-208". */
  key?: string | null;
  label: string;
  /** total: 合计 row; otherwise a data row. */
  role: 'data' | 'total';
  /** Fact id by column key; null where the cell is empty or not applicable. */
  facts: Readonly<Record<string, string | null>>;
  place: Place;
}>;

/** @term 表 */
export type RecognisedTable = Readonly<{
  /** Template id: "income-expenditure-summary" … ; the kinds are listed in `table-kinds.ts`. Null when unknown. */
  kind: string | null;
  /** Printed code: 公开01. */
  code: string | null;
  title: string;
  /** 编制单位 printed above the table, without 汇总 and the like; absent where none is printed. */
  organisation?: string;
  unit: string | null;
  columns: readonly Readonly<{ key: string; label: string }>[];
  rows: readonly RecognisedRow[];
  /** The grid as read, for showing; empty for flattened text. */
  grid: readonly (readonly RecognisedCell[])[];
  /** True when the document says the table has no data. */
  declaredEmpty: boolean;
  place: Place;
}>;

/** One paragraph or sentence run as read. @term 段落 */
export type RecognisedSentence = Readonly<{
  text: string;
  section: string | null;
  facts: readonly string[];
  place: Place;
}>;

/**
 * What a sentence or table claims about its facts. Roles are fact ids. `audit` turns each into relations;
 * a statement whose scope is unsure is not made at all: precision comes before recall.
 * @term 陈述
 */
export type Statement = Readonly<{ id: string; text: string; place: Place }> &
  (
    | Readonly<{
        /** A 比上年增加 delta，增长 percent. Direction as the words say. */
        kind: 'change';
        current: string;
        delta: string | null;
        percent: string | null;
        direction: 'increase' | 'decrease' | 'flat' | null;
        /** Printed last-year figure, when the document has one. */
        prior: string | null;
        /** What `prior` is when it is no last year: the budget of 决算数大于预算数 X. */
        against?: 'budget';
      }>
    | Readonly<{ kind: 'share'; part: string; whole: string; percent: string }>
    | Readonly<{ kind: 'completion'; done: string; planned: string; percent: string }>
    | Readonly<{
        /** total = parts, when exhaustive; total ≥ each part and their sum otherwise (其中). */
        kind: 'composition';
        total: string;
        parts: readonly string[];
        /** What is taken away again: 年初结转 + 本年收入 − 本年支出 = 年末结转; or the parts of a change that go the other way. */
        less?: readonly string[];
        exhaustive: boolean;
        /** The parts of an open list exclude each other (货物、工程、服务): together they are within the total. */
        disjoint?: true;
        /** Nothing says that the list is complete, but it misses the total by one slip of the pen: a person should look. */
        supposed?: true;
        /** sum of amounts, marks (scores and weights), or a change made of the changes of its parts. */
        measure: 'amount' | 'count' | 'weights' | 'score' | 'change';
      }>
    | Readonly<{
        /** 共 N 个 beside an enumerated list: listed = how many were listed (numbered and unnumbered). */
        kind: 'count';
        stated: string;
        numbered: number;
        unnumbered: number;
        items: readonly Place[];
        /** The printed number of the last numbered item ("10、"), as a fact, so that a finding can name it. */
        lastOrdinal?: string | null;
      }>
    | Readonly<{
        /** Two prints of one and the same figure. */
        kind: 'same';
        left: string;
        right: string;
        /** The words agree, but nothing says that both are one figure: a person should look. */
        supposed?: true;
      }>
    | Readonly<{
        /** 决算数大于预算数, 低于上年: the words say which of two printed figures is the larger. */
        kind: 'order';
        greater: string;
        less: string;
      }>
    | Readonly<{
        /** last year's closing balance and this year's opening balance, each implied by (value, delta, percent). */
        kind: 'carry-over';
        opening: Readonly<{
          current: string;
          delta: string;
          percent: string;
          direction: 'increase' | 'decrease';
        }>;
        closing: Readonly<{
          current: string;
          delta: string;
          percent: string;
          direction: 'increase' | 'decrease';
        }>;
      }>
    | Readonly<{
        /** Anything that no identity decides but a person should see; graded explain or check, never contradiction. */
        kind: 'remark';
        rule: string;
        grade: 'explain' | 'check';
        findingKind:
          | 'target-to-budget'
          | 'date'
          | 'reference'
          | 'logic'
          | 'privacy'
          | 'score'
          | 'grade'
          | 'count';
        facts: readonly string[];
        message: string;
      }>
  );

/** A self-evaluation form as read, with printed scores; the sheet is the contract's interchange object. */
export type ReadSelfEvaluation = Readonly<{
  sheet: import('../sheet/self-evaluation.ts').SelfEvaluation;
  /** Fact ids by path: "funds.rows.0.executed", "indicators.3.actual", "total". */
  facts: Readonly<Record<string, string>>;
  place: Place;
}>;

/**
 * A stretch of a line that names or reaches a person; the screen covers it, and no label or message repeats it.
 * `requiredByForm`: the cover of the submitted version asks for it, only the published version must not show it.
 * @term 个人信息
 */
export type PersonalSpan = Readonly<{
  kind: 'name' | 'telephone' | 'identity-card' | 'bank-card';
  place: Place;
  start: number;
  length: number;
  requiredByForm: boolean;
}>;

/** @term 已识别文档 */
export type RecognisedDocument = Readonly<{
  document: Readonly<{
    type: string;
    department: string | null;
    region: string | null;
    year: number | null;
    unit: string | null;
  }>;
  tables: readonly RecognisedTable[];
  sentences: readonly RecognisedSentence[];
  selfEvaluations: readonly ReadSelfEvaluation[];
  statements: readonly Statement[];
  facts: readonly ReadFact[];
  unread: readonly Readonly<{ place: Place; raw: string; why: string }>[];
  /** Personal data found in the lines (and in cells, where the span counts in the cell's text). */
  personal?: readonly PersonalSpan[];
  /** The lines as shown on screen, in reading order. */
  lines: readonly Readonly<{ text: string; place: Place }>[];
}>;
