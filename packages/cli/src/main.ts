import { type Command, type ExitCode, type Output, UsageError } from './command.ts';
import { helpText } from './help.ts';
import { UNEXPECTED } from './text.ts';

/** Each command is its own file, loaded only when called, so that `mingjian score` does not wait for the server. */
export const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
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
  const wanted = name === 'help' ? args[0] : undefined;
  if (name === '--help' || name === '-h' || name === 'help') {
    output.out(await helpText(COMMANDS, wanted));
    return 0;
  }
  const load = Object.hasOwn(COMMANDS, name) ? COMMANDS[name] : undefined;
  if (!load) {
    output.error(
      `没有“${name}”这个命令（unknown command）。可用：${Object.keys(COMMANDS).join('、')}。运行 mingjian --help 看说明。`,
    );
    return 2;
  }
  try {
    const command = await load();
    if (args.includes('--help') || args.includes('-h')) {
      output.out(`mingjian ${command.usage}\n\n${command.zh}\n${command.en}`);
      return 0;
    }
    return await command.run(args, output);
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
