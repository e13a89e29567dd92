const TABLE = Uint32Array.from({ length: 256 }, (_, index) => {
  let value = index;
  for (let bit = 0; bit < 8; bit++) value = value & 1 ? (value >>> 1) ^ 0xedb88320 : value >>> 1;
  return value;
});

/** CRC-32 as zip uses it; tells a damaged entry from a whole one. */
export function crc32(bytes: Uint8Array): number {
  let value = 0xffffffff;
  // Indexed access inside both typed arrays' bounds; the assertions only satisfy the compiler.
  for (let at = 0; at < bytes.length; at++)
    value = TABLE[(value ^ bytes[at]!) & 255]! ^ (value >>> 8);
  return (value ^ 0xffffffff) >>> 0;
}
