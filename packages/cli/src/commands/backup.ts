import { backup as backupOperation } from '@mingjian/server';
import { parseArguments } from '../arguments.ts';
import { type Run, UsageError } from '../command.ts';
import { logEndText } from '../log-end-text.ts';
import { databaseOptions } from '../database-options.ts';
import { WORDS } from '../words.ts';

const { usage } = WORDS.backup;

/** `mingjian backup`, which `npm run backup` runs: everything into one checksummed file; the server may go on working. */
export const backup: Run = async (args, output) => {
  const { values, positionals } = parseArguments(
    args,
    { data: { type: 'string' }, force: { type: 'boolean', default: false } },
    usage,
  );
  const file = positionals[0];
  if (file === undefined || positionals.length > 1)
    throw new UsageError(`请给出备份文件的名字。用法：mingjian ${usage}`);
  const report = await backupOperation({
    ...databaseOptions(values.data),
    file,
    replace: values.force,
  });
  output.out(`已备份 ${report.rows} 行到 ${report.file}，校验值 ${report.checksum}`);
  for (const end of report.ends) output.out(logEndText(end));
  return 0;
};
