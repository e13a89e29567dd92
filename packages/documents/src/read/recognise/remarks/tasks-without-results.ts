import type { ReadFact } from '@mingjian/engine';

import { headingMark } from '../prose/headings.ts';
import { type Paragraph, printOf } from '../prose/paragraph.ts';
import type { Draft, ProseContext } from '../prose/prose-context.ts';

type Reading = Readonly<{ drafts: readonly Draft[]; facts: readonly ReadFact[] }>;

/** Tasks of the year listed 1 to 7, and the chapter of results repeats only some of them. */
export function tasksWithoutResults(context: ProseContext, nextId: () => string): Reading {
  const none: Reading = { drafts: [], facts: [] };
  const tasks = itemsUnder(context, /目标及任务|工作任务|年度任务|重点任务/u);
  const results = itemsUnder(context, /主要绩效|主要成效|工作成效|任务完成情况/u);
  const lastTask = tasks.at(-1);
  const lastResult = results.at(-1);
  if (!lastTask || !lastResult || results.length >= tasks.length || results.length < 3) return none;
  const titles = new Set(results.map(titleOf));
  const missing = tasks.filter((task) => !titles.has(titleOf(task)));
  // Only when every result is one of the tasks word for word: otherwise the chapters are built differently.
  if (tasks.length - missing.length !== results.length) return none;
  const facts = [
    ordinal(lastTask, nextId(), '任务项数'),
    ordinal(lastResult, nextId(), '成效项数'),
  ];
  return {
    facts,
    drafts: [
      {
        kind: 'remark',
        text: titleOf(lastResult),
        place: lastResult.place,
        rule: 'tasks-without-results',
        grade: 'check',
        findingKind: 'count',
        facts: facts.map((fact) => fact.id),
        message: `年度任务列了${tasks.length}项，成效部分只有${results.length}项，没有写到：${missing.map((m) => `“${titleOf(m)}”`).join('、')}，请核对是否遗漏。`,
      },
    ],
  };
}

function itemsUnder(context: ProseContext, section: RegExp): readonly Paragraph[] {
  const items: Paragraph[] = [];
  for (const paragraph of context.paragraphs) {
    const trail = context.sections[paragraph.index]?.split(' / ') ?? [];
    const mark = headingMark(paragraph.text);
    if (!trail.some((part) => section.test(part)) || mark?.level !== 3) continue;
    if (mark.ordinal !== items.length + 1) break;
    items.push(paragraph);
  }
  return items;
}

const titleOf = (paragraph: Paragraph): string =>
  paragraph.text.slice(headingMark(paragraph.text)?.length ?? 0).split(/[。，]/u)[0] ?? '';

function ordinal(paragraph: Paragraph, id: string, label: string): ReadFact {
  const digits = /^\d+/u.exec(paragraph.text)?.[0] ?? '';
  const print = printOf(paragraph, 0, digits.length);
  return {
    id,
    measure: 'list-ordinal',
    label,
    value: digits,
    unit: null,
    raw: print.raw,
    status: 'clean',
    place: print.place,
    span: print.span,
    basis: null,
    qualifier: null,
    candidates: [],
  };
}
