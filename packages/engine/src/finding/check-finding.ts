import type { ReadFact, RecognisedDocument } from '../document/recognised-document.ts';
import { checkProof, type ProofCheck } from './check-proof.ts';
import type { Certificate, Finding, FindingNumber } from './finding.ts';
import { isHeld } from './held-relation.ts';
import { tellsItsCertificate } from './told-figures.ts';
import { type PrintInterval, printInterval } from './print-interval.ts';

/** What the checker needs of a document: its printed numbers, what its sentences say of them, and which stand in tables or forms. */
export type CheckedDocument = Pick<RecognisedDocument, 'facts' | 'statements'> &
  Partial<Pick<RecognisedDocument, 'tables' | 'selfEvaluations'>>;

type Placed = Readonly<{ document: number; fact: ReadFact }>;
type Terms = readonly Readonly<{ variable: string; coefficient: string }>[];

const refuse = (why: string): ProofCheck => ({ accepted: false, why });
/** A finding names at most so many numbers; a longer proof names the largest. */
const MOST_NAMED = 12;

/**
 * Ties a finding to the documents: every number it names stands there as printed, every interval of its certificate is the interval
 * of such a print under the stated reading, percents inside coefficients included, no smaller set of relations would do, and a relation
 * between numbers of sentences is one that a sentence states. What `checkProof` accepts is then a contradiction of these documents and
 * not only of some integers. Where it rests on one sum, the computed value and the difference are redone too. Not followed are the
 * layout of tables and forms, relations between two documents, and the words: message, steps, inequality and repairs.
 */
export function checkFinding(finding: Finding, documents: readonly CheckedDocument[]): ProofCheck {
  const facts = documents.map((document) => new Map(document.facts.map((fact) => [fact.id, fact])));
  for (const number of finding.numbers) {
    const fact = facts[number.document]?.get(number.fact);
    const stands = fact ? isAsPrinted(number, fact) : isCounted(number, documents);
    if (!stands) return refuse(`文件里没有这样的数：${number.label} ${number.raw}`);
  }
  const [checked, ...others] = finding.numbers;
  if (finding.printed !== null && finding.printed !== checked?.value)
    return refuse('所写的印出值不是第一个数的值');
  const certificate = finding.proof?.certificate ?? null;
  if (certificate !== null) {
    const home = checked?.document ?? 0;
    /** Between documents a variable is the document's index, a colon and the number's id there. */
    const placed = (variable: string): Placed | null => {
      const [, index = home, id = variable] = /^(\d+):(.+)$/u.exec(variable) ?? [];
      const fact = facts[Number(index)]?.get(id);
      return fact ? { document: Number(index), fact } : null;
    };
    const checkedProof = checkCertificate(finding, certificate, placed);
    if (!checkedProof.accepted) return checkedProof;
    const document = documents[home];
    // Between documents the variables carry the document's index; no sentence of either states what two documents share.
    const isWithin = certificate.variables.every(({ id }) => facts[home]?.has(id));
    if (isWithin && document && !certificate.relations.every((each) => isHeld(each, document)))
      return refuse('文件里没有一句话这样说这些数的关系');
    return tellsItsCertificate(finding, certificate, (id) => placed(id)?.fact ?? null)
      ? checkedProof
      : refuse('所写的推算值或差额与证书不符');
  }
  if (finding.grade !== 'contradiction') return { accepted: true };
  // Without a certificate only a count contradicts: whole numbers, and none of the ways of counting gives the printed one.
  const differs = others.length > 0 && others.every(({ value }) => value !== checked?.value);
  return finding.kind === 'count' && differs ? { accepted: true } : refuse('相互矛盾却没有证书');
}

const isAsPrinted = (number: FindingNumber, fact: ReadFact): boolean =>
  number.raw === fact.raw &&
  number.value === fact.value &&
  number.unit === fact.unit &&
  number.label === fact.label &&
  number.place.line === fact.place.line &&
  number.place.page === fact.place.page &&
  number.place.cell === fact.place.cell;

/** A number that no print holds: how many items a list has. */
function isCounted(
  { fact, value, document }: FindingNumber,
  documents: readonly CheckedDocument[],
) {
  const [, id, way] = /^(.+)\/(numbered|all)$/u.exec(fact) ?? [];
  const list = documents[document]?.statements.find((statement) => statement.id === id);
  if (list?.kind !== 'count') return false;
  return value === String(list.numbered + (way === 'all' ? list.unnumbered : 0));
}

