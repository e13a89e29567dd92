import { serve as serveOperation } from '@mingjian/server';
import { parseArguments, refuseExtra } from '../arguments.ts';
import { type Run, UsageError } from '../command.ts';
import { WORDS } from '../words.ts';

const { usage } = WORDS.serve;

/** Resolves when the person or the system asks the program to end. */
const untilStopped = (): Promise<void> =>
  new Promise((resolve) => {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const)
      process.on(signal, () => resolve());
  });

/** `mingjian serve`, which `npm start` runs: the web application, until it is stopped. */
export const serve: Run = async (args, output) => {
  const { values, positionals } = parseArguments(
    args,
    {
      demo: { type: 'boolean' },
      port: { type: 'string' },
      host: { type: 'string' },
      data: { type: 'string' },
    },
    usage,
  );
  refuseExtra(positionals, usage);
  const portText = values.port ?? process.env['PORT'] ?? '8080';
  if (!/^\d{1,5}$/u.test(portText) || Number(portText) > 65_535)
    throw new UsageError(`端口应为 0 到 65535 的整数，收到“${portText}”。`);
  // Asked for before the start: a stop during a slow first start must end the database too.
  const stopped = untilStopped();
  const server = await serveOperation({
    port: Number(portText),
    host: values.host ?? process.env['HOST'] ?? '127.0.0.1',
    demo: values.demo ?? false,
    dataDirectory: values.data ?? process.env['MINGJIAN_DATA'] ?? '.data',
    databaseUrl: process.env['DATABASE_URL'],
    print: output.out,
  });
  await stopped;
  await server.stop();
  return 0;
};
