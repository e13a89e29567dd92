import type { AuditResult } from './finding.ts';

/** What a 核对意见 is about, for its file name: the first file, and how many there are. @term 核对意见 */
export function opinionSubject({ documents }: Pick<AuditResult, 'documents'>): string {
  const first = documents[0]?.file.replace(/\.[^.]+$/u, '') ?? '核对';
  return documents.length > 1 ? `${first} 等 ${documents.length} 份` : first;
}
