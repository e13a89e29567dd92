import type { Finding, ReadFact, RecognisedDocument } from '@mingjian/engine';
import { sameClaim } from './claims/claim-maker.ts';
import type { Claim } from './claims/claim.ts';
import { type FactBook, factBook } from './facts/fact-book.ts';
import { byForm } from './rules/rule.ts';
import { tableView } from './tables/table-view.ts';
import { judge } from './verdict/judge.ts';

/** A document with its place in the audit. */
type Placed = Readonly<{ document: RecognisedDocument; index: number }>;

const cite = byForm(
  '上年决算的年末结转和结余应为本年决算的年初结转和结余；不符的须说明年初调整',
  '年末结转即下年年初的结转；年初有调整的除外',
);

const BALANCES = [
  ['income-expenditure-summary', 'closing-balance', 'expenditure', 'income'],
  ['fiscal-summary', 'closing-balance', 'total', 'income'],
] as const;

const prefixed = (fact: ReadFact, index: number): ReadFact => ({
  ...fact,
  id: `${index}:${fact.id}`,
});

function linkClaims(before: Placed, after: Placed, book: FactBook): Claim[] {
  return BALANCES.flatMap(([kind, line, closing, opening]) => {
    const view = ({ document }: Placed) => {
      const tables = document.tables.filter((table) => table.kind === kind);
      return tables.length === 1 && tables[0] ? tableView(tables[0], 0) : null;
    };
    const last = view(before)?.at(line, closing);
    const first = view(after)?.at('opening-balance', opening);
    if (!last || !first) return [];
    return sameClaim(
      book,
      {
        id: `years/${before.index}-${after.index}/${kind}`,
        rule: 'carry-over-between-years',
        kind: 'carry-over',
        grade: 'explain',
        sentence: `${after.document.document.year}年年初结转和结余等于${before.document.document.year}年年末结转和结余`,
        cite,
      },
      `${after.index}:${first}`,
      `${before.index}:${last}`,
    );
  });
}

/** B11 between the accounts of two years of one department, when both are in the audit. */
export async function crossDocumentFindings(
  documents: readonly RecognisedDocument[],
): Promise<Finding[]> {
  const placed = documents.map((document, index) => ({ document, index }));
  const found: Finding[] = [];
  for (const before of placed) {
    for (const after of placed) {
      const { department, year } = before.document.document;
      const next = after.document.document;
      if (department === null || year === null) continue;
      if (next.department !== department || next.year !== year + 1) continue;
      const book = factBook(
        [before, after].map(({ document, index }) => ({
          document: index,
          facts: document.facts.map((fact) => prefixed(fact, index)),
        })),
        { exact: new Set(), derived: new Set() },
      );
      const claims = linkClaims(before, after, book);
      const { findings } = await judge(book, claims, { document: after.index, joint: false });
      found.push(...findings.map(withoutPrefix));
    }
  }
  return found;
}

/** Fact ids as their own document knows them; `document` says which one it is. */
const withoutPrefix = (finding: Finding): Finding => ({
  ...finding,
  numbers: finding.numbers.map((number) => ({
    ...number,
    fact: number.fact.slice(number.fact.indexOf(':') + 1),
  })),
});
