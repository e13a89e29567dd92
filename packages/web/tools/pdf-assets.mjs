// Chinese encodings (cMaps) and the standard fonts' widths for pdf.js, beside our own pages: nothing is fetched from outside.
import { cpSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

/** A bundler plug-in that copies what pdf.js asks for by name into the build. */
export function pdfAssets(root) {
  return {
    name: 'pdf-assets',
    apply: 'build',
    closeBundle() {
      const documents = createRequire(join(root, '..', 'documents', 'package.json'));
      const from = dirname(documents.resolve('pdfjs-dist/package.json'));
      const to = join(root, 'dist', 'pdfjs');
      for (const folder of ['cmaps', 'standard_fonts']) {
        mkdirSync(join(to, folder), { recursive: true });
        cpSync(join(from, folder), join(to, folder), { recursive: true });
      }
    },
  };
}
