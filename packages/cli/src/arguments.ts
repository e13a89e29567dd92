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
    throw new UsageError(`选项不对：${reasonOf(error)}。用法：mingjian ${usage}`);
  }
}

/** Words that stand where the command takes none. */
export function refuseExtra(words: readonly string[], usage: string): void {
  if (words.length > 0) throw new UsageError(`不认识“${words.join(' ')}”。用法：mingjian ${usage}`);
}

/** Node says it in English; its code and the option that it quotes are what it knows. */
function reasonOf(error: unknown): string {
  const { code, message } = error as { code?: string; message: string };
  const option = /'(?:-\w, )?(--?[^\s'=]*)/u.exec(message)?.[1] ?? '';
  switch (code) {
    case 'ERR_PARSE_ARGS_UNKNOWN_OPTION':
      return `没有“${option}”这个选项`;
    case 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE':
      if (message.includes('does not take')) return `${option} 后面不带值`;
      return `${option} 后面要有值；值以“-”开头时写成 ${option}=值`;
    default:
      return message;
  }
}
