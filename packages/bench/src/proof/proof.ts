import { audit } from '@mingjian/audit';
import { type Finding, type RecognisedDocument, checkFinding, checkProof } from '@mingjian/engine';
import { makeBook, spoil } from '../noise/make-book.ts';
import { random } from '../noise/random.ts';
import { mutate } from './mutate.ts';
import { mutateFinding, type Told } from './mutate-finding.ts';
import { wrongParagraph } from './small-documents.ts';

export type ProofOptions = Readonly<{ n?: number; seed?: number }>;

type Proved = Finding & { readonly proof: NonNullable<Finding['proof']> };
const isProved = (finding: Finding): finding is Proved => finding.proof?.certificate != null;

const isRight = ({ finding, documents }: Told): boolean =>
  checkFinding(finding, documents).accepted;

/** Proved findings on wrong documents: whole books now and then, paragraphs otherwise. */
async function toldBy(seed: number): Promise<(Told & { finding: Proved })[]> {
  const r = random(seed);
  const made = seed % 50 === 0 ? spoil(makeBook(seed), seed).book.document : wrongParagraph(r);
  // Plain data in the interchange shape.
  const document = made as unknown as RecognisedDocument;
  const { findings } = await audit([{ file: `made-${seed}`, document }]);
  return findings.filter(isProved).map((finding) => ({ finding, documents: [document] }));
}

/**
 * Every certificate and every finding must be accepted by the independent checkers; a change to a certificate must be rejected by the
 * one, a change to the finding, to a printed number or its place by the other. A finding counts when both checkers are right.
 */
export async function proof(options: ProofOptions = {}): Promise<Record<string, number>> {
  const n = options.n ?? 10_000;
  const count = { seen: 0, accepted: 0, rejected: 0, relations: 0 };
  for (let seed = options.seed ?? 1; count.seen < n; seed += 1) {
    const r = random(seed ^ 0x5bd1e995);
    for (const told of await toldBy(seed)) {
      if (count.seen === n) break;
      const { certificate } = told.finding.proof;
      if (!certificate) continue;
      count.seen += 1;
      count.relations += certificate.relations.length;
      if (checkProof(certificate).accepted && isRight(told)) count.accepted += 1;
      if (!checkProof(mutate(certificate, r)).accepted && !isRight(mutateFinding(told, r)))
        count.rejected += 1;
    }
  }
  return {
    n,
    accepted: count.accepted,
    rejected: count.rejected,
    meanRelations: count.relations / n,
  };
}
