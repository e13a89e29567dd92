/** Text of a file with the encoding it was read in, and where bytes did not fit the encoding. */
export type DecodedText = Readonly<{ text: string; encoding: string; replaced: number }>;

const byteOrderMark = (bytes: Uint8Array): string | null => {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8';
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  return null;
};

/** What Chinese office text is made of: ASCII, Han, Chinese and full-width marks. */
const PLAUSIBLE =
  /^[\t\n\r\f\x20-\x7e\u2010-\u203b\u2190-\u22ff\u2460-\u24ff\u2500-\u25ff\u3000-\u303f\u4e00-\u9fff\uff00-\uffef]$/u;

function plausibleShare(sample: Uint8Array, encoding: string): number {
  const characters = [...new TextDecoder(encoding).decode(sample)];
  return characters.filter((each) => PLAUSIBLE.test(each)).length / Math.max(1, characters.length);
}

/**
 * UTF-16 without a mark shows itself by zero bytes, which digits, spaces and line ends have and no other encoding of Chinese
 * knows. Which half of a character they are in says little (一 and the wide blank have them in the other), so both are read.
 */
function unmarkedUtf16(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, 4096);
  const zeros = sample.reduce((count, byte) => count + (byte === 0 ? 1 : 0), 0);
  if (zeros < Math.max(1, sample.length / 200)) return null;
  const little = plausibleShare(sample, 'utf-16le');
  const big = plausibleShare(sample, 'utf-16be');
  if (Math.max(little, big) < 0.9) return null;
  return little >= big ? 'utf-16le' : 'utf-16be';
}

/** True for text of two bytes a character, in which a zero byte is nothing strange. */
export const isWide = (bytes: Uint8Array): boolean =>
  (byteOrderMark(bytes)?.startsWith('utf-16') ?? false) || unmarkedUtf16(bytes) !== null;

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
