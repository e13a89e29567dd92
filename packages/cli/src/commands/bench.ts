import { benches } from '@mingjian/bench';
import { parseArguments, refuseExtra } from '../arguments.ts';
import { type Run, UsageError } from '../command.ts';
import { WORDS } from '../words.ts';

const { usage } = WORDS.bench;

const number = (name: string, text: string | undefined): number | undefined => {
  if (text === undefined) return undefined;
  if (!/^[1-9]\d*$/u.test(text)) throw new UsageError(`--${name} 应为正整数，收到“${text}”。`);
  return Number(text);
};

/** `mingjian bench`: one benchmark; its last line is one JSON object of numbers. */
export const bench: Run = async (args, output) => {
  const { values, positionals } = parseArguments(
    args,
    {
      books: { type: 'string' },
      rows: { type: 'string' },
      sheets: { type: 'string' },
      n: { type: 'string' },
    },
    usage,
  );
  const [name = '', ...rest] = positionals;
  refuseExtra(rest, usage);
  const known: Readonly<Record<string, (typeof benches)[keyof typeof benches]>> = benches;
  const run = Object.hasOwn(known, name) ? known[name] : undefined;
  if (!run)
    throw new UsageError(`没有“${name}”这项基准测试。可用：${Object.keys(known).join('、')}。`);
  const options = Object.fromEntries(
    (['books', 'rows', 'sheets', 'n'] as const).flatMap((key) => {
      const value = number(key, values[key]);
      return value === undefined ? [] : [[key, value]];
    }),
  );
  output.out(JSON.stringify(await run(options)));
  return 0;
};
