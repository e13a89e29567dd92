import type { Indicator, SelfEvaluation } from '@mingjian/engine';
import * as fc from 'fast-check';

/** Any text a person may type: formulas, marks, rare characters, line breaks inside, never blank at the ends. */
export const someText = fc
  .oneof(
    fc.constantFrom(
      '=18万元',
      '—',
      '（空）',
      '“引”',
      "'撇",
      '镕喆堃',
      '+1',
      '@x',
      '合计',
      '总分',
      '10',
      '_x0041_',
      '第一行\n第二行',
      'a&<b>"',
    ),
    fc.string({ unit: 'grapheme', minLength: 1, maxLength: 12 }),
  )
  .map((text) => text.replace(/[\r\u0085\u2028\u2029]/gu, '').trim())
  .filter((text) => text !== '' && text.isWellFormed());

/** A name that can stand beside its label. */
const name = someText.map((text) => `项目${text.replace(/\s+/gu, '')}`);

const decimal = fc
  .tuple(fc.bigInt({ min: -(10n ** 14n), max: 10n ** 14n }), fc.integer({ min: 0, max: 6 }))
  .map(([n, digits]) => {
    const sign = n < 0n ? '-' : '';
    const text = (n < 0n ? -n : n).toString().padStart(digits + 1, '0');
    return digits === 0 ? sign + text : `${sign}${text.slice(0, -digits)}.${text.slice(-digits)}`;
  });
const figure = fc.oneof(fc.constant(null), fc.constant('0'), fc.constant('n/a'), decimal);
const optionalText = fc.option(someText, { nil: null });
const optionalDecimal = fc.option(decimal, { nil: null });

const indicator = fc
  .record({
    level1: fc.constantFrom('产出指标', '效益指标', '成本指标'),
    level2: fc.constantFrom('数量指标', '质量指标', '社会效益指标', '自设指标'),
    name: name,
    weight: figure,
    deviation: optionalText,
    judged: optionalDecimal,
    score: optionalDecimal,
    source: optionalText,
    priorActual: optionalText,
    numeric: fc.record({
      operator: fc.constantFrom(
        '>=' as const,
        '>' as const,
        '=' as const,
        '<=' as const,
        '<' as const,
      ),
      target: figure,
      unit: fc.constantFrom(null, '人', '%', '万元', '万元/人/年'),
      actual: figure,
    }),
    worded: fc.record({
      operator: fc.constantFrom('qualitative' as const, 'deadline' as const),
      target: fc.oneof(
        fc.constant(null),
        fc.constant('n/a'),
        someText.filter((text) => !/^[-—–―－/]+$/u.test(text)),
      ),
      unit: fc.constant(null),
      actual: fc.oneof(
        fc.constant(null),
        fc.constant('n/a'),
        someText.filter((text) => !/^[-—–―－/]+$/u.test(text)),
      ),
    }),
    worded_: fc.boolean(),
  })
  .map(({ numeric, worded, worded_, ...rest }): Indicator => ({
    ...rest,
    ...(worded_ ? worded : numeric),
  }));

/** A whole self-evaluation with every field, absent ones too. */
export const someSheet: fc.Arbitrary<SelfEvaluation> = fc.record({
  contract: fc.constant('1' as const),
  kind: fc.constant('project-self-evaluation' as const),
  year: fc.integer({ min: 2000, max: 2099 }),
  department: name,
  implementer: fc.option(name, { nil: null }),
  project: name,
  projectCode: fc.option(fc.stringMatching(/^51[0-9]{6}T[0-9]{6}$/u), { nil: null }),
  origin: fc.constantFrom(null, '年初' as const, '追加' as const),
  fundingDocuments: fc.array(
    fc.record({
      number: name,
      title: optionalText,
      issuedOn: fc.constantFrom(null, '2024-03-25'),
      amount: optionalDecimal,
      unit: fc.constantFrom(null, '万元', '元'),
    }),
    { maxLength: 3 },
  ),
  state: fc.constantFrom('normal' as const, 'cancelled' as const, 'adjusted' as const),
  stateReason: optionalText,
  pack: fc.constantFrom(null, 'jiangxi-xunyang-2024'),
  funds: fc.record({
    unit: fc.constantFrom('万元', '元'),
    weight: figure,
    rows: fc.array(
      fc.record({ label: name, initialBudget: figure, fullYearBudget: figure, executed: figure }),
      { maxLength: 3 },
    ),
    remainder: optionalText,
  }),
  goals: fc.record({ expected: optionalText, actual: optionalText }),
  indicators: fc.array(indicator, { maxLength: 6 }),
  execution: fc.option(fc.record({ rate: optionalDecimal, score: optionalDecimal }), { nil: {} }),
  total: optionalDecimal,
});
