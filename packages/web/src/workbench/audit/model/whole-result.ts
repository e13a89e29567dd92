import type { AuditResult, Finding } from '@mingjian/engine';
import { explanationKey, type Explanations } from '../store/explanations.ts';

type ReadFile = Readonly<{ name: string; reading: Readonly<{ result: AuditResult }> }>;

/** A finding of a file read alone, as one of several documents. */
const placed = <T extends Pick<Finding, 'numbers'>>(finding: T, document: number): T => ({
  ...finding,
  numbers: finding.numbers.map((number) => ({ ...number, document })),
});

const ORDER = { contradiction: 0, explain: 1, check: 2 } as const;

/** The results of all files as one, with what holds between them and what the department wrote: what is printed and sent. */
export function wholeResult(
  files: readonly ReadFile[],
  across: readonly Finding[],
  explanations: Explanations,
): AuditResult {
  const explained = (file: string, finding: Finding): Finding => {
    const words = explanations[explanationKey(file, finding)];
    return words ? { ...finding, explanation: words } : finding;
  };
  const findings = [
    ...files.flatMap(({ name, reading }, at) =>
      reading.result.findings.map((finding) => ({
        ...placed(explained(name, finding), at),
        id: finding.id.replace(/^0\//, `${at}/`),
      })),
    ),
    ...across.map((finding) =>
      explained(files[finding.numbers[0]?.document ?? 0]?.name ?? '', finding),
    ),
  ];
  const notes = files.flatMap(({ reading }, at) =>
    reading.result.roundingNotes.map((note) => placed(note, at)),
  );
  return {
    contract: '1',
    documents: files.flatMap(({ reading }) => reading.result.documents),
    checked: files.reduce((sum, { reading }) => sum + reading.result.checked, 0),
    rounding: notes.length,
    roundingNotes: notes,
    findings: findings.toSorted((a, b) => ORDER[a.grade] - ORDER[b.grade]),
  };
}
