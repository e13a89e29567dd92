import {
  type Citation,
  type CompiledPack,
  type ScoredRow,
  type ScoredSheet,
  type SelfEvaluation,
  scoreSheet,
} from '@mingjian/engine';
import { findPack, packIds } from '@mingjian/packs';
import { parseArguments } from '../arguments.ts';
import { type Run, UsageError } from '../command.ts';
import { readJson } from '../json-input.ts';
import { parseSelfEvaluations } from '../self-evaluation-input.ts';
import { WORDS } from '../words.ts';

const { usage } = WORDS.score;

/** Packs by id, each loaded once, and only those that the sheets name. */
function packReader(): (id: string, where: string) => CompiledPack {
  const loaded = new Map<string, CompiledPack>();
  return (id, where) => {
    const pack = loaded.get(id) ?? findPack(id);
    if (pack === null)
      throw new UsageError(`${where}：没有规则包“${id}”。可用：${packIds().join('、')}。`);
    loaded.set(id, pack);
    return pack;
  };
}

const isRefused = (scored: ScoredSheet): boolean =>
  scored.execution.refusal !== null || scored.indicators.some((row) => row.refusal !== null);

const rowText = (
  name: string,
  { score, steps, refusal }: Pick<ScoredRow, 'score' | 'steps' | 'refusal'>,
): string =>
  [
    `  ${name}：${score ?? `未计分（${refusal?.message ?? ''}）`}`,
    ...steps.map((step) => `      ${step}`),
  ].join('\n');

const groundText = (cite: Citation): string =>
  cite.kind === 'clause'
    ? `依据：${cite.source}${cite.at}`
    : `推定：${cite.text}（${cite.evidence}）`;

function asText(sheet: SelfEvaluation, scored: ScoredSheet): string {
  return [
    `${sheet.project}（规则包：${scored.pack.title}）`,
    rowText('预算执行率', scored.execution),
    ...scored.indicators.map((row) => rowText(row.name, row)),
    `  总分：${scored.total ?? '未计出'}　等级：${scored.grade ?? '—'}`,
    ...scored.notes.flatMap(({ message, cite }) => [
      `  · ${message}`,
      ...cite.map((one) => `      ${groundText(one)}`),
    ]),
  ].join('\n');
}

/** `mingjian score`: one scored object for one sheet, an array for an array. */
export const score: Run = async (args, output) => {
  const { values, positionals } = parseArguments(
    args,
    { pack: { type: 'string' }, json: { type: 'boolean' } },
    usage,
  );
  const file = positionals[0];
  if (file === undefined || positionals.length > 1)
    throw new UsageError(`请给出一个文件。用法：mingjian ${usage}`);
  const { sheets, single, warnings } = parseSelfEvaluations(await readJson(file), file);
  for (const warning of warnings) output.error(warning);
  const pack = packReader();
  const scored = sheets.map((sheet, index) => {
    const id = values.pack ?? sheet.pack;
    const where = single ? file : `${file} 第 ${index + 1} 张表`;
    if (id === null || id === undefined)
      throw new UsageError(`${where}没有写规则包（pack）。请在文件里写 "pack"，或用 --pack 指定。`);
    return scoreSheet(sheet, pack(id, where));
  });
  if (values.json) output.out(JSON.stringify(single ? scored[0] : scored, null, 1));
  else output.out(scored.map((one, index) => asText(sheets[index]!, one)).join('\n\n'));
  return scored.some(isRefused) ? 1 : 0;
};
