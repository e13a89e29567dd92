/** Text of a file with the encoding it was read in, and where bytes did not fit the encoding. */
export type DecodedText = Readonly<{ text: string; encoding: string; replaced: number }>;

const byteOrderMark = (bytes: Uint8Array): string | null => {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
};

/**
 * UTF-16 without a mark shows itself by zero bytes: Chinese text still has ASCII digits, spaces and line ends,
 * whose high byte is zero, always on the same side.
 */
function unmarkedUtf16(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 4096);
  let even = 0;
  let odd = 0;
  for (let at = 0; at + 1 < sample.length; at += 2) {
    if (sample[at] === 0) even += 1;
    if (sample[at + 1] === 0) odd += 1;
  }
  const enough = Math.max(1, sample.length / 100);
  if (odd > enough && even === 0) return 'utf-16le';
  if (even > enough && odd === 0) return 'utf-16be';
  return null;
}

function isUtf8(bytes: Uint8Array): boolean {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

const countReplaced = (text: string): number => text.split('�').length - 1;

/**
 * Decodes text of unknown encoding: a byte order mark decides, then strict UTF-8, then UTF-16, then GB18030
 * (which contains GBK and GB2312). Bytes that fit nothing become U+FFFD and are counted.
 */
export function decodeText(bytes: Uint8Array): DecodedText {
  const marked = byteOrderMark(bytes);
  // A file cut in the middle of a character is still UTF-8: up to three bytes at the end are forgiven.
  const wide = unmarkedUtf16(bytes);
  const encoding =
    marked ??
    wide ??
    (isUtf8(bytes) || [1, 2, 3].some((cut) => isUtf8(bytes.subarray(0, -cut)))
      ? 'utf-8'
      : 'gb18030');
  let text = new TextDecoder(encoding).decode(bytes);
  let chosen = encoding;
  if (encoding === 'gb18030' && countReplaced(text) > 0) {
    // A UTF-8 file with a few damaged bytes decodes with fewer losses as what it is.
    const asUtf8 = new TextDecoder('utf-8').decode(bytes);
    if (countReplaced(asUtf8) * 4 < countReplaced(text)) {
      text = asUtf8;
      chosen = 'utf-8';
    }
  }
  return { text, encoding: chosen, replaced: countReplaced(text) };
}

/** Control characters other than line ends, tab and form feed: more than a few mean the bytes are not text. */
export function looksBinary(text: string): boolean {
  const sample = text.slice(0, 8192);
  let control = 0;
  for (let at = 0; at < sample.length; at++) {
    const code = sample.charCodeAt(at);
    if ((code < 32 && ![9, 10, 12, 13].includes(code)) || code === 0xfffd) control += 1;
  }
  return control > Math.max(2, sample.length / 20);
}
