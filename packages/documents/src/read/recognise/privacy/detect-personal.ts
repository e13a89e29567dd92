import { isIdentityCard, passesLuhn } from './personal-numbers.ts';
import { looksLikeName } from './name-shape.ts';
import { hasUsualSurname, surnameLength } from './surnames.ts';

export type PersonalKind = 'name' | 'telephone' | 'identity-card' | 'bank-card';

/** A stretch of one line that names or reaches a person. */
export type PersonalMark = Readonly<{ kind: PersonalKind; start: number; length: number }>;

const NUMBER = /(?<![\d.])\d(?:[ -]?\d){6,20}[Xx]?(?![\d.])/gu;
const ROLE =
  /(?:负责人|联系人|填报人|填表人|经办人|制表人|审核人|复核人|报送人|责任人|评价人|评审人|收款人|领款人|受助人|当事人|法定代表人|法人代表|姓名|户名|组长|副组长|主评人|分管领导|主要领导)(?:\((?:签字|签章|签名|盖章)\))?[:]\s*/gu;
const TITLE = /(?:同志|先生|女士|老师)/gu;
const PAID =
  /(?:支付|拨付|发放|补发|补缴|代缴|缴纳|付给|付|给予|慰问|补助|报销|退还|返还|赔付|救助)(?:给|了)?(?=[\u4e00-\u9fff]{2,4}(?:个人|本人|家属|遗属|同志|养老|抚恤|丧葬|工资|退休|医药|医疗费|工伤|生活补助|补助|赔偿|慰问金|住院|学费|社保|保险|一次性|欠款|垫付|差旅))/gu;

/** 困难职工 X, 离休干部 X: a person is named behind the group that he or she belongs to. */
const MEMBER =
  /(?:职工|干部|人员|党员|学生|教师|民警|患者|村民|医生|军人)(?=[\u4e00-\u9fff]{2,4}(?:个人|本人|家属|遗属|养老|抚恤|丧葬|工伤|生活补助|医药|赔偿|慰问金|住院|一次性))/gu;

/** Names, telephones, identity cards and bank cards in one line of half-width text; offsets are those of the line. */
export function detectPersonal(text: string): readonly PersonalMark[] {
  const line = closed(text);
  return dedupe([...numbers(line), ...roleNames(line), ...titledNames(line), ...paidNames(line)]);
}

function numbers(line: string): PersonalMark[] {
  const marks: PersonalMark[] = [];
  for (const match of line.matchAll(NUMBER)) {
    const digits = match[0].replace(/[ -]/gu, '');
    const before = line.slice(Math.max(0, match.index - 14), match.index);
    const kind = numberKind(digits, before, line.slice(match.index + match[0].length));
    if (kind) marks.push({ kind, start: match.index, length: match[0].length });
  }
  return marks;
}

function numberKind(digits: string, before: string, after: string): PersonalKind | null {
  if (isIdentityCard(digits)) return 'identity-card';
  if (/卡号|银行卡|存折|账号/u.test(before) && /^\d{16,19}$/u.test(digits) && passesLuhn(digits))
    return 'bank-card';
  if (/^62\d{14,17}$/u.test(digits) && passesLuhn(digits)) return 'bank-card';
  // An amount in 元 or a code is no telephone: a mobile number stands without a unit.
  if (/^1[3-9]\d{9}$/u.test(digits) && !/^\s*(?:元|万|人|%|\.)/u.test(after)) return 'telephone';
  const isPublicLine = /(?:监督|举报|投诉|服务|咨询|热线)[^，。;]{0,4}$/u.test(before);
  const isNamed = /(?:电话|手机|座机|联系方式|传真)[^\d，。;]{0,8}$/u.test(before);
  return isNamed && !isPublicLine && /^0?\d{7,12}$/u.test(digits) ? 'telephone' : null;
}

