import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** What an office's browser must be able to do without: the feature, and the first Chromium that has it. */
export type Newer = Readonly<{ name: string; since: number; pattern: RegExp }>;

/** The oldest Chromium that the workbench promises to run on. */
export const OLDEST = 109;

/** Copying array methods are filled in by the web's array-copies.ts, which every entry imports first. */
export const FILLED_IN = ['toReversed', 'toSorted', 'toSpliced', 'with'] as const;

const method = (names: string, since: number): Newer => ({
  name: names.replaceAll('|', ', '),
  since,
  pattern: new RegExp(String.raw`(?<!\bz\s*)\.(?:${names})\(`, 'u'),
});

/** Newer things in programs. `z.union` of the schema library is a function of that name, not the Set's. */
export const NEWER_IN_CODE: readonly Newer[] = [
  { name: 'Object.groupBy, Map.groupBy', since: 117, pattern: /\b(?:Object|Map)\.groupBy\b/u },
  { name: 'Promise.withResolvers', since: 119, pattern: /\bPromise\.withResolvers\b/u },
  { name: 'Promise.try', since: 128, pattern: /\bPromise\.try\b/u },
  { name: 'Array.fromAsync', since: 121, pattern: /\bArray\.fromAsync\b/u },
  { name: 'Iterator.from', since: 122, pattern: /\bIterator\.(?:from|concat)\b/u },
  { name: 'URL.canParse, URL.parse', since: 120, pattern: /\bURL\.(?:canParse|parse)\b/u },
  { name: 'AbortSignal.any', since: 116, pattern: /\bAbortSignal\.any\b/u },
  { name: 'RegExp.escape', since: 136, pattern: /\bRegExp\.escape\b/u },
  { name: 'Math.sumPrecise', since: 138, pattern: /\bMath\.sumPrecise\b/u },
  { name: 'Error.isError', since: 134, pattern: /\bError\.isError\b/u },
  method('isWellFormed|toWellFormed', 111),
  method('transfer|transferToFixedLength', 114),
  method('union|intersection|symmetricDifference|isSubsetOf|isSupersetOf|isDisjointFrom', 122),
  method('toHex|toBase64|setFromHex|setFromBase64', 140),
  method('showPopover|hidePopover|togglePopover', 114),
  method('startViewTransition', 111),
  method('caretPositionFromPoint', 128),
  {
    name: 'iterator helpers',
    since: 122,
    pattern:
      /(?<!\bObject)\.(?:values|keys|entries|matchAll)\([^()]*\)\s*\??\.(?:map|filter|some|every|find|toArray|take|drop|flatMap|reduce|forEach)\(/u,
  },
  {
    name: 'RegExp v flag',
    since: 112,
    pattern:
      /(?:[=(,:?]\s*\/(?:\\.|[^/\\\n])+\/[dgimsy]*v[dgimsy]*(?=[;,.)\s])|new RegExp\([^\n]*, '[a-z]*v[a-z]*')/u,
  },
  { name: 'RegExp modifiers', since: 125, pattern: /\(\?[ims]+(?:-[ims]+)?:/u },
  { name: 'using declarations', since: 134, pattern: /^\s*(?:await )?using \w+ =/mu },
];

/** Newer things in style sheets. */
export const NEWER_IN_STYLES: readonly Newer[] = [
  { name: 'color-mix()', since: 111, pattern: /\bcolor-mix\(/u },
  { name: 'oklch(), lab()', since: 111, pattern: /\b(?:oklch|oklab|lab|lch)\(/u },
  { name: 'light-dark()', since: 123, pattern: /\blight-dark\(/u },
  { name: 'text-wrap', since: 114, pattern: /\btext-wrap\s*:/u },
  { name: 'subgrid', since: 117, pattern: /\bsubgrid\b/u },
  { name: '@scope', since: 118, pattern: /@scope\b/u },
  { name: '@starting-style', since: 117, pattern: /@starting-style\b/u },
  { name: 'nesting', since: 112, pattern: /^\s*&/mu },
  { name: 'field-sizing', since: 123, pattern: /\bfield-sizing\s*:/u },
  { name: ':popover-open', since: 114, pattern: /:popover-open\b/u },
  { name: 'relative colours', since: 119, pattern: /\b(?:rgb|hsl)a?\(\s*from\b/u },
  { name: 'linear() easing', since: 113, pattern: /\blinear\(\s*\d/u },
];

const withoutComments = (text: string): string =>
  text.replaceAll(/\/\*[\s\S]*?\*\//gu, '').replaceAll(/(^|\s)\/\/[^\n]*/gu, '$1');

/** The newer things that a text uses. */
export function newerThings(text: string, file: string): readonly Newer[] {
  const bare = withoutComments(text);
  const list = file.endsWith('.css') ? NEWER_IN_STYLES : NEWER_IN_CODE;
  return list.filter(({ pattern }) => pattern.test(bare));
}

/** Folders whose files reach the browser. */
export const IN_THE_BROWSER = [
  'packages/web/src',
  'packages/engine/src',
  'packages/audit/src',
  'packages/contract/src',
  'packages/documents/src/read',
] as const;

/** Every source that reaches the browser: programs and style sheets, without tests and what only tests use. */
export function browserSources(root: string): readonly string[] {
  return IN_THE_BROWSER.flatMap((folder) =>
    readdirSync(join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter(
        (file) =>
          /\.(?:tsx?|css)$/u.test(file) &&
          !/\.(?:test|browser|integration|long|d)\.tsx?$/u.test(file) &&
          !/(?:^|\/)testing\//u.test(file),
      )
      .map((file) => join(folder, file)),
  );
}

/** file: feature (Chromium since) for everything newer than the oldest browser. */
export function tooNew(root: string): readonly string[] {
  return browserSources(root).flatMap((file) =>
    newerThings(readFileSync(join(root, file), 'utf8'), file).map(
      ({ name, since }) => `${file}: ${name} (Chromium ${since})`,
    ),
  );
}
