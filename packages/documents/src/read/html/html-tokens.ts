/** A piece of a page: a tag with its attributes' text, or words between tags. */
export type HtmlToken =
  | Readonly<{ kind: 'open' | 'close'; name: string; attributes: string }>
  | Readonly<{ kind: 'words'; text: string }>;

const NAMED: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  emsp: ' ',
  ensp: ' ',
  times: '×',
  mdash: '—',
  ndash: '–',
  middot: '·',
  ldquo: '“',
  rdquo: '”',
  hellip: '…',
  ge: '≥',
  le: '≤',
};

const point = (code: number): string =>
  code > 0 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff)
    ? String.fromCodePoint(code)
    : '';

/** Character references as a page writes them; an unknown one stays as it is printed. */
const decode = (text: string): string =>
  text.replace(
    /&(?:#(\d{1,7})|#[xX]([\da-fA-F]{1,6})|([A-Za-z]{2,8}));/gu,
    (whole, ten, hex, name) => {
      if (ten) return point(Number(ten));
      if (hex) return point(Number.parseInt(hex, 16));
      return NAMED[String(name)] ?? whole;
    },
  );

/** End of a tag: the first ">" outside quotes; a tag that never ends is words. */
function tagEnd(page: string, from: number): number {
  let quote = '';
  const limit = Math.min(page.length, from + 20_000);
  for (let at = from; at < limit; at += 1) {
    const sign = page.charAt(at);
    if (quote !== '') {
      if (sign === quote) quote = '';
    } else if (sign === '"' || sign === "'") quote = sign;
    else if (sign === '>') return at;
  }
  return -1;
}

/** What these hold is no text of the page. */
const SILENT = new Set([
  'script',
  'style',
  'head',
  'noscript',
  'template',
  'svg',
  'select',
  'textarea',
]);

/** Tags and words of a page in their order, without scripts, styles and comments; each sign is looked at a bounded number of times. */
export function* htmlTokens(page: string): Generator<HtmlToken> {
  const lower = page.toLowerCase();
  let at = 0;
  while (at < page.length) {
    const open = page.indexOf('<', at);
    const words = page.slice(at, open < 0 ? page.length : open);
    if (words !== '') yield { kind: 'words', text: decode(words) };
    if (open < 0) return;
    if (page.startsWith('<!--', open)) {
      const end = page.indexOf('-->', open);
      at = end < 0 ? page.length : end + 3;
      continue;
    }
    const name = /^<\/?([A-Za-z][\w:-]{0,30})/u
      .exec(page.slice(open, open + 40))?.[1]
      ?.toLowerCase();
    const end = name === undefined && page.charAt(open + 1) !== '!' ? -1 : tagEnd(page, open + 1);
    if (end < 0) {
      yield { kind: 'words', text: '<' };
      at = open + 1;
      continue;
    }
    at = end + 1;
    if (name === undefined) continue;
    const closes = page.charAt(open + 1) === '/';
    if (!closes && SILENT.has(name)) {
      const until = lower.indexOf(`</${name}`, at);
      at = until < 0 ? page.length : until;
      continue;
    }
    const attributes = page.slice(open + 1 + name.length, end);
    yield { kind: closes ? 'close' : 'open', name, attributes };
  }
}
