/**
 * JSON with object keys in code-unit order and no blanks: equal data is equal text, so its SM3 names the data.
 * Keys whose value is undefined are left out; floats do not occur (figures are decimal strings).
 */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value)
      .filter(([, inner]) => inner !== undefined)
      // A fresh array, so sorting in place is safe; Chromium 109 has no toSorted.
      // oxlint-disable-next-line unicorn/no-array-sort
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${entries.map(([key, inner]) => `${JSON.stringify(key)}:${canonicalJson(inner)}`).join(',')}}`;
  }
  if (typeof value === 'number' && !Number.isSafeInteger(value))
    throw new RangeError(`canonicalJson: ${value} is not a safe integer`);
  const text = JSON.stringify(value);
  if (text === undefined) throw new TypeError('canonicalJson: not a JSON value');
  return text;
}
