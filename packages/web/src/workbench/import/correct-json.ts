/**
 * A JSON import with one value put right: the file is the person's own, so the correction is made in it and it is previewed
 * again. Null when the file is not JSON or has no such place.
 */
export function correctJson(
  text: string,
  sheet: number,
  path: string,
  value: string | null,
): string | null {
  let document: unknown;
  try {
    document = JSON.parse(text);
  } catch {
    return null;
  }
  const keys = Array.isArray(document) ? [String(sheet), ...path.split('.')] : path.split('.');
  const last = keys.pop();
  let node: unknown = document;
  for (const key of keys) node = isBranch(node) ? node[key] : undefined;
  if (last === undefined || !isBranch(node)) return null;
  node[last] = value;
  return JSON.stringify(document, null, 1);
}

const isBranch = (node: unknown): node is Record<string, unknown> =>
  typeof node === 'object' && node !== null;
