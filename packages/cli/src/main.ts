import { type ExitCode, type Output, type Run, UsageError } from './command.ts';
import { helpText } from './help.ts';
import { UNEXPECTED } from './text.ts';
import { type CommandName, WORDS } from './words.ts';

/** Each command is its own file, loaded only when called, so that `mingjian score` does not wait for the server. */
const RUNS: Readonly<Record<CommandName, () => Promise<Run>>> = {
  score: async () => (await import('./commands/score.ts')).score,
  infer: async () => (await import('./commands/infer.ts')).infer,
  read: async () => (await import('./commands/read.ts')).read,
  audit: async () => (await import('./commands/audit.ts')).audit,
  report: async () => (await import('./commands/report.ts')).report,
  packs: async () => (await import('./commands/packs.ts')).packs,
  serve: async () => (await import('./commands/serve.ts')).serve,
  backup: async () => (await import('./commands/backup.ts')).backup,
  restore: async () => (await import('./commands/restore.ts')).restore,
  'verify-log': async () => (await import('./commands/verify-log.ts')).verifyLog,
  bench: async () => (await import('./commands/bench.ts')).bench,
};

const isCommand = (name: string): name is CommandName => Object.hasOwn(RUNS, name);

const unknownCommand = (name: string): string =>
  `没有“${name}”这个命令（unknown command）。可用：${Object.keys(RUNS).join('、')}。运行 mingjian --help 看说明。`;

const STANDARD: Output = {
  out: (text) => void process.stdout.write(`${text}\n`),
  error: (text) => void process.stderr.write(`${text}\n`),
};

// Whoever pipes into `head` has read enough: that is no defect of ours.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
  throw error;
});

/** Runs one command line and returns its exit code. */
export async function main(argv: readonly string[], output: Output = STANDARD): Promise<ExitCode> {
  const [name = '--help', ...args] = argv;
  const asksForHelp = ['--help', '-h', 'help'].includes(name);
  // `help score`, `score --help` and `score -h` ask the same.
  const wanted = asksForHelp ? args[0] : name;
  if (wanted === undefined) {
    output.out(helpText(Object.values(WORDS)));
    return 0;
  }
  if (!isCommand(wanted)) {
    output.error(unknownCommand(wanted));
    return 2;
  }
  if (asksForHelp || args.includes('--help') || args.includes('-h')) {
    output.out(helpText([WORDS[wanted]]));
    return 0;
  }
  try {
    const run = await RUNS[wanted]();
    return await run(args, output);
  } catch (error) {
    // A server operation that declines names itself so; importing the server here would slow every other command.
    if (
      error instanceof UsageError ||
      (error instanceof Error && error.name === 'OperationRefused')
    ) {
      output.error(error.message);
      return 2;
    }
    output.error(UNEXPECTED(error));
    return 3;
  }
}
