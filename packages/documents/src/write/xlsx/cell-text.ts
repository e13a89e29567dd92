const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
};

/**
 * Text for XML: signs escaped, characters that XML cannot hold written as the _xHHHH_ of OOXML,
 * and a text that already looks like such an escape protected, so that it reads back unchanged.
 */
export function xmlText(text: string): string {
  return text
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/gu, '_x005F_')
    .replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, (sign) =>
      // Tab and line feed are allowed; half a surrogate pair is not.
      sign === '\t' || sign === '\n'
        ? sign
        : `_x${sign.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
    )
    .replace(/[&<>"]/gu, (sign) => ESCAPES[sign] ?? sign);
}

/** Column letters: 0 is A, 26 is AA. */
export function columnName(column: number): string {
  let name = '';
  for (let n = column + 1; n > 0; n = Math.floor((n - 1) / 26))
    name = String.fromCodePoint(65 + ((n - 1) % 26)) + name;
  return name;
}

/** A1 address from zero-based row and column. */
export const address = (row: number, column: number): string => `${columnName(column)}${row + 1}`;
