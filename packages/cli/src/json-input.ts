import { readFile } from 'node:fs/promises';
import { UsageError } from './command.ts';

/** The text of UTF-8 bytes without its mark, or null: a GBK file read as UTF-8 would score under garbled names. */
function utf8Text(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Reads a JSON file; what cannot be read is one sentence with the file and the place. */
export async function readJson(file: string): Promise<unknown> {
  let bytes: Uint8Array;
  try {
    bytes = await readFile(file);
  } catch {
    throw new UsageError(`读不到文件 ${file}。请检查路径和权限。`);
  }
  const text = utf8Text(bytes);
  if (text === null)
    throw new UsageError(`${file} 不是 UTF-8 编码，汉字会读错。请另存为 UTF-8 再试。`);
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new UsageError(
      `${file} 不是合格的 JSON：${error instanceof Error ? error.message : String(error)}。请用导出的文件，或检查引号和逗号。`,
    );
  }
}
