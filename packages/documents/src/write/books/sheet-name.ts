/** Longest worksheet name that Excel and WPS accept. */
const LONGEST = 31;

function cut(value: string, room: number): string {
  let short = value.slice(0, room);
  // Never leave half of a surrogate pair behind.
  if (/[\uD800-\uDBFF]$/u.test(short)) short = short.slice(0, -1);
  return short.trim();
}

/** A worksheet name from a project name: forbidden signs replaced, cut, and unique (added to `taken`). */
export function sheetName(text: string, taken: Set<string>): string {
  // Worksheet names are compared without case, may not open or close with an apostrophe.
  const clean =
    text
      .replace(/[[\]:*?/\\\p{Cc}]/gu, '_')
      .replace(/^'+|'+$/gu, '')
      // A name that looks like an escape of the format (_x0041_) is read differently by different programs.
      .replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, '-')
      .trim() || '自评表';
  for (let n = 1; ; n++) {
    const tail = n === 1 ? '' : `（${n}）`;
    const name = cut(clean, LONGEST - tail.length) + tail;
    if (!taken.has(name.toLowerCase())) {
      taken.add(name.toLowerCase());
      return name;
    }
  }
}
