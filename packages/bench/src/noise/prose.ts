import type { Random } from './random.ts';
import type { Tables } from './tables.ts';
import type { Writer } from './writer.ts';

/** “本年收入合计 X 万元，比上年增加 Y 万元，增长 Z%”: last year's figure is sometimes printed and sometimes not. */
function change(w: Writer, r: Random, label: string, fact: string, fen: bigint): void {
  if (fen <= 0n) return;
  const current = w.amount(`正文 ${label}`, fen, r.pick([2, 2, 2, 4, 6]));
  w.same(current, fact);
  w.say('same', { left: current, right: fact });
  const prior = (fen * BigInt(r.int(400, 1800))) / 1000n + 1n;
  const up = fen >= prior;
  const size = up ? fen - prior : prior - fen;
  const sign = up ? 1 : -1;
  const delta = w.amount(`正文 ${label}增减`, size);
  w.book.deltas.add(delta);
  const percent = r.chance(0.85)
    ? w.percentage(`正文 ${label}增减幅度`, size, prior, r.pick([2, 2, 2, 1]))
    : null;
  const priorFact = r.chance(0.4) ? w.amount(`正文 上年${label}`, prior) : null;
  w.say('change', {
    current,
    delta,
    percent,
    direction: up ? 'increase' : 'decrease',
    prior: priorFact,
  });
  if (priorFact !== null) {
    w.truth({
      form: 'linear',
      terms: [
        [current, 1],
        [priorFact, -1],
        [delta, -sign],
      ],
      operator: '=',
    });
  }
  if (percent === null) return;
  w.truth({
    form: 'ratio',
    percent,
    part:
      priorFact === null
        ? [[delta, 1]]
        : [
            [current, sign],
            [priorFact, -sign],
          ],
    whole:
      priorFact === null
        ? [
            [current, 1],
            [delta, -sign],
          ]
        : [[priorFact, 1]],
  });
}

function share(w: Writer, label: string, part: [string, bigint], whole: [string, bigint]): void {
  if (whole[1] <= 0n) return;
  const percent = w.percentage(`正文 ${label}占比`, part[1], whole[1]);
  w.say('share', { part: part[0], whole: whole[0], percent });
  w.truth({ form: 'ratio', percent, part: [[part[0], 1]], whole: [[whole[0], 1]] });
}

function completion(w: Writer, r: Random, label: string, done: string, fen: bigint): void {
  const planned = (fen * BigInt(r.int(700, 1600))) / 1000n + 100n;
  const budget = w.amount(`正文 ${label}年初预算`, planned);
  const percent = w.percentage(`正文 ${label}完成预算`, fen, planned);
  w.say('completion', { done, planned: budget, percent });
  w.truth({ form: 'ratio', percent, part: [[done, 1]], whole: [[budget, 1]] });
}

/** “其中：货物 A 万元、工程 B 万元、服务 C 万元”: amounts that stand in the text alone. */
function procurement(w: Writer, r: Random): void {
  const parts = [1, 2, 3].map(() => BigInt(r.int(0, 400_000_000)));
  const total = parts.reduce((sum, fen) => sum + fen, 0n);
  const id = w.amount('正文 政府采购支出总额', total);
  const ids = parts.map((fen, i) => w.amount(`正文 政府采购${i + 1}`, fen));
  w.sums(id, ids);
  w.say('composition', { total: id, parts: ids, exhaustive: true, measure: 'amount' });
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
