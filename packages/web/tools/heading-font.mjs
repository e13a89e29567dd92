// Makes the serif of headings and figures: the interface's own headings are read from its sources, so a new screen brings its
// characters along. Names that come from data are never set in it.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { subsetFont } from './subset-font.mjs';

const FACE = '@expo-google-fonts/noto-serif-sc/700Bold/NotoSerifSC_700Bold.ttf';
const ALWAYS = ' 0123456789.,%−+＋＝／/·（）()‹›明鉴优良中差合格一二三四五六日月周年度分万元';
const HEADINGS =
  /title=(?:"([^"]+)"|\{`([^`]+)`\})|<h[12][^>]*>([^<{]+)|className="drop-main">([^<]+)|\? '([^']+)' : '([^']+)'\}<\/p>/g;

/** Characters of every heading in the sources. */
function headingCharacters(source) {
  const files = readdirSync(source, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.tsx'),
  );
  const words = files.flatMap((file) =>
    [...readFileSync(join(source, file), 'utf8').matchAll(HEADINGS)].map((match) =>
      match.slice(1).join(''),
    ),
  );
  return ALWAYS + words.join('').replace(/[\s\x21-\x2d\x3a-\x7e]/g, '');
}

/** A bundler plug-in that writes the font beside the style sheets before they are read. */
export function headingFont(root) {
  return {
    name: 'heading-font',
    buildStart() {
      const target = join(root, 'src', 'styles', 'generated', 'heading-serif.ttf');
      const face = createRequire(join(root, 'package.json')).resolve(FACE);
      const font = subsetFont(readFileSync(face), headingCharacters(join(root, 'src')));
      if (existsSync(target) && readFileSync(target).equals(font)) return;
      mkdirSync(dirname(target), { recursive: true });
      writeFileSync(target, font);
    },
  };
}
