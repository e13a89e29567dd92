import type { Random } from './random.ts';

/** Roles of a statement as printed text, by name. */
type Prints = Readonly<Record<string, string>>;
/** A way of saying something; `up` tells more from less. */
type Template = (p: Prints, up: boolean) => string;

const word = (up: boolean, more: string, less: string): string => (up ? more : less);

const WITH_PRIOR: readonly Template[] = [
  (p, up) =>
    `${p['name']}${p['current']}，上年${p['prior']}，${word(up, '增加', '减少')}${p['delta']}`,
  (p, up) =>
    `2024年度${p['name']}${p['current']}，较上年${p['prior']}${word(up, '增加', '减少')}${p['delta']}`,
  (p, up) =>
    `${p['name']}为${p['current']}，与2023年度${p['prior']}相比，${word(up, '增加', '减少')}${p['delta']}`,
];

const WITHOUT_PRIOR: readonly Template[] = [
  (p, up) => `${p['name']}${p['current']}，比上年${word(up, '增加', '减少')}${p['delta']}`,
  (p, up) =>
    `2024年，${p['name']}为${p['current']}，与上年相比${word(up, '增加', '减少')}${p['delta']}`,
  (p, up) => `${p['name']}${p['current']}，与2023年相比，${word(up, '增加', '减少')}${p['delta']}`,
  (p, up) => `本单位${p['name']}${p['current']}，较上年度${word(up, '增加', '减少')}${p['delta']}`,
];

const RATE: readonly Template[] = [
  (p, up) => `，${word(up, '增长', '下降')}${p['percent']}`,
  (p, up) => `，${word(up, '增幅', '降幅')}${p['percent']}`,
  (p, up) =>
    `，${word(up, '增长', '降低')}${p['percent']}，主要原因是${word(up, '项目增多', '压减开支')}`,
  (p, up) => `，${word(up, '上升', '下降')}了${p['percent']}`,
];

const COMPLETION: readonly Template[] = [
  (p) => `支出年初预算为${p['planned']}，支出决算为${p['done']}，完成年初预算的${p['percent']}`,
  (p) => `支出决算${p['done']}，完成年初预算${p['planned']}的${p['percent']}`,
  (p) => `年初预算${p['planned']}，支出决算${p['done']}，完成年初预算的${p['percent']}`,
];

const SHARE: readonly Template[] = [
  (p) => `本年支出合计${p['whole']}，其中：基本支出${p['part']}，占${p['percent']}`,
  (p) => `本年支出合计${p['whole']}。基本支出${p['part']}，占本年支出合计的${p['percent']}`,
];

/** A change in one of several wordings, with or without last year's figure and the rate. */
export function changeSentence(r: Random, prints: Prints, up: boolean): string {
  const head = r.pick(prints['prior'] === undefined ? WITHOUT_PRIOR : WITH_PRIOR)(prints, up);
  return `${head}${prints['percent'] === undefined ? '' : r.pick(RATE)(prints, up)}。`;
}

export const completionSentence = (r: Random, prints: Prints): string =>
  `${r.pick(COMPLETION)(prints, true)}。`;

export const shareSentence = (r: Random, prints: Prints): string =>
  `${r.pick(SHARE)(prints, true)}。`;

/** A total with its parts and the share of each: part by part, or the shares at the end. */
export function listSentence(
  r: Random,
  total: string,
  parts: readonly Readonly<{ name: string; amount: string; percent: string | null }>[],
): string {
  const shared = parts.every(({ percent }) => percent !== null);
  const said = (withShare: boolean): string =>
    parts
      .map(({ name, amount, percent }) => `${name}${amount}${withShare ? `，占${percent}` : ''}`)
      .join(withShare ? '；' : '、');
  if (!shared) return `政府采购支出总额${total}，其中：${said(false)}。`;
  if (r.chance(0.5)) return `政府采购支出总额${total}，其中：${said(true)}。`;
  return `政府采购支出总额${total}，其中：${said(false)}，分别占${parts.map((p) => p.percent).join('、')}。`;
}
