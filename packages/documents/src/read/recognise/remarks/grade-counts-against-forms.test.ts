import type { ReadSelfEvaluation } from '@mingjian/engine';
import { describe, expect, it } from 'vitest';

import type { ProseContext } from '../prose/prose-context.ts';
import { readMentions } from '../prose/read-mentions.ts';
import { joinLines } from '../prose/join-lines.ts';
import { proseLines } from '../prose/source-line.ts';
import { textDocument } from '../tables/fixture.ts';
import { gradeCountsAgainstForms } from './grade-counts-against-forms.ts';

/** The prose of one paragraph beside forms with the given total scores. */
function context(text: string, scores: readonly string[]): ProseContext {
  const paragraphs = joinLines(proseLines(textDocument(text), new Set()), { wrapped: false });
  let count = 0;
  const mentions = paragraphs.map((paragraph) => readMentions(paragraph, () => `p${(count += 1)}`));
  // Only what the remark looks at; the rest of a context plays no part.
  return {
    paragraphs,
    mentions,
    selfEvaluations: scores.map(
      (_, at) => ({ facts: { total: `t${at}` } }) as unknown as ReadSelfEvaluation,
    ),
    facts: new Map(scores.map((value, at) => [`t${at}`, { id: `t${at}`, value }])),
  } as unknown as ProseContext;
}

const remarks = (text: string, scores: readonly string[]): readonly string[] =>
  gradeCountsAgainstForms(context(text, scores)).map((draft) =>
    draft.kind === 'remark' ? draft.message : draft.kind,
  );

const SCORES = ['100', '97', '85', '20'];

describe('等级个数与各自评表的总分', () => {
  it('两种通行的分档都算不出这些个数', () =>
    expect(remarks('4个项目开展自评，其中优1个、良2个、中0个、差1个。', SCORES)).toEqual([
      '文中写优1个、良2个、中0个、差1个，按各自评表总分和90、80、60分档次应为优2个、良1个、中0个、差1个，请核对等级个数或本地的分档。',
    ]));
  it('合得上其中一种分档', () => {
    expect(remarks('4个项目开展自评，其中优2个、良1个、中0个、差1个。', SCORES)).toEqual([]);
    expect(remarks('4个项目开展自评，其中优3个、良0个、中0个、差1个。', SCORES)).toEqual([]);
  });
  it('说的是更多的项目，不比', () =>
    expect(remarks('9个项目开展自评，其中优6个、良2个、中0个、差1个。', SCORES)).toEqual([]));
});