/** 负责人：…: what follows is a name by the form, up to a blank, a mark or the next label. */
function roleNames(line: string): PersonalMark[] {
  const marks: PersonalMark[] = [];
  for (const match of line.matchAll(ROLE)) {
    const start = match.index + match[0].length;
    const found =
      /^([\u4e00-\u9fff])\s?([\u4e00-\u9fff])(?:\s?([\u4e00-\u9fff]))?(?:([\u4e00-\u9fff]))?(?=[\s，,、;。()]|$|联系|电话|填|审|日期|职务|职称|单位)/u.exec(
        line.slice(start),
      );
    if (found && looksLikeName(found[0].replace(/\s/gu, ''), true)) {
      marks.push({ kind: 'name', start, length: found[0].length });
    }
  }
  return marks;
}

/** …同志, …先生: the name stands before; 以…同志为核心 and 老同志 are no private persons. */
function titledNames(line: string): PersonalMark[] {
  const marks: PersonalMark[] = [];
  for (const match of line.matchAll(TITLE)) {
    if (/^(?:为核心|们|关于|重要|系列|讲话)/u.test(line.slice(match.index + match[0].length)))
      continue;
    const found = nameEndingAt(line, match.index);
    if (found) marks.push(found);
  }
  return marks;
}

function nameEndingAt(line: string, end: number): PersonalMark | null {
  const candidates: PersonalMark[] = [];
  for (const length of [3, 4, 2]) {
    const start = end - length;
    if (start < 0) continue;
    const text = line.slice(start, end);
    if (!looksLikeName(text)) continue;
    if (length === 4 && surnameLength(text) !== 2) continue;
    candidates.push({ kind: 'name', start, length });
  }
  // The word before a name ends at a mark, a number or a verb: 付…, 给…, 、…
  const bounded = candidates.find(
    (c) =>
      c.start === 0 ||
      /[\s\d、，,。;:()"“”'‘付给为由和与及向对按是助发]/u.test(line.charAt(c.start - 1)),
  );
  return bounded ?? candidates[0] ?? null;
}

/** 付 … 养老保险费: a payment to one named person. */
function paidNames(line: string): PersonalMark[] {
  const marks: PersonalMark[] = [];
  for (const match of [...line.matchAll(PAID), ...line.matchAll(MEMBER)]) {
    const start = match.index + match[0].length;
    for (const length of [3, 2, 4]) {
      const text = line.slice(start, start + length);
      const behind = line.slice(start + length);
      if (!looksLikeName(text) || !BEHIND.test(behind)) continue;
      if (length === 4 && surnameLength(text) !== 2) continue;
      // 车船, 农户: two characters are a name only with a usual family name, or when a person is spoken of.
      const isPerson = /^(?:个人|本人|家属|遗属|同志)/u.test(behind);
      if (length === 2 && !isPerson && !hasUsualSurname(text)) continue;
      marks.push({ kind: 'name', start, length });
      break;
    }
  }
  return marks;
}

const BEHIND =
  /^(?:个人|本人|家属|遗属|同志|养老|抚恤|丧葬|工资|退休|医药|医疗费|工伤|生活补助|补助|赔偿|慰问金|住院|学费|社保|保险|一次性|欠款|垫付|差旅)/u;

function dedupe(marks: readonly PersonalMark[]): readonly PersonalMark[] {
  const sorted = marks.toSorted((a, b) => a.start - b.start || b.length - a.length);
  return sorted.filter((mark, i) => {
    const previous = sorted[i - 1];
    return !previous || mark.start >= previous.start + previous.length;
  });
}

/** 填 报 人：… with blanks inside the label: same length, blanks moved behind the colon's label so that offsets hold. */
function closed(line: string): string {
  const spaced = /^(\s*)((?:[\u4e00-\u9fff]\s?){2,8}):/u.exec(line);
  if (!spaced?.[2]) return line;
  const label = spaced[2].replace(/\s/gu, '');
  const pad = ' '.repeat(spaced[0].length - 1 - label.length);
  return `${pad}${label}:${line.slice(spaced[0].length)}`;
}
