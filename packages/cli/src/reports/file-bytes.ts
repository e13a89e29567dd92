import { readFile } from 'node:fs/promises';
import { fail, ok, type Result } from '@mingjian/engine';

/** The bytes of a file, or the sentence why there are none. */
export async function fileBytes(file: string): Promise<Result<Uint8Array, string>> {
  const bytes = await readFile(file).catch(() => null);
  return bytes === null ? fail(`读不到文件 ${file}。请检查路径和权限。`) : ok(bytes);
}
