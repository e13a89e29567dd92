import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

import type { RawDocument, ReadFact, RecognisedDocument, Statement } from '@mingjian/engine';
import { describe, expect, it } from 'vitest';

import { recognise } from './recognise.ts';

type Expected = Readonly<{
  file: string;
  note: string;
  document?: RecognisedDocument['document'];
  facts: readonly Readonly<{ value: string; unit: string | null; label: string }>[];
  statements: readonly Readonly<{
    kind: Statement['kind'];
    values?: readonly string[];
    rule?: string;
    prior?: string;
    measure?: string;
    numbered?: number;
    unnumbered?: number;
  }>[];
}>;

const FOLDER = join(import.meta.dirname, '../../../fixtures/reports');
// The file is the repository's own; its shape is checked by every assertion below.
const expectations = JSON.parse(
  readFileSync(join(FOLDER, 'expectations.json'), 'utf8'),
) as readonly Expected[];

const raw = (text: string): RawDocument => ({
  format: 'txt',
  blocks: text.split('\n').map((line, index) => ({
    kind: 'line',
    text: line,
    place: { line: index + 1, page: null, cell: null },
  })),
  unread: [],
  pages: null,
});

/** The values that a statement names, in the order of its roles. */
function valuesOf(statement: Statement, facts: ReadonlyMap<string, ReadFact>): readonly string[] {
  const value = (id: string | null): string[] => (id ? [facts.get(id)?.value ?? '?'] : []);
  switch (statement.kind) {
    case 'change':
      return [statement.current, statement.delta, statement.percent].flatMap(value);
    case 'share':
      return [statement.part, statement.whole, statement.percent].flatMap(value);
    case 'completion':
      return [statement.done, statement.planned, statement.percent].flatMap(value);
    case 'composition':
      return statement.exhaustive ? [statement.total, ...statement.parts].flatMap(value) : [];
    case 'count':
      return value(statement.stated);
    case 'same':
      return [statement.left, statement.right].flatMap(value);
    case 'order':
      return [statement.greater, statement.less].flatMap(value);
    case 'carry-over':
      return [statement.opening.current, statement.closing.current].flatMap(value);
    case 'remark':
      return statement.facts.flatMap(value);
    default:
      return statement satisfies never;
  }
}

describe('各地报告的写法', () => {
  it('每个样例都有期望，每个期望都有样例', () => {
    const files = readdirSync(FOLDER).filter((name) => name.endsWith('.txt'));
    expect(files.toSorted()).toEqual(expectations.map((e) => e.file).toSorted());
    expect(files.length).toBeGreaterThanOrEqual(20);
  });

  for (const expected of expectations) {
    it(`${expected.file}：${expected.note}`, () => {
      const document = recognise(raw(readFileSync(join(FOLDER, expected.file), 'utf8')));
      const facts = new Map(document.facts.map((fact) => [fact.id, fact]));
      if (expected.document) expect(document.document).toEqual(expected.document);
      for (const wanted of expected.facts) {
        const found = document.facts.filter(
          (f) =>
            f.value === wanted.value && f.unit === wanted.unit && f.label.includes(wanted.label),
        );
        expect(found, JSON.stringify(wanted)).not.toEqual([]);
      }
      const made = document.statements.map((s) => ({
        statement: s,
        values: valuesOf(s, facts),
      }));
      for (const wanted of expected.statements) {
        const found = made.some(
          ({ statement, values }) =>
            statement.kind === wanted.kind &&
            (wanted.values ?? []).every((v, i) => values[i] === v) &&
            (wanted.rule === undefined ||
              (statement.kind === 'remark' && statement.rule === wanted.rule)) &&
            (wanted.measure === undefined ||
              (statement.kind === 'composition' && statement.measure === wanted.measure)) &&
            (wanted.prior === undefined ||
              (statement.kind === 'change' &&
                facts.get(statement.prior ?? '')?.value === wanted.prior)) &&
            (wanted.numbered === undefined ||
              (statement.kind === 'count' && statement.numbered === wanted.numbered)),
        );
        expect(
          found,
          `${JSON.stringify(wanted)}\n${made.map((m) => `${m.statement.kind} ${m.values.join(' ')}`).join('\n')}`,
        ).toBe(true);
      }
    });
  }
});
