import type { Figure } from './figure.ts';
import type { Random } from './random.ts';
import { writeShares } from './shares.ts';
import type { Tables } from './tables.ts';
import type { Writer } from './writer.ts';

type Told = readonly [fact: string, fen: bigint];

/** Ten million 元: from here on an office that likes 亿元 tells it so. */
const LARGE = 10_000_000_00n;

type Spoken = Figure & Readonly<{ fact: string; isLarge: boolean; spoken: bigint }>;

/** Tells an amount in the text, in 亿元 where the office does so; what it reckons with is the print in 万元. */
function tell(w: Writer, label: string, fen: bigint, digits = 2): Spoken {
  const isLarge = w.desk.habit.tellsInHundredMillions && fen >= LARGE;
  const fact = isLarge ? w.amount(label, fen, 2, '亿元') : w.amount(label, fen, digits);
  const figure = w.figure(fact, fen);
  const { print } = isLarge ? w.desk.elsewhere(fen, '万元', 2) : figure;
  return { ...figure, print, isLarge, spoken: figure.print };
}

const size = (value: bigint): bigint => (value < 0n ? -value : value);

/** “本年收入合计 X 万元，比上年增加 Y 万元，增长 Z%”: last year's figure is sometimes printed and sometimes not. */
function change(w: Writer, r: Random, label: string, fact: string, fen: bigint): void {
  if (fen <= 0n) return;
  const current = tell(w, `正文 ${label}`, fen, r.pick([2, 2, 2, 4, 6]));
  w.same(current.fact, fact);
  w.say('same', { left: current.fact, right: fact });
  const priorFen = (fen * BigInt(r.int(400, 1800))) / 1000n + 1n;
  const hidden = w.desk.elsewhere(priorFen, '万元', 2);
  const isPercentTold = r.chance(0.85);
  const digits = r.pick([2, 2, 2, 1]);
  // Drawn before the prior is printed, so that the facts stand in the order of the sentence.
  const isPriorTold = r.chance(0.4);
  const told = isPriorTold ? tell(w, `正文 上年${label}`, priorFen) : null;
  const prior = told ?? hidden;
  const exactly = size(fen - priorFen);
  // 0.67 亿元 less 0.52 亿元 is said in 亿元; a change told in 万元 comes from figures in 万元.
  const difference =
    current.isLarge && told?.isLarge && exactly >= LARGE
      ? w.desk.difference({ ...current, print: current.spoken }, { ...told, print: told.spoken })
      : w.desk.difference(current, prior);
  const up = difference === 0n ? fen >= priorFen : difference > 0n;
  const sign = up ? 1 : -1;
  const delta = tell(w, `正文 ${label}增减`, size(difference));
  w.book.deltas.add(delta.fact);
  // The prints may say “more” where the exact amounts say “less”; then the office divides what it prints.
  const exactSize = fen >= priorFen === up ? exactly : size(difference);
  const percent = isPercentTold
    ? w.percentage(
        `正文 ${label}增减幅度`,
        w.desk.percent(
          {
            ...delta,
            ...(delta.isLarge ? { print: size(current.print - prior.print) } : {}),
            exact: exactSize,
          },
          prior,
          digits,
        ),
      )
    : null;
  w.say('change', {
    current: current.fact,
    delta: delta.fact,
    percent,
    direction: up ? 'increase' : 'decrease',
    prior: told?.fact ?? null,
  });
  if (told) {
    w.truth({
      form: 'linear',
      terms: [
        [current.fact, 1],
        [told.fact, -1],
        [delta.fact, -sign],
      ],
      operator: '=',
    });
  }
  if (percent === null) return;
  // What was received or spent last year was not below nothing; a balance may have been.
  if (up && !label.includes('结余')) w.atMost(delta.fact, current.fact);
  w.truth({
    form: 'ratio',
    percent,
    part: told
      ? [
          [current.fact, sign],
          [told.fact, -sign],
        ]
      : [[delta.fact, 1]],
    whole: told
      ? [[told.fact, 1]]
      : [
          [current.fact, 1],
          [delta.fact, -sign],
        ],
  });
}

function share(w: Writer, label: string, part: Told, whole: Told): void {
  if (whole[1] <= 0n) return;
  const text = w.desk.percent(w.figure(...part), w.figure(...whole));
  const percent = w.percentage(`正文 ${label}占比`, text);
  w.say('share', { part: part[0], whole: whole[0], percent });
  w.truth({ form: 'ratio', percent, part: [[part[0], 1]], whole: [[whole[0], 1]] });
}

function completion(w: Writer, r: Random, label: string, done: string, fen: bigint): void {
  const planned = (fen * BigInt(r.int(700, 1600))) / 1000n + 100n;
  const budget = tell(w, `正文 ${label}年初预算`, planned);
  const percent = w.percentage(
    `正文 ${label}完成预算`,
    w.desk.percent(w.figure(done, fen), budget),
  );
  w.say('completion', { done, planned: budget.fact, percent });
  w.truth({ form: 'ratio', percent, part: [[done, 1]], whole: [[budget.fact, 1]] });
}

/** “其中：货物 A 万元、工程 B 万元、服务 C 万元”: amounts that stand in the text alone. */
function procurement(w: Writer, r: Random): void {
  const parts = [1, 2, 3].map(() => BigInt(r.int(0, 400_000_000)));
  const total = parts.reduce((sum, fen) => sum + fen, 0n);
  const id = w.amount('正文 政府采购支出总额', total);
  const ids = parts.map((fen, i) => w.amount(`正文 政府采购${i + 1}`, fen));
  w.sums(id, ids);
  w.say('composition', { total: id, parts: ids, exhaustive: true, measure: 'amount' });
  if (!w.desk.habit.talkative || total === 0n) return;
  const figures = ids.map((fact, i) => w.figure(fact, parts[i] ?? 0n));
  writeShares(w, '政府采购', w.figure(id, total), figures);
}

/** Writes the 决算情况说明 over the tables. */
export function writeProse(w: Writer, tables: Tables, r: Random): void {
  const { truth } = tables;
  change(w, r, '本年收入合计', tables.income, truth.income);
  change(w, r, '本年支出合计', tables.expenditure, truth.expenditure);
  change(w, r, '基本支出', tables.basic, truth.basic);
  change(w, r, '公用经费', tables.publicFunds, truth.publicFunds);
  change(w, r, '年末结转和结余', tables.closing, truth.closing);
  share(w, '基本支出', [tables.basic, truth.basic], [tables.expenditure, truth.expenditure]);
  completion(w, r, '支出', tables.expenditure, truth.expenditure);
  procurement(w, r);
}
