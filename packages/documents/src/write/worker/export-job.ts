import type {
  AuditResult,
  BookModel,
  CompiledPack,
  FundsRow,
  IndexItems,
  ScoredIndex,
  SelfEvaluation,
} from '@mingjian/engine';
import type { LaidOutSheet } from '../books/self-evaluation-book.ts';

/** A row of 绩效评价信息汇总表; figures are decimal text, null where nothing was entered. */
export type SummaryRow = Readonly<{
  unitName: string;
  project: string;
  budget: string | null;
  executed: string | null;
  conclusion: string | null;
  remark: string | null;
}>;

/** A row of the project list as the overview shows it; money is in the list's unit. */
export type ProjectListRow = Readonly<{
  project: string;
  projectCode: string | null;
  fundingDocuments: readonly string[];
  origin: string | null;
  state: string;
  initialBudget: FundsRow['initialBudget'];
  fullYearBudget: FundsRow['fullYearBudget'];
  executed: FundsRow['executed'];
  remainder: string | null;
  rate: string | null;
  score: string | null;
  grade: string | null;
}>;

/** What each kind of export is made from. */
export type ExportData = Readonly<{
  /** One sheet or all sheets of a year as the official form. */
  'self-evaluation': Readonly<{
    title: string;
    sheets: readonly LaidOutSheet[];
    footer: string | null;
  }>;
  /** Every field of the sheets as lists: to fill in and import again, or to paste elsewhere. */
  'interchange-lists': Readonly<{
    title: string;
    sheets: readonly SelfEvaluation[];
    footer: string | null;
  }>;
  /** 绩效评价信息汇总表. */
  summary: Readonly<{
    title: string;
    note: string | null;
    unit: string;
    rows: readonly SummaryRow[];
    totalConclusion: string | null;
    footer: string | null;
  }>;
  'project-list': Readonly<{
    title: string;
    unit: string;
    rows: readonly ProjectListRow[];
    footer: string | null;
  }>;
  /** 部门整体 or 工作考核 of a year: what was answered and what it scored. */
  'department-index': Readonly<{
    title: string;
    pack: CompiledPack;
    index: ScoredIndex;
    items: IndexItems;
    footer: string | null;
  }>;
  /** 核对意见 on one or more documents. */
  'audit-opinion': Readonly<{ result: AuditResult; on: string; footer: string | null }>;
  /** A book that is a model already. */
  book: BookModel;
}>;

export type ExportKind = keyof ExportData;

/** csv only for lists; json is the data itself, for self-evaluations the interchange format. */
export type ExportFormat = 'pdf' | 'docx' | 'xlsx' | 'html' | 'json' | 'csv';

/** Where a long export stands; `done` of `total` steps. */
export type ExportProgress = Readonly<{
  stage: 'prepare' | 'typeset' | 'finish';
  done: number;
  total: number;
  message: string;
}>;

/** A finished file. `missingGlyphs` are characters that no shipped face can print. */
export type ExportedFile = Readonly<{
  bytes: Uint8Array;
  mediaType: string;
  extension: ExportFormat;
  missingGlyphs: readonly string[];
}>;
