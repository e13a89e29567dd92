/** Text in UTF-16, with or without its mark. */
export const utf16 = (text: string, mark: boolean): Uint8Array =>
  new Uint8Array(Buffer.from(`${mark ? '\uFEFF' : ''}${text}`, 'utf16le'));

/** Bytes of every character that GBK, the part of GB18030 that offices use, has in two bytes; turned round from the decoder. */
const gbk = (): ReadonlyMap<string, readonly [number, number]> => {
  const decoder = new TextDecoder('gb18030');
  const found = new Map<string, readonly [number, number]>();
  for (let high = 0x81; high <= 0xfe; high += 1)
    for (let low = 0x40; low <= 0xfe; low += 1) {
      const text = decoder.decode(Uint8Array.of(high, low));
      if (low !== 0x7f && [...text].length === 1) found.set(text, [high, low]);
    }
  return found;
};

/** Text in GB18030; a character that it lacks in two bytes is a mistake of the test. */
export function gb18030(text: string): Uint8Array {
  const table = gbk();
  return Uint8Array.from(
    [...text].flatMap((character) => {
      const code = character.codePointAt(0) ?? 0;
      if (code < 128) return [code];
      const bytes = table.get(character);
      if (!bytes) throw new Error(`GBK 里没有“${character}”`);
      return [...bytes];
    }),
  );
}
