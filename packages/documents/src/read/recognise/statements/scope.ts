import type { Mention } from '../prose/mention.ts';
import { mentionsOf, type ProseContext } from '../prose/prose-context.ts';

/** What a figure is a figure of, besides its name, as the headings above it and the words of its sentence tell. */
export type Scope = Readonly<{
  /** One of several organisations: 局本级, 所属单位, a heading that names a station; empty for the department as a whole. */
  office: string;
  /** A part of the year or another year than the document's. */
  period: string;
  /** A plan or a target rather than what came of it. */
  isPlan: boolean;
  /** Headings that name neither a subject of the accounts nor any of the above: a project, a place. */
  topic: string;
}>;

const OFFICE = /本级|所属|下属|直属|二级单位|基层单位/u;
const ORGANISATION = /(?:[局厅所站院校馆队]|中心|学校|委员会|机关|单位|公司)$/u;
const ACCOUNTS =
  /情况|说明|收入|支出|收支|决算|预算|经费|费用?$|采购|资产|车辆|结转|结余|概况|绩效|评价|任务|目标|成效|\(项\)/u;
const PLAN_HEADING = /年初预算|预算安排|目标|任务|计划/u;
const RESULT_HEADING = /决算|执行|完成|实现/u;
const PLAN_WORDS = /年初(?!.{0,6}结)|预算(?:中|数|安排|批复|为)|批准|批复|计划|拟|控制在|预计/u;
const PART_OF_YEAR = /[上下]半年|[一二三四1-4]季度|(?:\d|1[01])月(?:末|底|30日)/u;

/** Reads the scope of one figure. */
export function scopeOf(context: ProseContext, mention: Mention): Scope {
  const headings = headingsAbove(context, mention);
  const lead = ownLead(context, mention);
  return {
    office: [
      ...headings.filter((title) => OFFICE.test(title) || ORGANISATION.test(title)),
      OFFICE.exec(lead)?.[0] ?? '',
    ]
      .join(' ')
      .trim(),
    period: [...headings, lead]
      .map((words) => periodOf(words, context.year))
      .join(' ')
      .trim(),
    isPlan:
      headings.some((title) => PLAN_HEADING.test(title) && !RESULT_HEADING.test(title)) ||
      (mention.basis === null && PLAN_WORDS.test(lead)),
    topic: headings.filter((title) => !ACCOUNTS.test(title)).join(' '),
  };
}

/** The department's own account of the year: what the ten tables print. */
export const isWholeDepartment = ({ office, period, isPlan }: Scope): boolean =>
  office === '' && period === '' && !isPlan;

/** The outline above, and a line of its own that opens what follows: 2022年度：. */
function headingsAbove(context: ProseContext, { paragraph }: Mention): readonly string[] {
  const section = context.sections[paragraph.index] ?? null;
  const headings = section?.split(' / ') ?? [];
  for (let at = paragraph.index - 1; at >= Math.max(0, paragraph.index - NEAR); at -= 1) {
    if ((context.sections[at] ?? null) !== section) break;
    const text = context.paragraphs[at]?.text ?? '';
    if (/^[^,，。;]{1,24}[:：]$/u.test(text)) return [...headings, text.slice(0, -1)];
  }
  return headings;
}

/** Paragraphs back in which a line such as 2022年度： still speaks of a figure. */
const NEAR = 20;

/** The sentence up to the figure; behind a budget's figure the words begin anew. */
function ownLead(context: ProseContext, mention: Mention): string {
  const all = mentionsOf(context, mention.paragraph);
  let from = mention.sentence;
  for (let at = all.indexOf(mention) - 1; at >= 0; at -= 1) {
    const earlier = all[at];
    if (!earlier || earlier.sentence !== mention.sentence) break;
    if (earlier.basis !== '年初' && earlier.basis !== '全年预算') continue;
    from = earlier.token.unitEnd;
    break;
  }
  const { text } = mention.paragraph;
  return text.slice(Math.max(from, mention.token.start - REACH), mention.token.start);
}

/** Words further back than this have nothing to do with the figure; endless sentences stay cheap. */
const REACH = 600;

function periodOf(words: string, own: number | null): string {
  const part = PART_OF_YEAR.exec(words)?.[0] ?? '';
  // 与2022年相比 names what is compared with, not what is told.
  const years = words.matchAll(/(?<![比较与于])(20\d\d)年(?!.{0,8}相比)/gu);
  const named = [...years].at(-1)?.[1] ?? '';
  return `${named === String(own) ? '' : named}${part}`;
}
