/**
 * Chromium 109 lacks the copying array methods (110); the engine and the workbench use them. Defined only where they are
 * missing, as the standard says, so newer browsers keep their own.
 */
const COPIES: Readonly<Record<string, (this: unknown[], ...rest: never[]) => unknown[]>> = {
  toReversed() {
    const copy = [...this];
    copy.reverse();
    return copy;
  },
  toSorted(order?: (a: unknown, b: unknown) => number) {
    const copy = [...this];
    copy.sort(order);
    return copy;
  },
  toSpliced(start: number, count: number, ...items: unknown[]) {
    const copy = [...this];
    copy.splice(start, count, ...items);
    return copy;
  },
  with(at: number, value: unknown) {
    const copy = [...this];
    copy[at < 0 ? copy.length + at : at] = value;
    return copy;
  },
};

/** Adds the missing methods to a prototype; returns the names that it added. */
export function addArrayCopies(prototype: object): readonly string[] {
  const missing = Object.keys(COPIES).filter((name) => !(name in prototype));
  for (const name of missing)
    Object.defineProperty(prototype, name, {
      value: COPIES[name],
      configurable: true,
      writable: true,
    });
  return missing;
}

addArrayCopies(Array.prototype);
