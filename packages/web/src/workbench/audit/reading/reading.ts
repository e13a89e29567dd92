import type { AuditResult, RawDocument, RecognisedDocument } from '@mingjian/engine';

/** A file as read and checked: the raw blocks for showing, what was recognised in them, and the result for this file alone. */
export type Reading = Readonly<{
  raw: RawDocument;
  document: RecognisedDocument;
  /** `documents` holds this one file. */
  result: AuditResult;
}>;

/** What the worker is asked: one file, and where this origin keeps pdf.js's tables of Chinese encodings. */
export type ReadRequest = Readonly<{ file: File; pdfAssets: string }>;

/** What the worker says, in order: pages done, then checking, then one of the two ends. */
export type ReadReply =
  | Readonly<{ kind: 'pages'; done: number; all: number }>
  | Readonly<{ kind: 'checking' }>
  | Readonly<{ kind: 'read'; reading: Reading }>
  | Readonly<{ kind: 'failed'; message: string }>;
