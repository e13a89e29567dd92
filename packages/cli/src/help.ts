import type { Command } from './command.ts';

/** `mingjian --help` in Chinese and English. */
export async function helpText(
  commands: Readonly<Record<string, () => Promise<Command>>>,
  wanted?: string,
): Promise<string> {
  const names = Object.keys(commands).filter((name) => wanted === undefined || name === wanted);
  const loaded = await Promise.all(names.map(async (name) => commands[name]!()));
  const lines = loaded.flatMap((command) => [
    `  mingjian ${command.usage}`,
    `      ${command.zh}`,
    `      ${command.en}`,
  ]);
  return [
    '明鉴：部门预算绩效，一年到头，每个数都对，每个数都说得出为什么。',
    'Mingjian: a department’s budget performance for a year; every figure is right and can say why.',
    '',
    ...lines,
    '',
    '退出码 exit codes：0 完成 done；1 完成并有发现 something was found；2 输入或选项不能用 unusable input；3 程序错误 our defect',
  ].join('\n');
}
