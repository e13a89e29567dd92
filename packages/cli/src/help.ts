import type { CommandWords } from './words.ts';

/** `mingjian --help` in Chinese and English, for all commands or for one. */
export const helpText = (commands: readonly CommandWords[]): string =>
  [
    '明鉴：部门预算绩效，一年到头，每个数都对，每个数都说得出为什么。',
    'Mingjian: a department’s budget performance for a year; every figure is right and can say why.',
    '',
    ...commands.flatMap(({ usage, zh, en }) => [
      `  mingjian ${usage}`,
      `      ${zh}`,
      `      ${en}`,
    ]),
    '',
    '退出码 exit codes：0 完成 done；1 完成并有发现 something was found；2 输入或选项不能用 unusable input；3 程序错误 our defect',
  ].join('\n');
