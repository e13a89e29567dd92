import type { Statement } from '@mingjian/engine';

import { recognise } from '../recognise.ts';

/** Statements of a few paragraphs as "kind value value…", for the tests of the statement makers. */
export function statements(text: string): readonly string[] {
  const document = recognise({
    format: 'docx',
    blocks: text.split('\n').map((line, i) => ({
      kind: 'line',
      text: line,
      place: { line: i + 1, page: null, cell: null },
    })),
    unread: [],
    pages: null,
  });
  const value = (id: string | null): string =>
    id ? (document.facts.find((f) => f.id === id)?.value ?? '?') : '-';
  const show = (s: Statement): string => {
    switch (s.kind) {
      case 'change':
        return `change ${[s.current, s.delta, s.percent, s.prior].map(value).join(' ')} ${s.direction ?? ''}`;
      case 'share':
        return `share ${[s.part, s.whole, s.percent].map(value).join(' ')}`;
      case 'completion':
        return `completion ${[s.done, s.planned, s.percent].map(value).join(' ')}`;
      case 'composition':
        return `${listWord(s)} ${[s.total, ...s.parts, ...(s.less ?? [])].map(value).join(' ')}`;
      case 'same':
        return `${s.supposed ? 'supposed same' : 'same'} ${value(s.left)} ${value(s.right)}`;
      case 'order':
        return `order ${value(s.greater)} ${value(s.less)}`;
      case 'remark':
        return `remark ${s.rule}`;
      default:
        return s.kind;
    }
  };
  return document.statements.map(show);
}

/** A list by what is claimed of it: less …, supposed sum, sum, disjoint, within. */
function listWord(list: Extract<Statement, { kind: 'composition' }>): string {
  if (list.less) return list.supposed ? 'supposed balance' : 'balance';
  if (list.supposed) return 'supposed';
  if (list.exhaustive) return 'sum';
  return list.disjoint ? 'disjoint' : 'within';
}
