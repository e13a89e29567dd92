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
  const text = utf8Text(await readBytes(file));
  if (text === null)
    throw new UsageError(`${file} 不是 UTF-8 编码，汉字会读错。请另存为 UTF-8 再试。`);
  if (text.trim() === '') throw new UsageError(`${file} 是空文件。请用导出的 JSON 文件。`);
  try {
    return JSON.parse(text);
  } catch {
    // Loaded for this alone: a file that is in order is scored without the readers of reports.
    const { findJsonFault } = await import('@mingjian/documents/read');
    const { line, column, found, ended } = findJsonFault(text);
    const what = ended ? '没有写完就结束了' : `“${found}”放在这里不对`;
    throw new UsageError(
      `${file} 不是合格的 JSON：第 ${line} 行第 ${column} 列，${what}。请用导出的文件，或检查那里的引号、逗号和括号。`,
    );
  }
}

async function readBytes(file: string): Promise<Uint8Array> {
  try {
    return await readFile(file);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    if (code === 'EISDIR') throw new UsageError(`${file} 是文件夹。请给出一个 JSON 文件。`);
    throw new UsageError(
      code === 'ENOENT'
        ? `没有文件 ${file}。请检查路径。`
        : `读不到文件 ${file}。请检查路径和权限。`,
    );
  }
}
