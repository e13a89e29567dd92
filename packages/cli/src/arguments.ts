import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { UsageError } from './command.ts';

/** Parses options strictly; a wrong option is one Chinese sentence, not a stack trace. */
export function parseArguments<T extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: T,
  usage: string,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    throw new UsageError(
      `选项不对：${error instanceof Error ? error.message : String(error)}。用法：mingjian ${usage}`,
    );
  }
}
