/**
 * The dropped files themselves, in this browser's own database: a reload or a closed window must not lose an afternoon's work, and
 * nothing leaves the machine. Where the browser keeps nothing (private windows, a full disk), files last as long as the page.
 */
export type KeptFile = Readonly<{ key: number; file: File }>;

const NAME = 'mingjian.audit';
const STORE = 'files';
/** A reader takes at most 100 MB; more than this together is not a desk's work but a filled disk. */
const MOST_BYTES = 300 * 1024 * 1024;

const answer = <T>(request: IDBRequest<T>): Promise<T> =>
  new Promise((resolve, reject) => {
    request.addEventListener('success', () => resolve(request.result));
    request.addEventListener('error', () => reject(request.error ?? new Error('IndexedDB')));
  });

let opening: Promise<IDBDatabase> | null = null;

function open(): Promise<IDBDatabase> {
  opening ??= (async () => {
    const request = indexedDB.open(NAME, 1);
    request.addEventListener('upgradeneeded', () =>
      request.result.createObjectStore(STORE, { autoIncrement: true }),
    );
    return answer(request);
  })();
  return opening;
}

async function store(mode: IDBTransactionMode): Promise<IDBObjectStore> {
  return (await open()).transaction(STORE, mode).objectStore(STORE);
}

/** What was kept, oldest first. */
export async function keptFiles(): Promise<readonly KeptFile[]> {
  try {
    const files = await store('readonly');
    const [keys, values] = await Promise.all([answer(files.getAllKeys()), answer(files.getAll())]);
    return keys.flatMap((key, at) => {
      const file: unknown = values[at];
      return typeof key === 'number' && file instanceof File ? [{ key, file }] : [];
    });
  } catch {
    return [];
  }
}

/** Keeps a file; null when this browser does not. */
export async function keepFile(file: File): Promise<number | null> {
  try {
    const kept = await keptFiles();
    const bytes = kept.reduce((sum, each) => sum + each.file.size, file.size);
    if (bytes > MOST_BYTES) return null;
    const key = await answer((await store('readwrite')).add(file));
    return typeof key === 'number' ? key : null;
  } catch {
    return null;
  }
}

export async function forgetFile(key: number): Promise<void> {
  try {
    await answer((await store('readwrite')).delete(key));
  } catch {
    // Nothing was kept, so nothing is left.
  }
}
