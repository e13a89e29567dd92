import { audit } from '@mingjian/audit';
import { type Certificate, type RecognisedDocument, checkProof } from '@mingjian/engine';
import { makeBook, spoil } from '../noise/make-book.ts';
import { random } from '../noise/random.ts';
import { mutate } from './mutate.ts';
import { wrongParagraph } from './small-documents.ts';

export type ProofOptions = Readonly<{ n?: number; seed?: number }>;

/** Certificates of wrong documents: whole books now and then, paragraphs otherwise. */
async function certificatesOf(seed: number): Promise<Certificate[]> {
  const r = random(seed);
  const made = seed % 50 === 0 ? spoil(makeBook(seed), seed).book.document : wrongParagraph(r);
  // Plain data in the interchange shape.
  const document = made as unknown as RecognisedDocument;
  const { findings } = await audit([{ file: `made-${seed}`, document }]);
  return findings
    .map((finding) => finding.proof?.certificate)
    .filter((certificate) => certificate !== null && certificate !== undefined);
}

/** Every certificate must be accepted by the independent checker, and every change to one rejected. */
export async function proof(options: ProofOptions = {}): Promise<Record<string, number>> {
  const n = options.n ?? 10_000;
  const count = { seen: 0, accepted: 0, rejected: 0, relations: 0 };
  for (let seed = options.seed ?? 1; count.seen < n; seed += 1) {
    const r = random(seed ^ 0x5bd1e995);
    for (const certificate of await certificatesOf(seed)) {
      if (count.seen === n) break;
      count.seen += 1;
      count.relations += certificate.relations.length;
      if (checkProof(certificate).accepted) count.accepted += 1;
      if (!checkProof(mutate(certificate, r)).accepted) count.rejected += 1;
    }
  }
  return {
    n,
    accepted: count.accepted,
    rejected: count.rejected,
    meanRelations: count.relations / n,
  };
}
