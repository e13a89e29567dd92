import type {
  AuditResult,
  Finding,
  FindingGrade,
  FindingNumber,
  RecognisedDocument,
} from '@mingjian/engine';
import { crossDocumentFindings } from './cross-document.ts';

/** One document and what was found in it alone. */
export type AuditedDocument = Readonly<{ document: RecognisedDocument; result: AuditResult }>;

const ORDER: Readonly<Record<FindingGrade, number>> = { contradiction: 0, explain: 1, check: 2 };

/** Most certain first; within a grade the shorter proof first. */
const byCertainty = (a: Finding, b: Finding): number =>
  ORDER[a.grade] - ORDER[b.grade] || a.numbers.length - b.numbers.length;

/** A result for one document as a part of a result for several: its numbers say in which document they stand. */
function placed({ findings, ...result }: AuditResult, document: number): AuditResult {
  if (document === 0) return { ...result, findings };
  const numbersOf = (numbers: readonly FindingNumber[]): readonly FindingNumber[] =>
    numbers.map((number) => ({ ...number, document }));
  return {
    ...result,
    roundingNotes: result.roundingNotes.map((note) => ({
      ...note,
      numbers: numbersOf(note.numbers),
    })),
    findings: findings.map((finding) => ({
      ...finding,
      id: finding.id.replace(/^0\//u, `${document}/`),
      numbers: numbersOf(finding.numbers),
    })),
  };
}

/** The results of documents audited one by one, perhaps in several threads, as one result, with what holds between the documents. */
export async function joinResults(audited: readonly AuditedDocument[]): Promise<AuditResult> {
  const parts = audited.map(({ result }, index) => placed(result, index));
  const between =
    audited.length > 1 ? await crossDocumentFindings(audited.map(({ document }) => document)) : [];
  const roundingNotes = parts.flatMap((part) => part.roundingNotes);
  return {
    contract: '1',
    documents: parts.flatMap((part) => part.documents),
    checked: parts.reduce((sum, part) => sum + part.checked, 0),
    rounding: roundingNotes.length,
    roundingNotes,
    findings: [...parts.flatMap((part) => part.findings), ...between].toSorted(byCertainty),
  };
}
