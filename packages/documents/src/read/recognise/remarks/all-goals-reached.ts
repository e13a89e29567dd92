import { compare, exact, ZERO } from '@mingjian/engine';

import { type Draft, mentionsOf, type ProseContext } from '../prose/prose-context.ts';
import { gradeCounts } from '../statements/grade-counts.ts';

const PRAISE =
  /(?:所有|各|全部|本部门|我部门|我单位|二级)[^，。;]{0,8}项目[^。;]{0,12}(?:均|都|全部)?[^。;]{0,6}(?:较好(?:地)?完成|全部完成|圆满完成|完成情况良好|实现了|达到了?预期|均完成)/u;

/** All goals called reached, while the same report grades projects 差. */
export function allGoalsReached(context: ProseContext): readonly Draft[] {
  for (const paragraph of context.paragraphs) {
    const grades = gradeCounts(mentionsOf(context, paragraph));
    const poor = grades.find(
      (g) =>
        g.grade === '差' &&
        g.mention.fact.value !== null &&
        compare(exact(g.mention.fact.value), ZERO) > 0,
    );
    if (!poor) continue;
    const report = context.reports[paragraph.index];
    const praise = context.paragraphs.find(
      (p) =>
        context.reports[p.index] === report &&
        /均|都|全部|良好/u.test(p.text) &&
        PRAISE.test(p.text),
    );
    if (!praise) continue;
    const stated = mentionsOf(context, paragraph).find(
      (m) =>
        m.token.kind === 'count' &&
        m.before.includes('项目') &&
        !grades.some((g) => g.mention === m),
    );
    const words = PRAISE.exec(praise.text)?.[0] ?? '';
    return [
      {
        kind: 'remark',
        text: words,
        place: praise.place,
        rule: 'all-goals-reached-with-poor-projects',
        grade: 'check',
        findingKind: 'logic',
        facts: [...(stated ? [stated.fact.id] : []), poor.mention.fact.id],
        message: `文中说“${words}”，但评价结果为“差”的项目有${poor.mention.fact.value}个，请核对表述。`,
      },
    ];
  }
  return [];
}
