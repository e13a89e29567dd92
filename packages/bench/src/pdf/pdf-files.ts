import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A PDF to read: its bytes for us, its path for the peer. */
export type PdfFile = Readonly<{ path: string; bytes: Uint8Array }>;

const FOLDER = fileURLToPath(new URL('../../../documents/fixtures/', import.meta.url));

/** Printed by LibreOffice, Typst and Chromium; the one with a password is there to be refused. */
export async function pdfFiles(): Promise<readonly PdfFile[]> {
  const names = (await readdir(FOLDER))
    .filter((name) => name.endsWith('.pdf') && !name.startsWith('locked-'))
    .toSorted();
  return Promise.all(
    names.map(async (name) => {
      const path = join(FOLDER, name);
      return { path, bytes: new Uint8Array(await readFile(path)) };
    }),
  );
}
