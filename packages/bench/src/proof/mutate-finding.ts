import type { Finding, FindingNumber, RecognisedDocument } from '@mingjian/engine';
import type { Random } from '../noise/random.ts';
import { mutate } from './mutate.ts';

/** A finding and the documents that it speaks of; a mutation changes one or both. */
export type Told = Readonly<{ finding: Finding; documents: readonly RecognisedDocument[] }>;

/** Another digit at some place of a decimal text; the length stays. */
function otherDigit(text: string, r: Random): string {
  const digits = [...text].flatMap((character, at) => (/\d/.test(character) ? [at] : []));
  const at = r.pick(digits);
  const digit = (Number(text[at]) + r.int(1, 9)) % 10;
  return `${text.slice(0, at)}${digit}${text.slice(at + 1)}`;
}

const elsewhere = ({ place }: FindingNumber, r: Random): FindingNumber['place'] => ({
  ...place,
  line: (place.line ?? 0) + r.int(1, 9),
});

/** One change to what a finding says, to what was printed, or to both alike, so that only the certificate can tell. */
export function mutateFinding({ finding, documents }: Told, r: Random): Told {
  const at = r.int(0, finding.numbers.length - 1);
  const number = finding.numbers[at] as FindingNumber;
  const named = (part: Partial<FindingNumber>, index = at): Finding => ({
    ...finding,
    numbers: finding.numbers.map((each, i) => (i === index ? { ...each, ...part } : each)),
  });
  const printed = (part: Partial<FindingNumber>, of = number): readonly RecognisedDocument[] =>
    documents.map((document, index) =>
      index === of.document
        ? {
            ...document,
            facts: document.facts.map((fact) =>
              fact.id === of.fact ? { ...fact, ...part } : fact,
            ),
          }
        : document,
    );
  const proof = finding.proof;
  const certificate = proof?.certificate;
  const claimed = finding.numbers[0] as FindingNumber;
  switch (r.int(0, certificate ? 9 : 4)) {
    case 0:
      return { finding: named({ value: otherDigit(number.value ?? '0', r) }), documents };
    case 1:
      return { finding: named({ place: elsewhere(number, r) }), documents };
    case 2:
      return { finding, documents: printed({ value: otherDigit(number.value ?? '0', r) }) };
    case 3:
      return { finding, documents: printed({ place: elsewhere(number, r) }) };
    case 4:
      return { finding: named({ unit: number.unit === '元' ? '万元' : '元' }), documents };
    case 5: {
      // Whoever forges the document's number and the finding's alike still has the certificate against him.
      const value = otherDigit(claimed.value ?? '0', r);
      return {
        finding: { ...named({ value, raw: value }, 0), printed: value },
        documents: printed({ value, raw: value }, claimed),
      };
    }
    case 6: {
      const prints = certificate?.prints ?? [];
      const which = r.int(0, prints.length - 1);
      const reading = prints[which]?.reading === 'exact' ? 'rounded' : 'exact';
      return withCertificate({
        prints: prints.map((each, i) => (i === which ? { ...each, reading } : each)),
      });
    }
    case 7:
      return withCertificate({ prints: certificate?.prints?.slice(1) ?? [] });
    case 8: {
      // A percent's end turned round, made an equation, or cut loose from its percent; a sum's difference told wrong.
      const relations = certificate?.relations ?? [];
      if (!relations.some(({ ratio }) => ratio)) {
        const [, joint] = relations;
        if (joint) return withCertificate({ prints: [] });
        const difference = otherDigit(finding.difference ?? '0', r);
        return { finding: { ...finding, difference }, documents };
      }
      const forged = relations.map(({ ratio, ...bare }) =>
        ratio && r.chance(0.5) ? { ...bare, ratio, operator: '=' as const } : bare,
      );
      return withCertificate({ relations: forged });
    }
    default:
      return certificate ? withCertificate(mutate(certificate, r)) : { finding, documents };
  }

  function withCertificate(part: Partial<NonNullable<typeof certificate>>): Told {
    if (!proof || !certificate) return { finding, documents };
    return {
      finding: { ...finding, proof: { ...proof, certificate: { ...certificate, ...part } } },
      documents,
    };
  }
}
