import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import type { PdfFile } from './pdf-files.ts';

const run = promisify(execFile);

/** True where poppler's pdftotext is installed. */
export const hasPdftotext = (): Promise<boolean> =>
  run('pdftotext', ['-v']).then(
    () => true,
    () => false,
  );

/** Every file through `pdftotext -layout`, a process a file as anybody would call it; returns the characters it found. */
export async function pdftotext(files: readonly PdfFile[]): Promise<number> {
  let characters = 0;
  for (const { path } of files) {
    const { stdout } = await run('pdftotext', ['-layout', path, '-'], { maxBuffer: 2 ** 28 });
    characters += stdout.length;
  }
  return characters;
}
