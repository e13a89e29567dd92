/** SM3 of GB/T 32905: 32-bit words, 64 rounds over 512-bit blocks. Plain code, so that a browser without node:crypto verifies a hash too. */

const IV = [
  0x7380166f, 0x4914b2b9, 0x172442d7, 0xda8a0600, 0xa96f30bc, 0x163138aa, 0xe38dee4d, 0xb0fb0e4e,
] as const;

const rotate = (x: number, n: number): number => ((x << (n & 31)) | (x >>> ((32 - n) & 31))) >>> 0;
const permute0 = (x: number): number => (x ^ rotate(x, 9) ^ rotate(x, 17)) >>> 0;
const permute1 = (x: number): number => (x ^ rotate(x, 15) ^ rotate(x, 23)) >>> 0;

/** The message with its 1 bit, zeros and 64-bit length: a whole number of 64-byte blocks. */
function pad(message: Uint8Array): Uint8Array {
  const length = Math.ceil((message.length + 9) / 64) * 64;
  const padded = new Uint8Array(length);
  padded.set(message);
  padded[message.length] = 0x80;
  new DataView(padded.buffer).setBigUint64(length - 8, BigInt(message.length) * 8n);
  return padded;
}

/** Message expansion: 68 words and the 64 of W′ are formed in the round itself. */
function expand(view: DataView, offset: number, words: Uint32Array): void {
  for (let i = 0; i < 16; i += 1) words[i] = view.getUint32(offset + i * 4);
  for (let i = 16; i < 68; i += 1) {
    // The indices are inside 0–67, so the reads are always defined.
    const mixed = (words[i - 16] ?? 0) ^ (words[i - 9] ?? 0) ^ rotate(words[i - 3] ?? 0, 15);
    words[i] = permute1(mixed >>> 0) ^ rotate(words[i - 13] ?? 0, 7) ^ (words[i - 6] ?? 0);
  }
}

function compress(state: Uint32Array, words: Uint32Array): void {
  let [a = 0, b = 0, c = 0, d = 0, e = 0, f = 0, g = 0, h = 0] = state;
  for (let i = 0; i < 64; i += 1) {
    const constant = i < 16 ? 0x79cc4519 : 0x7a879d8a;
    const a12 = rotate(a, 12);
    const ss1 = rotate((a12 + e + rotate(constant, i)) >>> 0, 7);
    const ss2 = (ss1 ^ a12) >>> 0;
    const ff = i < 16 ? a ^ b ^ c : (a & b) | (a & c) | (b & c);
    const gg = i < 16 ? e ^ f ^ g : (e & f) | (~e & g);
    const word = words[i] ?? 0;
    const prime = word ^ (words[i + 4] ?? 0);
    const tt1 = (ff + d + ss2 + (prime >>> 0)) >>> 0;
    const tt2 = (gg + h + ss1 + word) >>> 0;
    d = c;
    c = rotate(b, 9);
    b = a;
    a = tt1;
    h = g;
    g = rotate(f, 19);
    f = e;
    e = permute0(tt2);
  }
  [a, b, c, d, e, f, g, h].forEach((word, i) => {
    state[i] = (state[i] ?? 0) ^ word;
  });
}

const SURROGATE = /[\uD800-\uDFFF]/u;

/** UTF-8 by hand: the engine has no TextEncoder in its types. A lone surrogate is a defect of the caller. */
export function utf8(text: string): Uint8Array {
  const bytes: number[] = [];
  for (const character of text) {
    const point = character.codePointAt(0) ?? 0;
    if (SURROGATE.test(character)) throw new RangeError('utf8: lone surrogate');
    if (point < 0x80) bytes.push(point);
    else if (point < 0x800) bytes.push(0xc0 | (point >> 6), 0x80 | (point & 63));
    else if (point < 0x10000)
      bytes.push(0xe0 | (point >> 12), 0x80 | ((point >> 6) & 63), 0x80 | (point & 63));
    else
      bytes.push(
        0xf0 | (point >> 18),
        0x80 | ((point >> 12) & 63),
        0x80 | ((point >> 6) & 63),
        0x80 | (point & 63),
      );
  }
  return Uint8Array.from(bytes);
}

/** The 32-byte digest. @term 杂凑值 */
export function sm3(message: Uint8Array): Uint8Array {
  const padded = pad(message);
  const view = new DataView(padded.buffer);
  const state = Uint32Array.from(IV);
  const words = new Uint32Array(68);
  for (let offset = 0; offset < padded.length; offset += 64) {
    expand(view, offset, words);
    compress(state, words);
  }
  const digest = new Uint8Array(32);
  const out = new DataView(digest.buffer);
  state.forEach((word, i) => out.setUint32(i * 4, word));
  return digest;
}

/** The digest of a text in UTF-8, as 64 lower-case hexadecimal digits. */
export const sm3Hex = (text: string): string =>
  Array.from(sm3(utf8(text)), (byte) => byte.toString(16).padStart(2, '0')).join('');
