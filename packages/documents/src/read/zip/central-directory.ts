import { refuse } from '../failure.ts';
import type { ReadLimits } from '../limits.ts';

/** One entry as the central directory describes it. The name is only ever a key, never a path. */
export type ZipEntry = Readonly<{
  name: string;
  method: number;
  encrypted: boolean;
  crc: number;
  compressedSize: number;
  size: number;
  headerOffset: number;
}>;

const END_OF_DIRECTORY = 0x06054b50;
const END_OF_DIRECTORY_64 = 0x06064b50;
const LOCATOR_64 = 0x07064b50;
const DIRECTORY_HEADER = 0x02014b50;
const NEEDS_64 = 0xffffffff;

const utf8 = new TextDecoder('utf-8');

/** True when the bytes begin as a zip archive does. */
export const looksLikeZip = (bytes: Uint8Array): boolean =>
  bytes.length >= 4 && bytes[0] === 0x50 && bytes[1] === 0x4b && (bytes[2] === 3 || bytes[2] === 5);

function findEnd(view: DataView): number {
  const last = view.byteLength - 22;
  for (let at = last; at >= Math.max(0, last - 65_535); at--) {
    if (view.getUint32(at, true) === END_OF_DIRECTORY) return at;
  }
  return -1;
}

type Directory = Readonly<{ count: number; offset: number }>;

function readDirectory(view: DataView, end: number): Directory {
  const count = view.getUint16(end + 10, true);
  const offset = view.getUint32(end + 16, true);
  if (count !== 0xffff && offset !== NEEDS_64) return { count, offset };
  const locator = end - 20;
  if (locator < 0 || view.getUint32(locator, true) !== LOCATOR_64) return { count, offset };
  const end64 = Number(view.getBigUint64(locator + 8, true));
  if (end64 + 56 > view.byteLength || view.getUint32(end64, true) !== END_OF_DIRECTORY_64) {
    return { count, offset };
  }
  return {
    count: Number(view.getBigUint64(end64 + 32, true)),
    offset: Number(view.getBigUint64(end64 + 48, true)),
  };
}

/** Sizes and offset of a zip64 entry replace the fields that are all ones, in this order. */
function wideFields(view: DataView, from: number, to: number, fields: number[]): number[] {
  for (let at = from; at + 4 <= to;) {
    const id = view.getUint16(at, true);
    const length = view.getUint16(at + 2, true);
    if (id === 1) {
      let next = at + 4;
      return fields.map((field) => {
        if (field !== NEEDS_64 || next + 8 > Math.min(to, at + 4 + length)) return field;
        next += 8;
        return Number(view.getBigUint64(next - 8, true));
      });
    }
    at += 4 + length;
  }
  return fields;
}

/**
 * Lists a zip's entries from its central directory alone. Local headers are not trusted: an archive whose two
 * lists disagree is a known way to show one content to a scanner and another to the office suite.
 */
export function readCentralDirectory(
  bytes: Uint8Array,
  name: string,
  limits: ReadLimits,
): Map<string, ZipEntry> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const end = findEnd(view);
  if (end < 0) refuse('READ_TRUNCATED', { name, detail: '压缩包缺少末尾的目录' });
  const directory = readDirectory(view, end);
  if (directory.count > limits.zipEntries) {
    refuse('READ_ZIP_ENTRIES', { name, count: directory.count, limit: limits.zipEntries });
  }
  const entries = new Map<string, ZipEntry>();
  let at = directory.offset;
  for (let index = 0; index < directory.count; index++) {
    if (at + 46 > bytes.length || view.getUint32(at, true) !== DIRECTORY_HEADER) {
      refuse('READ_TRUNCATED', { name, detail: `压缩包目录在第 ${index + 1} 项中断` });
    }
    const nameLength = view.getUint16(at + 28, true);
    const extraLength = view.getUint16(at + 30, true);
    const commentLength = view.getUint16(at + 32, true);
    const nameEnd = at + 46 + nameLength;
    const [size, compressedSize, headerOffset] = wideFields(
      view,
      nameEnd,
      Math.min(nameEnd + extraLength, bytes.length),
      [view.getUint32(at + 24, true), view.getUint32(at + 20, true), view.getUint32(at + 42, true)],
    );
    const entryName = utf8.decode(bytes.subarray(at + 46, nameEnd)).replaceAll('\\', '/');
    const key = entryName.replace(/^\/+/, '');
    if (!entries.has(key)) {
      entries.set(key, {
        name: key,
        method: view.getUint16(at + 10, true),
        encrypted: (view.getUint16(at + 8, true) & 1) === 1,
        crc: view.getUint32(at + 16, true),
        compressedSize: compressedSize!,
        size: size!,
        headerOffset: headerOffset!,
      });
    }
    at = nameEnd + extraLength + commentLength;
  }
  return entries;
}
