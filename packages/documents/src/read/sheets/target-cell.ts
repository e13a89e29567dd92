import { type Operator, type TargetDoubt, parseTarget, printTarget } from '@mingjian/engine';
import { type CellInput, repairWords } from './figure-cell.ts';
import type { ProblemList, Spot } from './problem-list.ts';

/** What 年度指标值 gives an indicator. */
export type TargetReading = Readonly<{
  operator: Operator;
  target: string | null;
  unit: string | null;
}>;

const DOUBT_WORDS: Readonly<Record<TargetDoubt, string>> = {
  range: '写的是一个区间',
  'sign-contradicts-words': '符号与文字的方向相反',
  approximate: '写的是约数',
  unreadable: '读不出一个数',
  'comma-not-thousands': '逗号可能是小数点',
  'blank-between-digits': '数字中间有空格',
  'bare-point': '小数点后没有数字',
};

/**
 * Reads 年度指标值 with its direction and unit. A formula (=100% typed into a spreadsheet) is taken as the text that was
 * meant and shown as "＝100%？" to confirm.
 */
export function readTargetCell(cell: CellInput, spot: Spot, problems: ProblemList): TargetReading {
  const formula = cell.formula !== null;
  // Only a constant can be meant as a target; a formula that computes shows its result.
  const constant = formula && /^[\d.,%\s]+$/u.test(cell.formula ?? '');
  const raw = constant ? `=${cell.formula}` : cell.text;
  const parsed = parseTarget(formula && !constant ? `=${cell.text}` : raw);
  switch (parsed.kind) {
    case 'empty':
      return { operator: 'qualitative', target: null, unit: null };
    case 'not-applicable':
      return { operator: 'qualitative', target: 'n/a', unit: null };
    case 'doubtful':
      problems.add('error', 'TARGET_DOUBTFUL', spot, {
        raw: cell.text,
        suggestion: parsed.candidates[0] ?? null,
        detail: DOUBT_WORDS[parsed.reason],
      });
      return { operator: 'qualitative', target: null, unit: null };
    case 'target':
      break;
  }
  const { operator, target, unit, repairs } = parsed;
  const printed = printTarget(operator, target, unit);
  if (formula) {
    problems.add('confirm', 'TARGET_FORMULA', spot, {
      raw: `=${cell.formula}`,
      suggestion: printed.replace(/^=/u, '＝'),
    });
    return { operator, target, unit };
  }
  if (repairs.includes('operator-assumed'))
    problems.add('confirm', 'TARGET_OPERATOR_ASSUMED', spot, { raw, suggestion: printed });
  else if (repairs.includes('operator-from-words'))
    problems.add('confirm', 'TARGET_OPERATOR_FROM_WORDS', spot, { raw, suggestion: printed });
  else if (repairs.length > 0) {
    const words = repairWords(repairs);
    const detail = [repairs.includes('sign-form') ? '符号写法' : '', words].filter(
      (each) => each !== '',
    );
    problems.add('note', 'FIGURE_REPAIRED', spot, {
      raw,
      suggestion: printed,
      detail: detail.join('、'),
    });
  }
  return { operator, target, unit };
}

const OPERATOR_WORDS: readonly (readonly [Operator, readonly string[]])[] = [
  ['>=', ['>=', '≥', '≧', '大于等于', '不低于', '正向']],
  ['>', ['>', '＞', '大于']],
  ['=', ['=', '＝', '等于']],
  ['<=', ['<=', '≤', '≦', '小于等于', '不高于', '反向']],
  ['<', ['<', '＜', '小于']],
  ['qualitative', ['qualitative', '定性']],
  ['deadline', ['deadline', '期限', '时限']],
];

/** The direction that a column of its own names; null when it is none. */
export function readOperator(text: string): Operator | null {
  const tight = text.replace(/\s+/gu, '');
  return OPERATOR_WORDS.find(([, words]) => words.includes(tight))?.[0] ?? null;
}

/** How an export writes a direction in a column of its own. */
export const operatorWord = (operator: Operator): string =>
  OPERATOR_WORDS.find(([each]) => each === operator)?.[1][1] ?? operator;
