import { infer as inferRules } from '@mingjian/audit';
import { parseArguments } from '../arguments.ts';
import { type Run, UsageError } from '../command.ts';
import { readJson } from '../json-input.ts';
import { parseSelfEvaluations } from '../self-evaluation-input.ts';
import { WORDS } from '../words.ts';

const { usage } = WORDS.infer;

/** `mingjian infer`: which scoring methods reproduce the printed scores, and which rows none explains. */
export const infer: Run = async (args, output) => {
  const { values, positionals } = parseArguments(args, { json: { type: 'boolean' } }, usage);
  const file = positionals[0];
  if (file === undefined || positionals.length > 1)
    throw new UsageError(`请给出一个文件。用法：mingjian ${usage}`);
  const { sheets, warnings } = parseSelfEvaluations(await readJson(file), file);
  for (const warning of warnings) output.error(warning);
  const result = inferRules(sheets);
  if (values.json) output.out(JSON.stringify(result, null, 1));
  else {
    for (const group of result.groups)
      output.out(
        `${group.rows}：${group.method} ${JSON.stringify(group.parameters)}，解释 ${group.explains.length} 个得分`,
      );
    if (result.groups.length === 0 && result.unexplained.length === 0)
      output.out('文件里没有印出的得分（score），无从反推。请在每行指标里写上印出的得分。');
    for (const row of result.unexplained) output.out(`说不通：${row.name}，印 ${row.printed}`);
  }
  return 0;
};
