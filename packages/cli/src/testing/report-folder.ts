import { copyFileSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const FIXTURES = fileURLToPath(new URL('../../../documents/fixtures/', import.meta.url));

/** A file that the reader's own tests keep. */
export const fixture = (name: string): string => join(FIXTURES, name);

/** A made-up report as text: a whole final-accounts book of a county office. */
export const reportText = (name: string): string =>
  readFileSync(fixture(`reports/${name}`), 'utf8');

/** A temporary folder to put reports in. */
export function reportFolder(): Readonly<{
  path: string;
  put: (name: string, content: string | Uint8Array) => string;
  copy: (from: string, name: string) => string;
}> {
  const path = mkdtempSync(join(tmpdir(), 'mingjian-reports-'));
  const at = (name: string): string => {
    const file = join(path, name);
    mkdirSync(dirname(file), { recursive: true });
    return file;
  };
  return {
    path,
    put: (name, content) => {
      const file = at(name);
      writeFileSync(file, content);
      return file;
    },
    copy: (from, name) => {
      const file = at(name);
      copyFileSync(fixture(from), file);
      return file;
    },
  };
}
