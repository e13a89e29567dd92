import type { AuditResult } from '@mingjian/engine';
import { isAbout } from './entries.ts';

/**
 * What the whole result says of one file: its own findings, and those between it and others. The others stay named among the
 * documents, because a finding between two files speaks of both.
 */
export function oneResult(result: AuditResult, file: number, checked: number): AuditResult {
  const findings = result.findings.filter(({ id, numbers }) => isAbout(file, numbers, id));
  const notes = result.roundingNotes.filter(({ numbers }) => isAbout(file, numbers, ''));
  const touched = [...findings, ...notes].flatMap(({ numbers }) =>
    numbers.map(({ document }) => document),
  );
  const kept = [file, ...new Set(touched.filter((document) => document !== file))];
  const renumbered = <T extends (typeof notes)[number] | (typeof findings)[number]>(
    about: T,
  ): T => ({
    ...about,
    numbers: about.numbers.map((number) => ({
      ...number,
      document: kept.indexOf(number.document),
    })),
  });
  return {
    ...result,
    documents: kept.flatMap((document) => result.documents[document] ?? []),
    checked,
    rounding: notes.length,
    roundingNotes: notes.map(renumbered),
    findings: findings.map((finding) => ({
      ...renumbered(finding),
      id: finding.id.replace(new RegExp(`^${file}/`), '0/'),
    })),
  };
}
