import type { MadeBook, MadeDocument, Truth } from './book.ts';
import { type Random, random } from './random.ts';
import { changeSentence, completionSentence, listSentence, shareSentence } from './sentences.ts';

type Said = MadeDocument['statements'][number];

/** How an office writes an amount: with or without a space, with or without thousands. */
type Hand = (value: string, unit: string) => string;

function hand(r: Random): Hand {
  const space = r.chance(0.3) ? ' ' : '';
  const grouped = r.chance(0.3);
  return (value, unit) => {
    const [whole = '', decimals] = value.split('.');
    const text = grouped ? whole.replace(/\B(?=(?:\d{3})+$)/g, ',') : whole;
    const number = decimals === undefined ? text : `${text}.${decimals}`;
    return unit === '%' ? `${number}%` : `${number}${space}${unit}`;
  };
}

const KINDS_OF_GOODS = ['货物', '工程', '服务'];

/** The parts of a book that its text tells; the rest stands in tables only. */
export function toldPart(book: MadeBook): MadeBook {
  const { document, truths, deltas } = book;
  const statements = document.statements.filter(({ kind }) => kind !== 'same');
  const named = new Set(
    statements.flatMap((said) => Object.values(said).flatMap((role) => role as string | string[])),
  );
  const facts = document.facts.filter((fact) => named.has(fact.id));
  const told = new Set(facts.map(({ id }) => id));
  const isTold = ([fact]: readonly [string, number]): boolean => told.has(fact);
  const labels = new Map(facts.map((fact) => [fact.id, fact.label]));
  // 基本支出 of two paragraphs may be of two scopes; only 本年收入合计 and 本年支出合计 are surely one figure each.
  const isOneFigure = ({ terms, operator }: Extract<Truth, { form: 'linear' }>): boolean =>
    operator === '<=' ||
    terms.length > 2 ||
    terms.some(([fact]) => labels.get(fact)?.includes('本年'));
  return {
    document: { ...document, tables: [], statements, facts },
    truths: truths.filter((truth) =>
      truth.form === 'linear'
        ? truth.terms.every(isTold) && isOneFigure(truth)
        : told.has(truth.percent) && [...truth.part, ...truth.whole].every(isTold),
    ),
    deltas,
  };
}

const isRepeat = (truth: Truth): boolean =>
  truth.form === 'linear' && truth.operator === '=' && truth.terms.length === 2;

/** Two figures of one name that lie far apart may be of two scopes: as text they are no longer said to be one. */
export function nearRepeats(book: MadeBook): MadeBook {
  const values = new Map(
    book.document.facts.map(({ id, value, unit }) => [
      id,
      Number(value) * (unit === '亿元' ? 10_000 : 1),
    ]),
  );
  const isNear = ([a, b]: readonly (readonly [string, number])[]): boolean => {
    const [left, right] = [values.get(a?.[0] ?? '') ?? 0, values.get(b?.[0] ?? '') ?? 0];
    return Math.abs(left - right) <= 0.2 * Math.min(left, right);
  };
  return {
    ...book,
    truths: book.truths.filter(
      (truth) => truth.form !== 'linear' || !isRepeat(truth) || isNear(truth.terms),
    ),
  };
}

/** The text of a book in words drawn by `seed`: a report as an office would write it, with nothing but its prints to read. */
export function tellBook(book: MadeBook, seed: number): string {
  const r = random(seed);
  const write = hand(r);
  const facts = new Map(book.document.facts.map((fact) => [fact.id, fact]));
  const print = (id: unknown): string | undefined => {
    const fact = facts.get(String(id));
    return fact && write(fact.value, fact.unit);
  };
  const nameOf = (id: unknown): string =>
    (facts.get(String(id))?.label ?? '').replace(/^正文 /u, '');
  const prints = (said: Said, roles: readonly string[]): Record<string, string> =>
    Object.fromEntries(
      roles.flatMap((role) => {
        const text = print(said[role]);
        return text === undefined ? [] : [[role, text]];
      }),
    );
  const { statements } = book.document;
  const shareOf = (part: string, whole: unknown): string | null => {
    const found = statements.find(
      (said) => said.kind === 'share' && said['part'] === part && said['whole'] === whole,
    );
    return found ? (print(found['percent']) ?? null) : null;
  };
  const listed = new Set(
    statements.flatMap((said) => (said.kind === 'composition' ? (said['parts'] as string[]) : [])),
  );
  const sentence = (said: Said): string => {
    if (said.kind === 'change') {
      const roles = { ...prints(said, ['current', 'prior', 'delta', 'percent']) };
      return changeSentence(
        r,
        { ...roles, name: nameOf(said['current']) },
        said['direction'] === 'increase',
      );
    }
    if (said.kind === 'completion')
      return completionSentence(r, prints(said, ['done', 'planned', 'percent']));
    if (said.kind === 'share') {
      if (listed.has(String(said['part']))) return '';
      return shareSentence(r, prints(said, ['part', 'whole', 'percent']));
    }
    const parts = said['parts'] as string[];
    const prefix = r.chance(0.5) ? '政府采购' : '';
    return listSentence(
      r,
      print(said['total']) ?? '',
      parts.map((part, i) => ({
        name: `${prefix}${KINDS_OF_GOODS[i] ?? ''}支出`,
        amount: print(part) ?? '',
        percent: shareOf(part, said['total']),
      })),
    );
  };
  const { department, year } = book.document.document;
  const head = `${department}${year}年度部门决算情况说明`;
  return [head, ...statements.map(sentence).filter((text) => text !== '')].join('\n');
}
