import {
  type Exact,
  ONE,
  ZERO,
  compare,
  divide,
  exact,
  multiply,
  ratio,
  subtract,
} from '@mingjian/engine';
import { type Observation, missOf } from './observation.ts';

/** A scoring rule without open parameters: the share of the weight that a row earns before rounding. */
export type FixedFamily = Readonly<{
  method: string;
  parameters: Readonly<Record<string, string>>;
  /** Cases in which the rule is tried. */
  groups: readonly string[];
  /** Assumptions beyond the plainest rule; decides between rules that explain the same rows. */
  cost: number;
  share: (observation: Observation) => Exact;
}>;

const SHORT = ['short', 'execution'];
const completionOf = (o: Observation): Exact => o.completion ?? ONE;

type Step = readonly [from: string, share: string];

const steps = (table: readonly Step[]): FixedFamily => ({
  method: 'steps',
  parameters: Object.fromEntries(table.map(([from, share]) => [`>=${from}%`, share])),
  groups: SHORT,
  cost: 1,
  share: (o) => {
    const percent = multiply(completionOf(o), exact('100'));
    return exact(table.find(([from]) => compare(percent, exact(from)) >= 0)?.[1] ?? '0');
  },
});

const ceiling = (value: Exact): Exact => {
  const floor = value.numerator / value.denominator;
  const whole = value.numerator % value.denominator === 0n ? floor : floor + 1n;
  return ratio(whole, 1n);
};

/** So many tenths of the weight off for every started block of points short of 100 %. */
const perBlock = (points: string, share: string): FixedFamily => ({
  method: 'deduction-per-points',
  parameters: { points, share },
  groups: SHORT,
  cost: 2,
  share: (o) => {
    const short = multiply(missOf(o), exact('100'));
    const blocks = ceiling(divide(short, exact(points)));
    const left = subtract(ONE, multiply(blocks, exact(share)));
    return left.numerator < 0n ? ZERO : left;
  },
});

/** Every rule that is tried as it stands; rules with one open number are in `linear-family.ts`. */
export const FIXED_FAMILIES: readonly FixedFamily[] = [
  {
    method: 'full-or-nothing',
    parameters: {},
    groups: ['short', 'over', 'beyond', 'execution'],
    cost: 0,
    share: (o) => (completionOf(o).numerator === completionOf(o).denominator ? ONE : ZERO),
  },
  {
    method: 'full-when-met',
    parameters: {},
    groups: ['met', 'within', 'beyond'],
    cost: 0,
    share: () => ONE,
  },
  {
    method: 'completion-ratio',
    parameters: {},
    groups: SHORT,
    cost: 0,
    share: (o) => (compare(completionOf(o), ONE) > 0 ? ONE : completionOf(o)),
  },
  {
    method: 'ceiling-ratio',
    parameters: {},
    groups: ['over', 'beyond'],
    cost: 0,
    share: (o) => divide(ONE, completionOf(o)),
  },
  steps([
    ['100', '1'],
    ['80', '0.7'],
    ['60', '0.5'],
  ]),
  steps([
    ['100', '1'],
    ['90', '0.9'],
    ['80', '0.8'],
    ['60', '0.6'],
  ]),
  steps([
    ['95', '1'],
    ['85', '0.8'],
    ['60', '0.6'],
  ]),
  perBlock('5', '0.1'),
  perBlock('1', '0.05'),
];

/** Shares of a qualitative level. */
export const LEVEL_SHARES = ['1', '0.9', '0.8', '0.6', '0.5', '0.3', '0'] as const;
