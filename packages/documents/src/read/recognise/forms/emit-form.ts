import type {
  Figure,
  Indicator,
  ProjectState,
  ReadSelfEvaluation,
  SelfEvaluation,
} from '@mingjian/engine';
import type { FactBook } from '../tables/fact-book.ts';
import type { WorkingCell } from '../tables/working-table.ts';
import type { FormHead } from './form-head.ts';
import type { FormTotal } from './form-total.ts';
import type { MoneyRow } from './read-money.ts';
import type { WorkingIndicator } from './working-indicator.ts';

/** Everything read from one form. */
export type WorkingForm = Readonly<{
  head: FormHead;
  moneyUnit: string;
  money: readonly MoneyRow[];
  goals: Readonly<{ expected: string | null; actual: string | null }>;
  indicators: readonly WorkingIndicator[];
  total: FormTotal;
  state: ProjectState;
}>;

const SLOT_WORDS = {
  initialBudget: ['年初预算数', '年初'],
  fullYearBudget: ['全年预算数', '全年预算'],
  executed: ['全年执行数', '执行'],
  rate: ['执行率', null],
} as const;

/** The interchange sheet of a form, with the facts behind its numbers by path. */
export function emitForm(
  book: FactBook,
  prefix: string,
  form: WorkingForm,
  place: ReadSelfEvaluation['place'],
): ReadSelfEvaluation {
  const facts: Record<string, string> = {};
  const put = (
    path: string,
    cell: WorkingCell | null | undefined,
    words: string,
    unit: string | null,
    extra: { measure: string; basis?: '年初' | '全年预算' | '执行' | '目标' | '完成' | null },
  ): Figure => {
    if (!cell) return null;
    facts[path] = book.add({
      id: `${prefix}.${path}`,
      measure: extra.measure,
      label: `自评表 ${form.head.project} ${words}`,
      value: cell.value,
      unit: cell.unit ?? unit,
      raw: cell.raw,
      status: cell.status,
      place: cell.place,
      span: cell.span,
      basis: extra.basis ?? null,
      candidates: cell.candidates,
    });
    return cell.value;
  };
  const money = form.money.map((row, index) => {
    const slot = (key: keyof typeof SLOT_WORDS): Figure =>
      put(
        `funds.rows.${index}.${key}`,
        row.cells.get(key),
        `${row.label} ${SLOT_WORDS[key][0]}`,
        key === 'rate' ? '%' : form.moneyUnit,
        { measure: `project-${key}`, basis: SLOT_WORDS[key][1] },
      );
    const figures = {
      label: row.label,
      initialBudget: slot('initialBudget'),
      fullYearBudget: slot('fullYearBudget'),
      executed: slot('executed'),
    };
    return { figures, rate: slot('rate') };
  });
  const first = form.money[0]?.cells;
  const weight = put('funds.weight', first?.get('weight'), '预算执行率 分值', '分', {
    measure: 'weight',
  });
  const executionScore = put('execution.score', first?.get('score'), '预算执行率 得分', '分', {
    measure: 'score',
  });
  const rateFact = facts['funds.rows.0.rate'];
  if (rateFact !== undefined) facts['execution.rate'] = rateFact;
  const indicators = form.indicators.map((each, index): Indicator => {
    const path = `indicators.${index}`;
    const words = (what: string): string => `${each.name} ${what}`;
    if (each.target)
      put(`${path}.target`, each.target, words('年度指标值'), each.unit, {
        measure: 'target',
        basis: '目标',
      });
    if (each.actual)
      put(`${path}.actual`, each.actual, words('实际完成值'), each.unit, {
        measure: 'actual',
        basis: '完成',
      });
    return {
      level1: each.level1,
      level2: each.level2,
      name: each.name,
      operator: each.operator,
      target: each.targetText,
      unit: each.unit,
      actual: each.actualText,
      weight: put(`${path}.weight`, each.weight, words('分值'), '分', { measure: 'weight' }),
      deviation: each.note,
      score: put(`${path}.score`, each.score, words('得分'), '分', { measure: 'score' }),
    };
  });
  put('totalWeight', form.total.weight, '总分 分值', '分', { measure: 'total-weight' });
  const total = put('total', form.total.score, '总分 得分', '分', { measure: 'total-score' });
  const sheet: SelfEvaluation = {
    contract: '1',
    kind: 'project-self-evaluation',
    year: form.head.year,
    department: form.head.department,
    implementer: form.head.implementer,
    project: form.head.project,
    projectCode: form.head.projectCode,
    fundingDocuments: [],
    state: form.state,
    pack: null,
    funds: { unit: form.moneyUnit, weight, rows: money.map((row) => row.figures) },
    goals: form.goals,
    indicators,
    execution: { rate: money[0]?.rate ?? null, score: executionScore },
    total,
  };
  return { sheet, facts, place };
}
