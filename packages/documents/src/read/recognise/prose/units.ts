/** Words that may stand behind a number, longest first; compound parts are joined by "/". */
const WORDS = [
  '个百分点',
  '百分点',
  '百万元',
  '亿元',
  '万元',
  '千元',
  '万人次',
  '万人',
  '万户',
  '万份',
  '万次',
  '万条',
  '万件',
  '人次',
  '间次',
  '家次',
  '批次',
  '户次',
  '例次',
  '团组',
  '小时',
  '工作日',
  '个月',
  '公里',
  '平方米',
  '立方米',
  '万亩',
  '万',
  '亿',
  '元',
  '%',
  '‰',
  '人',
  '名',
  '户',
  '个',
  '项',
  '家',
  '间',
  '台',
  '辆',
  '套',
  '批',
  '次',
  '期',
  '场',
  '宗',
  '件',
  '份',
  '条',
  '类',
  '笔',
  '所',
  '处',
  '村',
  '镇',
  '例',
  '起',
  '幅',
  '篇',
  '本',
  '册',
  '亩',
  '米',
  '吨',
  '分',
  '天',
  '日',
  '月',
  '年',
  '岁',
  '号',
  '级',
  '楼',
  '倍',
  '页',
] as const;

export type FoundUnit = Readonly<{
  /** Unit as the product writes it: 万 behind an amount of money stays 万 here; the reader of facts decides. */
  unit: string;
  /** Characters of the text that belong to the unit, qualifier in between included. */
  length: number;
  /** 余, 多: the number is a lower bound in words. */
  approximate: boolean;
}>;

const HEAD = new RegExp(`^( ?)(余|多|来)?( ?)(${WORDS.join('|')})`, 'u');
const PART = new RegExp(`^/(${WORDS.join('|')}|乡镇|县|区|村|床|车)`, 'u');

/** The unit that follows a number, or null. 600多万, 25000余份, 128元/人, 5万元/人/年. */
export function unitAfter(text: string, at: number): FoundUnit | null {
  const rest = text.slice(at, at + 24);
  const head = HEAD.exec(rest);
  if (!head?.[4]) return null;
  let unit = head[4];
  let length = head[0].length;
  for (;;) {
    const part = PART.exec(rest.slice(length));
    if (!part) break;
    unit += part[0];
    length += part[0].length;
  }
  // 100余 stands behind the unit in 万元以上 / 3万余元.
  const late = /^(余|多)(元|人|户|次|份|件|条)/u.exec(rest.slice(length));
  if (late && (unit === '万' || unit === '亿')) {
    return { unit: `${unit}${late[2] ?? ''}`, length: length + late[0].length, approximate: true };
  }
  return { unit, length, approximate: head[2] !== undefined };
}

/** Units of money, as far as conversion goes. */
export const MONEY_UNITS: ReadonlySet<string> = new Set(['元', '千元', '万元', '百万元', '亿元']);
export const isMoney = (unit: string | null): boolean => unit !== null && MONEY_UNITS.has(unit);
