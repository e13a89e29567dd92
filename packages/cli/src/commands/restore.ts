import { restore as restoreOperation } from '@mingjian/server';
import { parseArguments } from '../arguments.ts';
import { type Run, UsageError } from '../command.ts';
import { databaseOptions } from '../database-options.ts';
import { WORDS } from '../words.ts';

const { usage } = WORDS.restore;

/** `mingjian restore`, which `npm run restore` runs: a backup into an empty data directory or server. */
export const restore: Run = async (args, output) => {
  const { values, positionals } = parseArguments(args, { data: { type: 'string' } }, usage);
  const file = positionals[0];
  if (file === undefined || positionals.length > 1)
    throw new UsageError(`请给出备份文件。用法：mingjian ${usage}`);
  const report = await restoreOperation({ ...databaseOptions(values.data), file });
  output.out(`已从 ${report.file} 恢复 ${report.rows} 行，校验值 ${report.checksum}`);
  return 0;
};
