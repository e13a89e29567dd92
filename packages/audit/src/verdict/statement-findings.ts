import type { Finding, FindingNumber, RecognisedDocument, Statement } from '@mingjian/engine';
import type { FactBook } from '../facts/fact-book.ts';
import { MOST_NUMBERS, findingNumber, findingNumbers } from './finding-numbers.ts';

type Count = Extract<Statement, { kind: 'count' }>;
type Remark = Extract<Statement, { kind: 'remark' }>;

/** How many were listed: the last printed number of the list where there is one, otherwise our own count at the first item. */
function listedNumber(
  statement: Count,
  book: FactBook,
  document: number,
  count: number,
  numbered: boolean,
): FindingNumber {
  const last = statement.lastOrdinal ? book.facts.get(statement.lastOrdinal) : undefined;
  const printed = numbered && last && last.value === String(count) ? last.id : null;
  const found = printed === null ? null : findingNumber(printed, book, document);
  return (
    found ?? {
      fact: `${statement.id}/${numbered ? 'numbered' : 'all'}`,
      document,
      raw: String(count),
      value: String(count),
      unit: book.facts.get(statement.stated)?.unit ?? null,
      label: numbered ? '编号项数' : '全部项数',
      place: statement.items[0] ?? statement.place,
    }
  );
}

/** 共 N 个 beside a list: wrong only when neither the numbered items nor all items are N. */
function countFinding(statement: Count, book: FactBook, document: number): Finding | null {
  const stated = book.quantities.get(statement.stated);
  const number = findingNumber(statement.stated, book, document);
  if (!stated || !number || stated.scale > 0) return null;
  const { numbered, unnumbered } = statement;
  const all = numbered + unnumbered;
  const printed = Number(stated.fact.value);
  if (numbered === 0 || printed === numbered || printed === all) return null;
  const listed = unnumbered > 0 ? `编号${numbered}项，另有未编号${unnumbered}项` : `${numbered}项`;
  return {
    id: `${document}/${statement.id}/count`,
    rule: 'statement-count',
    kind: 'count',
    grade: 'contradiction',
    message: `文中写${printed}${stated.fact.unit ?? '个'}，所列为${listed}。`,
    numbers: [
      number,
      ...[numbered, ...(unnumbered > 0 ? [all] : [])].map((count, at) =>
        listedNumber(statement, book, document, count, at === 0),
      ),
    ],
    printed: stated.fact.value,
    computed: { low: String(numbered), high: String(all) },
    difference: String(printed - (printed > all ? all : numbered)),
    cite: [
      { kind: 'interpretation', text: '所写个数等于所列项数', evidence: '说明文字与其后所列清单' },
    ],
    proof: {
      inequality: `${printed} ≠ ${numbered}${unnumbered > 0 ? `，${printed} ≠ ${all}` : ''}`,
      steps: [`逐项点数：${listed}。`, `所写个数为${printed}，两种数法都不相符。`],
      certificate: null,
    },
    repairs: [
      {
        label: `所写个数为${numbered}时与编号项数相符`,
        from: stated.fact.value ?? '',
        to: String(numbered),
        fact: stated.id,
      },
    ],
  };
}

/** What no identity decides but a person should see; never a contradiction. */
function remarkFinding(statement: Remark, book: FactBook, document: number): Finding {
  return {
    id: `${document}/${statement.id}`,
    rule: statement.rule,
    kind: statement.findingKind,
    grade: statement.grade,
    message: statement.message,
    numbers: findingNumbers(statement.facts, book, document).slice(0, MOST_NUMBERS),
    printed: null,
    computed: null,
    difference: null,
    cite: [
      {
        kind: 'interpretation',
        text: '没有等式可以断定，请人看一看',
        // What may name a private person is not repeated.
        evidence:
          statement.text === '' || statement.findingKind === 'privacy'
            ? '文档该处的表述'
            : statement.text,
      },
    ],
    proof: null,
    repairs: [],
    place: statement.place,
  };
}

/** Findings that need no arithmetic over intervals. The same remark about the same numbers stands once. */
export function statementFindings(
  document: RecognisedDocument,
  book: FactBook,
  index: number,
): Finding[] {
  const seen = new Set<string>();
  return document.statements
    .map((statement) => {
      if (statement.kind === 'count') return countFinding(statement, book, index);
      if (statement.kind === 'remark') return remarkFinding(statement, book, index);
      return null;
    })
    .filter((finding) => finding !== null)
    .filter((finding) => {
      const facts = finding.numbers.map((number) => number.fact).join(' ');
      const key = `${finding.rule} ${facts || finding.message}`;
      return seen.size < seen.add(key).size;
    });
}
