import { readFile, stat } from 'node:fs/promises';
import { DEFAULT_LIMITS } from '@mingjian/documents/read';
import { fail, ok, type Result } from '@mingjian/engine';

const MEGABYTE = 1024 * 1024;

/** The bytes of a file, or the sentence why there are none. Its size is asked first: what no reader takes is not loaded. */
export async function fileBytes(file: string): Promise<Result<Uint8Array, string>> {
  try {
    const { size } = await stat(file);
    if (size > DEFAULT_LIMITS.fileBytes)
      return fail(
        `“${file}”有 ${Math.ceil(size / MEGABYTE)} 兆，超过 ${DEFAULT_LIMITS.fileBytes / MEGABYTE} 兆，不读。请拆分文件后再试。`,
      );
    return ok(await readFile(file));
  } catch {
    return fail(`读不到文件 ${file}。请检查路径和权限。`);
  }
}
