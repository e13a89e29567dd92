import { glob, readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';
import { UsageError } from '../command.ts';

/** What a folder is searched for; a file named outright is tried whatever its extension. */
export const REPORT_EXTENSIONS: ReadonlySet<string> = new Set([
  '.txt',
  '.csv',
  '.docx',
  '.xlsx',
  '.pdf',
  '.html',
  '.htm',
]);

const kindOf = async (path: string): Promise<'file' | 'folder' | null> => {
  const found = await stat(path).catch(() => null);
  if (found === null) return null;
  return found.isDirectory() ? 'folder' : 'file';
};

/** Files for the arguments: files as given, folders with everything below them, globs expanded; each once, in order. */
export async function collectFiles(
  words: readonly string[],
  extensions = REPORT_EXTENSIONS,
): Promise<string[]> {
  const files: string[] = [];
  for (const word of words) {
    const kind = await kindOf(word);
    if (kind === 'file') files.push(word);
    else if (kind === 'folder') {
      const names = await readdir(word, { recursive: true });
      files.push(
        ...names
          .filter((name) => extensions.has(extname(name).toLowerCase()))
          .map((name) => join(word, name))
          .toSorted(),
      );
    } else {
      const matched: string[] = [];
      if (/[*?[{]/u.test(word)) for await (const path of glob(word)) matched.push(path);
      if (matched.length === 0)
        throw new UsageError(`找不到 ${word}。请检查路径；可以给文件、文件夹或带 * 的写法。`);
      files.push(...matched.toSorted());
    }
  }
  if (files.length === 0)
    throw new UsageError(
      `没有可读的文件。支持 ${[...extensions].map((each) => each.slice(1)).join('、')}；请给出文件或文件夹。`,
    );
  return [...new Set(files)];
}
