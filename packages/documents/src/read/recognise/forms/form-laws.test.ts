import {
  type CompiledPack,
  layoutSelfEvaluationForm,
  type Indicator,
  type ScoredSheet,
  type SelfEvaluation,
} from '@mingjian/engine';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type Read, type TestCell, gridDocument, read, textDocument } from '../tables/fixture.ts';

/** The parts of a rule pack that the layout reads. */
const FORM_PACK = {
  id: 'form-only',
  sheet: {
    execution: { weight: '10', rateDigits: 2 },
    form: {
      title: '项目支出绩效自评表',
      moneyRows: ['年度资金总额', '政府预算资金'],
      levels: [
        { level1: '成本指标', level2: ['经济成本指标', '社会成本指标', '生态环境成本指标'] },
        { level1: '产出指标', level2: ['数量指标', '质量指标', '时效指标'] },
        { level1: '效益指标', level2: ['经济效益指标', '社会效益指标', '生态效益指标'] },
        { level1: '满意度指标', level2: ['服务对象满意度'] },
      ],
    },
  },
  // The layout reads nothing else of a pack.
} as unknown as CompiledPack;

const decimal = (max: number, digits: number) =>
  fc.integer({ min: 1, max }).map((n) => {
    const text = String(n).padStart(digits + 1, '0');
    return digits === 0 ? text : `${text.slice(0, -digits)}.${text.slice(-digits)}`;
  });
const amount = fc.oneof(decimal(99_999, 0), decimal(9_999_999, 2), decimal(99_999_999, 4));
const LEVELS = [
  '经济成本指标',
  '数量指标',
  '质量指标',
  '时效指标',
  '社会效益指标',
  '服务对象满意度',
];

const indicator = (index: number): fc.Arbitrary<Indicator> =>
  fc
    .record({
      target: fc.oneof(decimal(9_999, 0), decimal(99_999, 2)),
      actual: fc.oneof(decimal(9_999, 0), decimal(99_999, 2)),
      weight: fc.integer({ min: 10, max: 40 }).map(String),
      operator: fc.constantFrom('>=' as const, '<=' as const, '=' as const),
      unit: fc.constantFrom('个', '%', '万元', '人次'),
    })
    .map((each) => ({
      ...each,
      level1: '',
      level2: LEVELS[index] ?? '',
      name: `${'甲乙丙丁戊己'[index] ?? ''}类事项办理情况`,
      deviation: null,
    }));

/** A sheet with made-up money and one indicator on each of six second levels, with a score for each. */
const form = fc.record({
  funds: fc.tuple(amount, amount, amount),
  fine: fc.tuple(amount, amount, amount),
  indicators: fc.tuple(...LEVELS.map((_, index) => indicator(index))),
  scores: fc.array(decimal(1_000, 2), { minLength: LEVELS.length, maxLength: LEVELS.length }),
});
type Form = typeof form extends fc.Arbitrary<infer T> ? T : never;

function sheetOf(made: Form): SelfEvaluation {
  const row = (label: string, [initialBudget, fullYearBudget, executed]: Form['funds']) => ({
    label,
    initialBudget,
    fullYearBudget,
    executed,
  });
  return {
    contract: '1',
    kind: 'project-self-evaluation',
    year: 2023,
    department: '青溪县医疗保障局',
    project: '窗口运行经费',
    projectCode: null,
    fundingDocuments: [],
    state: 'normal',
    pack: null,
    funds: {
      unit: '万元',
      weight: '10',
      rows: [row('年度资金总额', made.funds), row('政府预算资金', made.fine)],
    },
    goals: { expected: '保障运行', actual: '运行正常' },
    indicators: made.indicators,
  };
}

const scoredOf = (made: Form): ScoredSheet => ({
  contract: '1',
  pack: { id: 'x', title: 'x', hash: 'x' },
  execution: { rate: null, score: '7', method: null, cite: [], steps: [], refusal: null },
  indicators: made.scores.map((score, index) => ({
    name: made.indicators[index]?.name ?? '',
    score,
    method: null,
    cite: [],
    steps: [],
    refusal: null,
  })),
  total: '90',
  grade: null,
  notes: [],
});

/** The rows of the official layout, covered positions left out. */
function rowsOf(made: Form): TestCell[][] {
  const layout = layoutSelfEvaluationForm(sheetOf(made), scoredOf(made), FORM_PACK);
  return Array.from({ length: layout.rows }, (_, row) =>
    layout.cells
      .filter((cell) => cell.row === row)
      .toSorted((a, b) => a.column - b.column)
      .map((cell) => ({ text: cell.text, rows: cell.rowSpan, columns: cell.columnSpan })),
  );
}

