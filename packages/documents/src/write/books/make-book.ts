import type { BookModel } from '@mingjian/engine';
import type { ExportData, ExportKind } from '../worker/export-job.ts';
import { auditOpinionBook } from './audit-opinion-book.ts';
import { departmentIndexBook } from './department-index-book.ts';
import { interchangeListsBook } from './interchange-lists-book.ts';
import { projectListBook } from './project-list-book.ts';
import { selfEvaluationBook } from './self-evaluation-book.ts';
import { summaryBook } from './summary-book.ts';

/** One maker a kind; a new kind does not compile until it has one. */
const MAKERS: { readonly [Kind in ExportKind]: (data: ExportData[Kind]) => BookModel } = {
  'self-evaluation': (data) => selfEvaluationBook(data.title, data.sheets, data.footer),
  'interchange-lists': (data) => interchangeListsBook(data.title, data.sheets, data.footer),
  summary: summaryBook,
  'project-list': projectListBook,
  'department-index': departmentIndexBook,
  'audit-opinion': auditOpinionBook,
  book: (model) => model,
};

/** The book model of an export. */
export const makeBook = <Kind extends ExportKind>(kind: Kind, data: ExportData[Kind]): BookModel =>
  MAKERS[kind](data);
