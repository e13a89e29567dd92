import { readFile } from 'node:fs/promises';
import { UsageError } from './command.ts';

/** Reads a JSON file; what cannot be read is one sentence with the file and the place. */
export async function readJson(file: string): Promise<unknown> {
  let text: string;
  try {
    text = await readFile(file, 'utf8');
  } catch {
    throw new UsageError(`读不到文件 ${file}。请检查路径和权限。`);
  }
  try {
    return JSON.parse(text.replace(/^\uFEFF/u, ''));
  } catch (error) {
    throw new UsageError(
      `${file} 不是合格的 JSON：${error instanceof Error ? error.message : String(error)}。请用导出的文件，或检查引号和逗号。`,
    );
  }
}
