import { idempotencyKey } from '@mingjian/contract';

/**
 * What one page keeps in this browser of a draft that the server does not have. Each page that has the draft in hand keeps its
 * own copy, so that one which is done takes nothing from another. A full or forbidden store is not an error of the draft:
 * the entries are on their way to the server all the same.
 */
export class Backup<T> {
  readonly #draft: string;
  readonly #own: string;
  /** The copy of an earlier page that this one took up. */
  #found: readonly [key: string, text: string] | null = null;

  constructor(draft: string) {
    this.#draft = draft;
    this.#own = `${draft}.${idempotencyKey()}`;
  }

  /** Keeps the draft until the server has it. */
  keep(value: T): void {
    quietly(() => {
      localStorage.setItem(this.#own, JSON.stringify({ at: new Date().toISOString(), ...value }));
      this.#letGo();
    });
  }

  /** The newest copy that a page left here, or null. */
  find(): (T & Readonly<{ at?: string }>) | null {
    const copies = quietly(() =>
      Object.keys(localStorage)
        .filter((key) => key === this.#draft || key.startsWith(`${this.#draft}.`))
        .flatMap((key) => this.#copyAt(key) ?? [])
        .toSorted((a, b) => (a.value.at ?? '').localeCompare(b.value.at ?? '')),
    );
    const newest = copies?.at(-1);
    if (newest === undefined) return null;
    this.#found = [newest.key, newest.text];
    return newest.value;
  }

  /** Forgets what this page kept or took up. */
  drop(): void {
    quietly(() => {
      localStorage.removeItem(this.#own);
      this.#letGo();
    });
  }

  #copyAt(key: string) {
    const text = localStorage.getItem(key);
    if (text === null) return null;
    // Written by `keep` of this same program, perhaps an earlier release; the server checks every value again.
    const value = quietly(() => JSON.parse(text) as T & Readonly<{ at?: string }>);
    return value === null ? null : { key, text, value };
  }

  /** The copy that was taken up goes, unless the page that wrote it lives and has gone on. */
  #letGo(): void {
    if (this.#found === null) return;
    const [key, text] = this.#found;
    if (localStorage.getItem(key) === text) localStorage.removeItem(key);
    this.#found = null;
  }
}

function quietly<R>(use: () => R): R | null {
  try {
    return use();
  } catch {
    return null;
  }
}