function checkCertificate(
  finding: Finding,
  certificate: Certificate,
  placed: (variable: string) => Placed | null,
): ProofCheck {
  const proved = checkProof(certificate);
  if (!proved.accepted) return proved;
  const intervals = new Map<string, PrintInterval>();
  const named = new Set(finding.numbers.map(({ fact, document }) => `${document}:${fact}`));
  for (const { variable, reading } of certificate.prints ?? []) {
    const print = placed(variable);
    const interval = print && printInterval(print.fact, reading, BigInt(certificate.denominator));
    if (!interval) return refuse(`印出的数不能这样取舍：${variable}`);
    if (intervals.has(variable)) return refuse(`印出的数重复：${variable}`);
    intervals.set(variable, interval);
    if (!named.has(`${print.document}:${print.fact.id}`) && named.size < MOST_NAMED)
      return refuse(`证明用到的数没有列出：${print.fact.label}`);
  }
  const used = new Set<string>();
  for (const { id, low, high } of certificate.variables) {
    if (low === null) continue;
    const interval = intervals.get(id);
    used.add(id);
    if (!interval || String(interval.low) !== low || String(interval.high) !== high)
      return refuse(`区间不是印出的数的区间：${id}`);
  }
  for (const { ratio, terms, constant, operator } of certificate.relations) {
    if (!ratio) continue;
    // A share is at least the low end of its percent and at most the high end; anything else accuses a correct share.
    if (operator !== (ratio.bound === 'low' ? '>=' : '<='))
      return refuse(`百分数的一端用反了：${ratio.percent}`);
    const interval = intervals.get(ratio.percent);
    used.add(ratio.percent);
    if (!interval || constant !== '0' || !isRatio(terms, ratio, interval[ratio.bound], certificate))
      return refuse(`关系里的百分数不是印出的：${ratio.percent}`);
  }
  if (used.size !== intervals.size) return refuse('列出了证明用不到的数');
  return isMinimal(certificate) ? { accepted: true } : refuse('去掉一些关系仍有矛盾，不是最简形式');
}

/** Whether terms are a multiple of denominator·numerator − bound·denominator of the ratio, which is the percent's interval end. */
function isRatio(
  terms: Terms,
  ratio: Readonly<{ numerator: Terms; denominator: Terms }>,
  bound: bigint,
  { denominator }: Certificate,
): boolean {
  const wanted = new Map<string, bigint>();
  const put = (side: Terms, by: bigint): void => {
    for (const { variable, coefficient } of side)
      wanted.set(variable, (wanted.get(variable) ?? 0n) + by * BigInt(coefficient));
  };
  put(ratio.numerator, BigInt(denominator));
  put(ratio.denominator, -bound);
  const [first] = terms;
  const lead = first && wanted.get(first.variable);
  if (!first || !lead || lead > 0n !== BigInt(first.coefficient) > 0n) return false;
  const kept = [...wanted].filter(([, coefficient]) => coefficient !== 0n);
  return (
    kept.length === terms.length &&
    terms.every(
      ({ variable, coefficient }) =>
        BigInt(coefficient) * lead === (wanted.get(variable) ?? 0n) * BigInt(first.coefficient),
    )
  );
}

/**
 * The relations cancel what has no interval in one way only (their rank is one less than their number), so no fewer of them cancel it,
 * and without the interval of any number nothing follows.
 */
function isMinimal({ variables, relations }: Certificate): boolean {
  let rows = relations.map(({ terms }) =>
    variables
      .filter(({ low }) => low === null)
      .map(({ id }) => BigInt(terms.find(({ variable }) => variable === id)?.coefficient ?? '0')),
  );
  let rank = 0;
  for (let column = 0; rows.some((row) => row[column] !== undefined); column += 1) {
    const pivot = rows.find((row) => row[column] !== 0n);
    if (!pivot) continue;
    rank += 1;
    const lead = pivot[column] ?? 0n;
    rows = rows
      .filter((row) => row !== pivot)
      .map((row) => row.map((each, at) => each * lead - (row[column] ?? 0n) * (pivot[at] ?? 0n)));
  }
  return rank === relations.length - 1;
}
