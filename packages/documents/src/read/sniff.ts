import { looksLikeZip } from './zip/central-directory.ts';

/** What the first bytes say a file is; the name is not asked. */
export type SniffedKind =
  | Readonly<{ kind: 'zip' | 'pdf' | 'html' | 'text' }>
  | Readonly<{ kind: 'ole'; holds: 'encrypted' | 'xls' | 'doc' | 'other' }>
  | Readonly<{ kind: 'other'; says: string }>;

const startsWith = (bytes: Uint8Array, signature: readonly number[]): boolean =>
  signature.every((byte, index) => bytes[index] === byte);

const latin1 = (bytes: Uint8Array): string => new TextDecoder('latin1').decode(bytes);

/** Directory entries of an OLE file are UTF-16 names; finding the name is enough to say what to do. */
function oleHolds(bytes: Uint8Array): 'encrypted' | 'xls' | 'doc' | 'other' {
  const has = (stream: string): boolean => {
    const wanted = `${[...stream].join('\0')}\0`;
    const step = 1 << 20;
    for (let at = 0; at < Math.min(bytes.length, 64 * step); at += step) {
      if (latin1(bytes.subarray(at, at + step + wanted.length)).includes(wanted)) return true;
    }
    return false;
  };
  if (has('EncryptedPackage')) return 'encrypted';
  if (has('WordDocument')) return 'doc';
  return has('Workbook') || has('Book') ? 'xls' : 'other';
}

const OTHER: readonly (readonly [readonly number[], string])[] = [
  [[0x89, 0x50, 0x4e, 0x47], '图片（PNG）'],
  [[0xff, 0xd8, 0xff], '图片（JPEG）'],
  [[0x47, 0x49, 0x46, 0x38], '图片（GIF）'],
  [[0x49, 0x49, 0x2a, 0x00], '图片（TIFF）'],
  [[0x4d, 0x4d, 0x00, 0x2a], '图片（TIFF）'],
  [[0x52, 0x61, 0x72, 0x21], '压缩包（RAR）'],
  [[0x37, 0x7a, 0xbc, 0xaf], '压缩包（7z）'],
  [[0x1f, 0x8b], '压缩包（gzip）'],
  [[0x4d, 0x5a, 0x90], '程序文件'],
  [[0x7f, 0x45, 0x4c, 0x46], '程序文件'],
];

/** Says what a file is by its content. */
export function sniff(bytes: Uint8Array): SniffedKind {
  if (looksLikeZip(bytes)) return { kind: 'zip' };
  if (startsWith(bytes, [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1])) {
    return { kind: 'ole', holds: oleHolds(bytes) };
  }
  const head = latin1(bytes.subarray(0, 1024));
  if (head.includes('%PDF-')) return { kind: 'pdf' };
  if (/^\s*\{\\rtf/.test(head)) return { kind: 'other', says: '富文本（RTF）文件' };
  if (/^(?:\xef\xbb\xbf)?\s*(?:<!doctype html|<html)/i.test(head)) return { kind: 'html' };
  if (/^(?:\xef\xbb\xbf)?\s*mime-version:/i.test(head)) {
    return { kind: 'other', says: '单个文件的网页（MHTML）' };
  }
  const other = OTHER.find(([signature]) => startsWith(bytes, signature));
  return other ? { kind: 'other', says: other[1] } : { kind: 'text' };
}
