import { labelKey } from '../prose/labels.ts';
import type { Mention } from '../prose/mention.ts';
import { type Draft, mentionsOf, type ProseContext, sentenceOf } from '../prose/prose-context.ts';
import { isFigure } from './figures.ts';
import { isWholeDepartment, scopeOf } from './scope.ts';
import { cellFact } from './table-cells.ts';

/** Figures of the narrative that the ten tables print too: same amount, same scope by the section's own title and the sentence's words. */
export function textToTableStatements(context: ProseContext): readonly Draft[] {
  if (!context.tables.some((table) => table.kind !== null)) return [];
  const drafts: Draft[] = [];
  for (const paragraph of context.paragraphs) {
    const section =
      (context.sections[paragraph.index] ?? '')
        .split(' / ')
        .findLast((part) => /情况说明|情况$|说明$|经费|资产|决算/u.test(part)) ?? '';
    for (const mention of mentionsOf(context, paragraph)) {
      if (!isFigure(mention) || mention.inReason || mention.basis === '上年') continue;
      const cell = cellOf(context, mention, section);
      if (!cell || !isWholeDepartment(scopeOf(context, mention))) continue;
      drafts.push({ kind: 'same', ...sentenceOf(mention), left: mention.fact.id, right: cell });
    }
  }
  return drafts;
}

function cellOf(context: ProseContext, mention: Mention, section: string): string | null {
  const key = labelKey(mention.subject);
  if (mention.token.kind === 'count')
    return /资产/u.test(section) ? vehicleCell(context, key) : null;
  const isAccount = mention.basis === null || mention.basis === '决算' || mention.basis === '执行';
  if (/三公/u.test(section)) return threePublicCell(context, mention, key);
  if (!isAccount) return null;
  if (/基本支出/u.test(section)) return basicCell(context, key);
  if (/财政拨款支出|财政拨款收入支出/u.test(section)) return fiscalCell(context, key, section);
  if (/^收入(?:支出)?决算|^收入支出|总体情况|^支出决算/u.test(section))
    return summaryCell(context, key, section);
  return null;
}

/** 收入, 支出 and 总体 sections speak of all funds: tables 01, 02, 03. */
function summaryCell(context: ProseContext, key: string, section: string): string | null {
  const summary = (label: string, side: 'income' | 'expenditure'): string | null =>
    cellFact(context, 'income-expenditure-summary', { label }, side);
  switch (key) {
    case '收入总计':
    case '收支总计':
    case '收入支出总计':
      return summary('总计', 'income');
    case '支出总计':
      return summary('总计', 'expenditure');
    case '本年收入合计':
      return summary('本年收入合计', 'income');
    case '本年支出合计':
      return summary('本年支出合计', 'expenditure');
    case '年初结转和结余':
      return summary('年初结转和结余', 'income');
    case '年末结转和结余':
      return summary('年末结转和结余', 'expenditure');
    default:
      break;
  }
  const column = section.startsWith('收入')
    ? INCOME[key]
    : section.startsWith('支出')
      ? EXPENDITURE[key]
      : undefined;
  if (!column) return null;
  const kind = section.startsWith('收入') ? 'income' : 'expenditure';
  return cellFact(context, kind, { total: true }, column);
}

const INCOME: Readonly<Record<string, string>> = {
  财政拨款收入: 'fiscalAppropriation',
  上级补助收入: 'superiorSubsidy',
  事业收入: 'businessIncome',
  经营收入: 'operatingIncome',
  附属单位上缴收入: 'affiliatedRemittance',
  其他收入: 'otherIncome',
};
const EXPENDITURE: Readonly<Record<string, string>> = {
  基本支出: 'basicExpenditure',
  项目支出: 'projectExpenditure',
  上缴上级支出: 'superiorRemittance',
  经营支出: 'operatingExpenditure',
  对附属单位补助支出: 'affiliatedSubsidy',
};

/** 财政拨款支出 by functional class: table 04; a section on 一般公共预算 alone: its column of table 04. */
function fiscalCell(context: ProseContext, key: string, section: string): string | null {
  // A fund of its own has its own table; 本年支出 there is that fund's.
  if (/政府性基金|国有资本|社会保险基金/u.test(section)) return null;
  const column = /一般公共预算/u.test(section) ? 'generalBudget' : 'total';
  if (/^财政拨款收(?:入)?支(?:出)?总计$/u.test(key) && /财政拨款收入支出/u.test(section))
    return cellFact(context, 'fiscal-summary', { label: '总计' }, 'total');
  if (/^(?:财政拨款|一般公共预算财政拨款|一般公共预算)?(?:本年)?支出(?:合计)?$/u.test(key)) {
    return cellFact(context, 'fiscal-summary', { label: '本年支出合计' }, column);
  }
  return key.endsWith('支出') ? cellFact(context, 'fiscal-summary', { label: key }, column) : null;
}

const BASIC: readonly (readonly [RegExp, Readonly<{ code: string } | { label: string }>])[] = [
  [/^人员(?:经费|支出)(?:合计)?$/u, { label: '人员经费合计' }],
  [/^(?:日常)?公用(?:经费|支出)(?:合计)?$/u, { label: '公用经费合计' }],
  [/^工资福利支出$/u, { code: '301' }],
  [/^商品和服务支出$/u, { code: '302' }],
  [/^对个人和家庭补助(?:支出)?$/u, { code: '303' }],
  [/^资本性支出$/u, { code: '310' }],
];

function basicCell(context: ProseContext, key: string): string | null {
  const row = BASIC.find(([pattern]) => pattern.test(key))?.[1];
  return row ? cellFact(context, 'general-budget-basic-expenditure', row, 'amount') : null;
}

const THREE_PUBLIC: readonly (readonly [RegExp, string])[] = [
  [/三公经费(?:支出)?$/u, '一、“三公”经费支出'],
  [/^因公出国(?:境)?费?(?:用|支出)*$/u, '1.因公出国（境）费'],
  [/^公务用车购置及运行(?:维护)?费(?:支出)?$/u, '2.公务用车购置及运行维护费'],
  [/^公务用车购置费?(?:支出)?$/u, '（1）公务用车购置费'],
  [/^公务用车运行(?:维护)?费(?:支出)?$/u, '（2）公务用车运行维护费'],
  [/^公务接待费(?:支出)?$/u, '3.公务接待费'],
];

function threePublicCell(context: ProseContext, mention: Mention, key: string): string | null {
  const column =
    mention.basis === '年初'
      ? 'initialBudget'
      : mention.basis === '全年预算' || mention.basis === '调整'
        ? 'fullYearBudget'
        : 'finalAccount';
  const label = THREE_PUBLIC.find(([pattern]) => pattern.test(key))?.[1];
  if (!label || (mention.basis === '全年预算' && !/全年|调整/u.test(mention.before))) return null;
  const bare = label.replace(/^(?:[一二]、|\d\.|（\d）)/u, '');
  return (
    cellFact(context, 'three-public', { label }, column) ??
    cellFact(context, 'three-public', { label: bare }, column)
  );
}

function vehicleCell(context: ProseContext, key: string): string | null {
  if (/^共有车辆$|^车辆$/u.test(key))
    return cellFact(context, 'state-assets', { code: '1' }, 'quantity');
  return key.endsWith('用车')
    ? cellFact(context, 'state-assets', { label: key }, 'quantity')
    : null;
}
