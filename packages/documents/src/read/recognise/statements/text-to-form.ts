import type { Mention } from '../prose/mention.ts';
import { type Draft, mentionsOf, type ProseContext, sentenceOf } from '../prose/prose-context.ts';
import { isFigure } from './figures.ts';

/** Evaluation reports on single projects repeat the form's budget, spending and total score. */
export function textToFormStatements(context: ProseContext): readonly Draft[] {
  return context.selfEvaluations.flatMap((form): Draft[] => {
    const name = form.sheet.project.replace(/[\s、]/gu, '');
    // Two forms of one name, or a name inside another (补助资金 and 2023年补助资金), leave the meaning open.
    const others = context.selfEvaluations.filter(
      (f) => f !== form && f.sheet.project.replace(/\s/gu, '').includes(name),
    );
    if (name.length < 6 || others.length > 0) return [];
    const drafts: Draft[] = [];
    const same = (mention: Mention | undefined, path: string): void => {
      const right = form.facts[path];
      if (!mention || !right || context.facts.get(right)?.value == null) return;
      drafts.push({ kind: 'same', ...sentenceOf(mention), left: mention.fact.id, right });
    };
    for (const paragraph of context.paragraphs) {
      const at = paragraph.text.indexOf(`《${name}》项目`);
      if (at < 0) continue;
      const figures = mentionsOf(context, paragraph).filter(
        (m) => isFigure(m) && m.token.start > at,
      );
      same(
        figures.find((m) => m.basis === '全年预算'),
        'funds.rows.0.fullYearBudget',
      );
      same(
        figures.find((m) => m.basis === '执行'),
        'funds.rows.0.executed',
      );
    }
    same(reportScore(context, name), 'total');
    return drafts;
  });
}

/** 综合得分 in the report whose title carries the project's name. */
function reportScore(context: ProseContext, name: string): Mention | undefined {
  const title = context.paragraphs.find((p) => p.text.includes(name) && p.text.endsWith('报告'));
  const before = title && context.paragraphs[title.index - 1];
  const head =
    title ??
    context.paragraphs.find(
      (p, i) => p.text.includes(name) && (context.paragraphs[i + 1]?.text ?? '').endsWith('报告'),
    );
  if (!head) return undefined;
  const report = context.reports[(title ?? head).index];
  if (before && context.reports[before.index] === report && report === 0) return undefined;
  return context.mentions
    .flat()
    .find(
      (m) =>
        context.reports[m.paragraph.index] === report &&
        m.token.kind === 'score' &&
        /(?:综合|评价|最终)得分(?:为|是)?$/u.test(m.before),
    );
}
