import type { Indicator, SelfEvaluation } from '@mingjian/engine';
import fc from 'fast-check';

const words = fc.string({
  unit: fc.constantFrom(...'甲乙丙丁戊己庚辛abc 1=“<&\n，'),
  minLength: 1,
  maxLength: 12,
});
const name = words.filter((text) => text.trim() === text);
const optional = fc.option(words, { nil: null });
const decimal = fc
  .tuple(
    fc.boolean(),
    fc.nat({ max: 9_999_999 }),
    fc.option(fc.stringMatching(/^\d{1,6}$/), { nil: null }),
  )
  .map(([negative, whole, part]) => {
    const digits = part === null ? `${whole}` : `${whole}.${part}`;
    return negative && /[1-9]/.test(digits) ? `-${digits}` : digits;
  });
const figure = fc.oneof(decimal, fc.constantFrom(null, '0', 'n/a'));
const absent = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | undefined> =>
  fc.option(arbitrary, { nil: undefined });

/** Drops properties that are undefined: absent and empty are two different things. */
const without = <T extends object>(object: T): T =>
  Object.fromEntries(Object.entries(object).filter(([, value]) => value !== undefined)) as T; // only undefined ones are gone

const indicator = fc
  .record({
    level1: name,
    level2: name,
    name,
    operator: fc.constantFrom('>=', '>', '=', '<=', '<', 'qualitative', 'deadline'),
    target: figure,
    unit: optional,
    actual: figure,
    actualUnit: absent(optional),
    weight: figure,
    deviation: optional,
    judged: absent(figure),
    score: absent(figure),
    source: absent(optional),
    priorActual: absent(figure),
  })
  .map(without)
  .map(
    (row) =>
      (row.operator === 'qualitative'
        ? { ...row, target: '逐步提高', actual: '基本达成' }
        : row) as Indicator,
  );

/** Any sheet that the interchange schema accepts: every optional field absent, empty or filled. */
export const arbitrarySheet: fc.Arbitrary<SelfEvaluation> = fc
  .record({
    contract: fc.constant('1'),
    kind: fc.constant('project-self-evaluation'),
    year: fc.integer({ min: 1990, max: 2100 }),
    department: name,
    implementer: absent(optional),
    project: name,
    projectCode: optional,
    origin: absent(fc.constantFrom('年初', '追加', null)),
    fundingDocuments: fc.array(
      fc
        .record({
          number: name,
          title: absent(optional),
          issuedOn: absent(fc.constantFrom('2024-03-18', null)),
          amount: absent(figure),
          unit: absent(optional),
        })
        .map(without),
      { maxLength: 3 },
    ),
    state: fc.constantFrom('normal', 'cancelled', 'adjusted'),
    stateReason: absent(optional),
    pack: fc.constant(null),
    funds: fc
      .record({
        unit: fc.constantFrom('万元', '元'),
        weight: figure,
        rows: fc.array(
          fc.record({
            label: name,
            initialBudget: figure,
            fullYearBudget: figure,
            executed: figure,
          }),
          { maxLength: 3 },
        ),
        remainder: absent(optional),
      })
      .map(without),
    goals: fc.record({ expected: optional, actual: optional }),
    indicators: fc.array(indicator, { maxLength: 6 }),
    execution: absent(fc.record({ rate: figure, score: absent(figure) }).map(without)),
    total: absent(figure),
  })
  // fast-check widens literals and adds undefined; `without` has removed the latter.
  .map((sheet) => without(sheet) as unknown as SelfEvaluation);
