import { Inflate } from 'fflate';
import { ReadRefusal, refuse } from '../failure.ts';
import type { ReadLimits } from '../limits.ts';
import { readCentralDirectory, type ZipEntry } from './central-directory.ts';
import { crc32 } from './checksum.ts';

/** An opened zip: entry names, and bytes of an entry on demand. */
export type ZipArchive = Readonly<{
  names: readonly string[];
  has: (entry: string) => boolean;
  /** Inflates one entry within the limits; null when there is no such entry. Throws a `ReadRefusal`. */
  read: (entry: string) => Uint8Array | null;
}>;

/** fflate inflates a whole push at once; 16 KiB at deflate's best ratio is 16 MiB, so the caps act in time. */
const PUSH_BYTES = 16 * 1024;

const megabytes = (bytes: number): string => `${Math.ceil(bytes / 1024 / 1024)} MB`;

/** Opens a zip held in memory. Nothing is inflated yet. */
export function openZip(bytes: Uint8Array, name: string, limits: ReadLimits): ZipArchive {
  const entries = readCentralDirectory(bytes, name, limits);
  let totalRead = 0;

  const locate = (entry: ZipEntry): Uint8Array => {
    const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
    const at = entry.headerOffset;
    if (at + 30 > bytes.length || view.getUint32(at, true) !== 0x04034b50) {
      refuse('READ_TRUNCATED', { name, detail: `找不到部件“${entry.name}”的内容` });
    }
    const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
    if (start + entry.compressedSize > bytes.length) {
      refuse('READ_TRUNCATED', { name, detail: `部件“${entry.name}”的内容不全` });
    }
    return bytes.subarray(start, start + entry.compressedSize);
  };

  const guard = (entry: ZipEntry, size: number): void => {
    const bomb = (detail: string): never =>
      refuse('READ_ZIP_BOMB', { name, entry: entry.name, detail });
    if (size > limits.entryBytes) bomb(`超过 ${megabytes(limits.entryBytes)}`);
    if (totalRead + size > limits.totalBytes) bomb(`合计超过 ${megabytes(limits.totalBytes)}`);
    if (size > limits.ratioFloorBytes && size > entry.compressedSize * limits.inflateRatio) {
      bomb(`压缩比超过 ${limits.inflateRatio} 倍`);
    }
  };

  const inflate = (entry: ZipEntry): Uint8Array => {
    const packed = locate(entry);
    const chunks: Uint8Array[] = [];
    let size = 0;
    const stream = new Inflate((chunk) => {
      size += chunk.length;
      guard(entry, size);
      chunks.push(chunk);
    });
    for (let at = 0; at < packed.length; at += PUSH_BYTES) {
      stream.push(packed.subarray(at, at + PUSH_BYTES), at + PUSH_BYTES >= packed.length);
    }
    const whole = new Uint8Array(size);
    let offset = 0;
    for (const chunk of chunks) {
      whole.set(chunk, offset);
      offset += chunk.length;
    }
    return whole;
  };

  const read = (wanted: string): Uint8Array | null => {
    const entry = entries.get(wanted);
    if (!entry) return null;
    if (entry.encrypted) refuse('READ_ZIP_ENCRYPTED', { name, entry: entry.name });
    if (entry.method !== 0 && entry.method !== 8) {
      refuse('READ_ZIP_METHOD', { name, entry: entry.name, method: entry.method });
    }
    guard(entry, entry.size);
    let content: Uint8Array;
    try {
      content = entry.method === 0 ? locate(entry) : inflate(entry);
    } catch (error) {
      if (error instanceof ReadRefusal) throw error;
      return refuse('READ_DAMAGED', { name, detail: `部件“${entry.name}”无法展开` });
    }
    totalRead += content.length;
    if (crc32(content) !== entry.crc) {
      refuse('READ_DAMAGED', { name, detail: `部件“${entry.name}”的校验码不符` });
    }
    return content;
  };

  return { names: [...entries.keys()], has: (entry) => entries.has(entry), read };
}
