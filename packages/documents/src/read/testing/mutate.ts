import fc from 'fast-check';
import { unzipSync, zipSync } from 'fflate';

/** One damage to a file: what transmission, careless programs and ill will do. */
type Damage = Readonly<{
  kind: 'flip' | 'cut' | 'repeat' | 'zero' | 'drop' | 'swap';
  at: number;
  size: number;
  value: number;
}>;

const damage = fc.record<Damage>({
  kind: fc.constantFrom('flip', 'cut', 'repeat', 'zero', 'drop', 'swap'),
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  size: fc.integer({ min: 1, max: 64 }),
  value: fc.integer({ min: 0, max: 255 }),
});

/** A few damages, applied one after another. */
export const damages = fc.array(damage, { minLength: 1, maxLength: 6 });

const joined = (...parts: Uint8Array[]): Uint8Array => {
  const whole = new Uint8Array(parts.reduce((sum, part) => sum + part.length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
};

function applyOne(bytes: Uint8Array, { kind, at, size, value }: Damage): Uint8Array {
  const from = Math.floor(at * bytes.length);
  const to = Math.min(bytes.length, from + size);
  const copy = new Uint8Array(bytes);
  switch (kind) {
    case 'flip':
      if (from < copy.length) copy[from] = value;
      return copy;
    case 'zero':
      copy.fill(0, from, to);
      return copy;
    case 'cut':
      return copy.subarray(0, from);
    case 'drop':
      return joined(copy.subarray(0, from), copy.subarray(to));
    case 'repeat':
      return joined(
        copy.subarray(0, to),
        ...Array.from({ length: value % 16 }, () => copy.subarray(from, to)),
        copy.subarray(to),
      );
    case 'swap':
      return joined(copy.subarray(from), copy.subarray(0, from));
  }
}

/** Damages the file's own bytes. */
export const damaged = (bytes: Uint8Array, list: readonly Damage[]): Uint8Array =>
  list.reduce(applyOne, bytes);

/** Damages one part inside a zip and packs it again, so that the reader gets past the checksums. */
export function damagedPart(bytes: Uint8Array, pick: number, list: readonly Damage[]): Uint8Array {
  const parts = unzipSync(bytes);
  const names = Object.keys(parts);
  const name = names[pick % names.length]!;
  return zipSync({ ...parts, [name]: damaged(parts[name]!, list) }, { level: 1 });
}
