import { readFileSync } from 'node:fs';

/** Ranges of characters that a TrueType face has, read from its cmap (formats 4 and 12). */
export type Coverage = readonly (readonly [number, number])[];

function format4(view: DataView, at: number): [number, number][] {
  const segments = view.getUint16(at + 6) / 2;
  const ends = at + 14;
  const starts = ends + segments * 2 + 2;
  const ranges: [number, number][] = [];
  for (let i = 0; i < segments; i++) {
    const start = view.getUint16(starts + i * 2);
    if (start !== 0xffff) ranges.push([start, view.getUint16(ends + i * 2)]);
  }
  return ranges;
}

function format12(view: DataView, at: number): [number, number][] {
  const groups = view.getUint32(at + 12);
  return Array.from({ length: groups }, (_, i) => {
    const group = at + 16 + i * 12;
    return [view.getUint32(group), view.getUint32(group + 4)];
  });
}

/** Reads which characters the face has. The widest subtable wins, as it does when text is set. */
export function readCoverage(file: string): Coverage {
  const bytes = readFileSync(file);
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const tables = view.getUint16(4);
  for (let i = 0; i < tables; i++) {
    const record = 12 + i * 16;
    if (bytes.toString('latin1', record, record + 4) !== 'cmap') continue;
    const cmap = view.getUint32(record + 8);
    const found: [number, number][][] = [];
    for (let j = 0; j < view.getUint16(cmap + 2); j++) {
      const at = cmap + view.getUint32(cmap + 8 + j * 8);
      const format = view.getUint16(at);
      if (format === 12) found.unshift(format12(view, at));
      else if (format === 4) found.push(format4(view, at));
    }
    if (found[0]) return found[0].toSorted((left, right) => left[0] - right[0]);
  }
  throw new Error(`readCoverage: ${file} has no usable cmap`);
}

/** True when the face has the character; control characters and joiners need no glyph. */
export function covers(coverage: Coverage, sign: string): boolean {
  const code = sign.codePointAt(0) ?? 0;
  if (code < 0x20 || (code >= 0x200b && code <= 0x200f) || code === 0xfeff) return true;
  let low = 0;
  let high = coverage.length - 1;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const [start, end] = coverage[middle] ?? [0, -1];
    if (code < start) high = middle - 1;
    else if (code > end) low = middle + 1;
    else return true;
  }
  return false;
}
