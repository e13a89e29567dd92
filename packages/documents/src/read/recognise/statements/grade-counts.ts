import type { Mention } from '../prose/mention.ts';
import { mentionsOf, type ProseContext } from '../prose/prose-context.ts';
import type { CompositionReading } from './composition-reading.ts';
import { isMoneyFigure } from './figures.ts';
import { sumFits } from './fits.ts';

const BEHIND =
  /^[^，,;。、]{0,16}?(?:结果|等级|等次|级别|评)?(?:为|是)?["“”'‘]?(优秀?|良好?|中等?|一般|合格|及格|不合格|较?差)["“”'’]?(?=[，,;。、的]|$)/u;
const BEFORE =
  /["“'‘]?(优秀?|良好?|中等?|一般|合格|及格|不合格|较?差)["”'’]?(?:等?级?)?(?:的)?(?:项目)?(?:为|有|共)?$/u;

/** How many projects have which grade, as a sentence counts them. */
export type GradeCount = Readonly<{ grade: '优' | '良' | '中' | '差'; mention: Mention }>;

const normal = (word: string): GradeCount['grade'] => {
  if (word.startsWith('优')) return '优';
  if (word.startsWith('良')) return '良';
  return /差|不合格/u.test(word) ? '差' : '中';
};

/** Grade counts of a paragraph: 6个项目评价结果为“优”, or 优秀 6 个、良好 1 个. */
export function gradeCounts(mentions: readonly Mention[]): readonly GradeCount[] {
  return mentions.flatMap((mention): GradeCount[] => {
    if (
      mention.token.kind !== 'count' ||
      mention.role !== 'main' ||
      !/^[个项]$/u.test(mention.token.unit ?? '')
    )
      return [];
    const before = BEFORE.exec(mention.before);
    const behind = BEHIND.exec(mention.paragraph.text.slice(mention.token.unitEnd));
    const found = before?.[1] ?? behind?.[1];
    return found ? [{ grade: normal(found), mention }] : [];
  });
}

/** 共 9 个项目，其中 6 优 1 良 0 中 2 差: the four grades are all there are. */
export function readGradeCounts(context: ProseContext): readonly CompositionReading[] {
  const readings: CompositionReading[] = [];
  for (const paragraph of context.paragraphs) {
    const mentions = mentionsOf(context, paragraph);
    const grades = gradeCounts(mentions);
    const first = grades[0];
    if (!first || grades.length < 2) continue;
    const at = mentions.indexOf(first.mention);
    const before = mentions
      .slice(0, at)
      .filter(
        (m) => m.token.kind === 'count' && /^[个项]$/u.test(m.token.unit ?? '') && isProjects(m),
      );
    const parts = grades.map((g) => g.mention);
    // 共 39 个，其中一般公共预算项目 37 个…: the grades are of all projects, unless they add up to one kind.
    const whole = before.filter((m) => !m.afterOfWhich);
    const total =
      before.findLast((m) => sumFits(m, parts)) ?? (whole.length === 1 ? whole[0] : undefined);
    if (!total) continue;
    const distinct = new Set(grades.map((g) => g.grade)).size;
    if (distinct !== grades.length) continue;
    if (distinct !== 4 && !sumFits(total, parts)) {
      // A project has one grade; a grade that no project has need not be named.
      if (whole.length === 1 && parts.every((part) => isOnlyGraded(part, total)))
        readings.push({ total, parts, exhaustive: false, disjoint: true });
      continue;
    }
    readings.push({ total, parts, exhaustive: true });
    const [sum, ...money] = [total, ...parts].map((m) => moneyBehind(mentions, m));
    const amounts = money.filter((m) => m !== null);
    if (sum && amounts.length === parts.length)
      readings.push({ total: sum, parts: amounts, exhaustive: true });
  }
  return readings;
}

/** 其中优 20 个，良 8 个: grades of the projects just counted and of nothing else (指标优 20 个 are other things). */
const isOnlyGraded = (part: Mention, total: Mention): boolean =>
  part.sentence === total.sentence &&
  /^[，,、:]?(?:其中)?[:]?(?:评价)?(?:结果|等级|等次)?(?:评)?(?:为|是)?["“'‘]?[优秀良好中等一般合格及不较差]{1,3}["”'’]?(?:等?级)?(?:的)?(?:项目)?(?:为|有|共)?$/u.test(
    part.before,
  );

/** 15 个，涉及资金 542.72 万元: the money of the projects just counted. */
function moneyBehind(mentions: readonly Mention[], count: Mention): Mention | null {
  const next = mentions[mentions.indexOf(count) + 1];
  return next && isMoneyFigure(next) && /资金|金额/u.test(next.before) ? next : null;
}

const isProjects = (mention: Mention): boolean =>
  /项目/u.test(mention.before) ||
  mention.paragraph.text.slice(mention.token.unitEnd, mention.token.unitEnd + 8).includes('项目');
