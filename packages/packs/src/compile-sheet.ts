import type { GradeScale, Operator, PackSource, SheetRules } from '@mingjian/engine';
import { readCitations } from './citations.ts';
import { compileRule } from './compile-rule.ts';
import { OPERATORS } from './operators.ts';
import type { SourceReader } from './source-reader.ts';

type Sources = Readonly<Record<string, PackSource>>;

export function compileRounding(reader: SourceReader, sources: Sources): SheetRules['rounding'] {
  const rounding = reader.object('rounding');
  const compiled = {
    digits: rounding.digits('digits'),
    mode: rounding.choice('mode', ['half-up', 'half-even', 'floor']),
    cite: readCitations(rounding, sources),
  };
  rounding.finish();
  return compiled;
}

export function compileGrades(reader: SourceReader, sources: Sources): GradeScale {
  const grades = reader.object('grades');
  const compiled = {
    bands: grades.list('bands', (band) => ({
      name: band.text('name'),
      from: band.decimal('from'),
    })),
    cite: readCitations(grades, sources),
  };
  grades.finish();
  return compiled;
}

function compileIndicators(reader: SourceReader, sources: Sources): SheetRules['indicators'] {
  const rules: Partial<Record<Operator, ReturnType<typeof compileRule>>> = {};
  for (const [key, rule] of reader.object('indicators').entries()) {
    const operator = OPERATORS.find((known) => known === key);
    if (operator === undefined) rule.fault('', `没有这种指标方向：${key}`);
    else rules[operator] = compileRule(rule, sources);
    rule.finish();
  }
  return rules;
}

function compileExecution(reader: SourceReader, sources: Sources): SheetRules['execution'] {
  const execution = reader.object('execution');
  const basis = execution.has('rateBasis')
    ? execution.choice('rateBasis', ['rounded', 'exact'])
    : 'exact';
  execution.raw('rateBasis');
  const compiled = {
    ...compileRule(execution, sources),
    weight: execution.decimal('weight'),
    rateDigits: execution.digits('rateDigits'),
    rateBasis: basis,
  };
  execution.finish();
  return compiled;
}

function compileOverAchievement(
  reader: SourceReader,
  sources: Sources,
): SheetRules['overAchievement'] {
  const rule = reader.object('overAchievement');
  const treatment = rule.choice('treatment', ['full', 'require-reason', 'deduct']);
  const above = rule.optionalDecimal('above');
  if (treatment !== 'full' && above === null) rule.fault('above', '要写出超过多少');
  const cite = readCitations(rule, sources);
  if (treatment !== 'deduct') {
    rule.finish();
    return { treatment, above, cite };
  }
  const inner = rule.object('deduction');
  const deduction = {
    sharePerPoint: inner.decimal('sharePerPoint'),
    floorShare: inner.decimal('floorShare'),
  };
  inner.finish();
  rule.finish();
  return { treatment, above, deduction, cite };
}

function treatment<T extends string>(
  reader: SourceReader,
  key: string,
  options: readonly [T, ...T[]],
  sources: Sources,
): Readonly<{ treatment: T; cite: SheetRules['zeroTarget']['cite'] }> {
  const rule = reader.object(key);
  const compiled = {
    treatment: rule.choice('treatment', options),
    cite: readCitations(rule, sources),
  };
  rule.finish();
  return compiled;
}

function compileWeights(reader: SourceReader, sources: Sources): SheetRules['weights'] {
  return reader.list('weights', (item) => ({
    when: item.choice('when', ['cost', 'no-cost', 'any']),
    level1: decimals(item.object('level1')),
    cite: readCitations(item, sources),
  }));
}

const decimals = (reader: SourceReader): Readonly<Record<string, string>> =>
  Object.fromEntries(Object.keys(reader.fields()).map((key) => [key, reader.decimal(key)]));

function compileOptional(
  reader: SourceReader,
  sources: Sources,
): Pick<SheetRules, 'total' | 'reasons' | 'floors'> {
  const total = reader.has('total') ? reader.object('total') : null;
  const reasons = reader.has('reasons') ? reader.object('reasons') : null;
  const compiled = {
    ...(total === null
      ? {}
      : {
          total: {
            of: total.choice('of', ['rounded-rows', 'exact-rows']),
            cite: readCitations(total, sources),
          },
        }),
    ...(reasons === null
      ? {}
      : {
          reasons: {
            shortOfTarget: reasons.choice('shortOfTarget', ['required', 'explain']),
            cite: readCitations(reasons, sources),
          },
        }),
    ...(reader.has('floors')
      ? {
          floors: reader.list('floors', (item) => ({
            indicator: item.text('indicator'),
            floor: item.decimal('floor'),
            unit: item.text('unit'),
            cite: readCitations(item, sources),
          })),
        }
      : {}),
  };
  total?.finish();
  reasons?.finish();
  return compiled;
}

function compileForm(reader: SourceReader): SheetRules['form'] {
  const form = reader.object('form');
  const compiled = {
    title: form.text('title'),
    moneyRows: form.texts('moneyRows'),
    levels: form.list('levels', (level) => ({
      level1: level.text('level1'),
      level2: level.texts('level2'),
    })),
  };
  form.finish();
  return compiled;
}

/** The rules of a project sheet. */
export function compileSheet(reader: SourceReader, sources: Sources): SheetRules {
  return {
    rounding: compileRounding(reader, sources),
    weights: compileWeights(reader, sources),
    execution: compileExecution(reader, sources),
    indicators: compileIndicators(reader, sources),
    overAchievement: compileOverAchievement(reader, sources),
    zeroTarget: treatment(reader, 'zeroTarget', ['refuse', 'full-when-not-positive'], sources),
    negativeActual: treatment(reader, 'negativeActual', ['refuse', 'as-zero'], sources),
    cancelled: treatment(reader, 'cancelled', ['score', 'exclude', 'zero'], sources),
    grades: compileGrades(reader, sources),
    form: compileForm(reader),
    ...compileOptional(reader, sources),
  };
}
