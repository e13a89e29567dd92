import { verifyLog as verifyLogOperation } from '@mingjian/server';
import { parseArguments, refuseExtra } from '../arguments.ts';
import type { Run } from '../command.ts';
import { logEndText } from '../log-end-text.ts';
import { databaseOptions } from '../database-options.ts';
import { WORDS } from '../words.ts';

const { usage } = WORDS['verify-log'];

/** `mingjian verify-log`: recomputes the log's chain and names the first record that breaks it. */
export const verifyLog: Run = async (args, output) => {
  const { values, positionals } = parseArguments(
    args,
    { data: { type: 'string' }, json: { type: 'boolean' } },
    usage,
  );
  refuseExtra(positionals, usage);
  const report = await verifyLogOperation(databaseOptions(values.data));
  if (values.json) output.out(JSON.stringify({ contract: '1', ...report }, null, 1));
  else if (report.firstBroken === null)
    output.out(
      [
        `操作留痕完好：${report.events} 条记录，${report.facts} 个数，全部相符。`,
        ...report.ends.filter(({ sequence }) => sequence !== '0').map(logEndText),
        report.headFile === null
          ? '没有链头文件，末尾是否被截去无从核对；请与抄录的链头比较。'
          : `与链头文件相符：${report.headFile}`,
      ].join('\n'),
    );
  else output.out(`第 ${report.firstBroken.sequence} 条记录不符：${report.firstBroken.why}`);
  return report.intact ? 0 : 1;
};