const truth = (made: Form): Map<string, string> => {
  const out = new Map<string, string>();
  [made.funds, made.fine].forEach((row, index) =>
    (['initialBudget', 'fullYearBudget', 'executed'] as const).forEach((key, at) =>
      out.set(`funds.rows.${index}.${key}`, row[at] ?? ''),
    ),
  );
  made.indicators.forEach((each, index) => {
    out.set(`indicators.${index}.target`, each.target ?? '');
    out.set(`indicators.${index}.actual`, each.actual ?? '');
    out.set(`indicators.${index}.weight`, each.weight ?? '');
    out.set(`indicators.${index}.score`, made.scores[index] ?? '');
  });
  return out;
};

/** A fact by the path it has on the whole form: indicators are found by name, because damage may lose one. */
function factAt(r: Read, path: string) {
  const [, index, key] = /^indicators\.(\d)\.(.*)$/u.exec(path) ?? [];
  const form = r.selfEvaluations[0];
  const name = index === undefined ? '' : `${'甲乙丙丁戊己'[Number(index)] ?? ''}类事项办理情况`;
  const at = form?.sheet.indicators.findIndex((each) => each.name === name) ?? -1;
  const id = form?.facts[index === undefined ? path : `indicators.${at}.${key}`];
  return r.facts.find((fact) => fact.id === id);
}

/** The grid as text: one line a row, one tab a column. */
function tabText(rows: readonly (readonly TestCell[])[]): string[][] {
  const block = gridDocument([{ name: null, rows }]).blocks[0];
  if (block?.kind !== 'grid') return [];
  const out = Array.from({ length: block.rows }, () =>
    Array.from({ length: block.columns }, () => ''),
  );
  for (const cell of block.cells) {
    const line = out[cell.row];
    if (line) line[cell.column] = cell.text.replace(/\s+/gu, '');
  }
  return out;
}

describe('自评表的读回规律', () => {
  it('官方版式打印的数，从表格和从制表符文本读回都相等', () => {
    fc.assert(
      fc.property(form, (made) => {
        const rows = rowsOf(made);
        const text = tabText(rows)
          .map((cells) => cells.join('\t'))
          .join('\n');
        for (const r of [read(gridDocument([{ name: '自评表', rows }])), read(textDocument(text))])
          for (const [path, value] of truth(made))
            expect([path, factAt(r, path)?.value]).toEqual([path, value]);
      }),
      { numRuns: 60 },
    );
  });

  it('丢格、粘格、插空格、挪一格之后，标为 clean 的数没有一个是错的', () => {
    const damage = fc.record({
      kind: fc.constantFrom('blank' as const, 'lose' as const, 'glue' as const, 'slide' as const),
      at: fc.nat({ max: 10_000 }),
    });
    fc.assert(
      fc.property(form, fc.array(damage, { minLength: 1, maxLength: 3 }), (made, damages) => {
        const lines = tabText(rowsOf(made));
        for (const each of damages) spoil(lines, each.kind, each.at);
        const r = read(textDocument(lines.map((cells) => cells.join('\t')).join('\n')));
        for (const [path, value] of truth(made)) {
          const fact = factAt(r, path);
          if (fact?.status === 'clean')
            expect([path, fact.value, lines]).toEqual([path, value, lines]);
        }
      }),
      { numRuns: 150 },
    );
  });
});

/** One kind of damage to one cell that holds a number. */
function spoil(lines: string[][], kind: 'blank' | 'lose' | 'glue' | 'slide', at: number): void {
  const numbers = lines.flatMap((cells, row) =>
    cells.flatMap((text, column) => (/^\d[\d.]*$/u.test(text) ? [{ row, column }] : [])),
  );
  const place = numbers[at % numbers.length];
  const cells = place ? lines[place.row] : undefined;
  if (!place || !cells) return;
  const { column } = place;
  const text = cells[column] ?? '';
  if (kind === 'blank') cells[column] = text.replace('.', '. ');
  else if (kind === 'lose') cells[column] = '';
  else if (kind === 'glue') {
    cells[column] = `${text} ${cells[column + 1] ?? ''}`.trim();
    cells[column + 1] = '';
  } else cells.splice(Math.max(0, column - 1), 0, '');
}
