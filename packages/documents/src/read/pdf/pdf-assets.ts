/** What pdf.js asks for by file name; the two kinds that matter for text. */
type Wanted = Readonly<{ kind: string; filename: string }>;

/**
 * Folder of pdf.js's cMaps. In Node the package itself has them; a browser is told by its server. Without them only
 * fonts that are not embedded and use a predefined Chinese encoding stay unread.
 */
export function assetFolder(given: string | undefined): string | null {
  if (given !== undefined) return given;
  try {
    const url = new URL(import.meta.resolve('pdfjs-dist/package.json'));
    if (url.protocol !== 'file:') return null;
    const path = decodeURIComponent(url.pathname).replace(/package\.json$/, '');
    return /^\/[A-Za-z]:/.test(path) ? path.slice(1) : path;
  } catch {
    return null;
  }
}

/** True for an address that is fetched rather than opened as a file: always so in a browser, which has a location. */
export const isFetched = (folder: string): boolean =>
  /^(?:https?|blob|data):/.test(folder) || Reflect.has(globalThis, 'location');

/** Fetches cMaps in a browser's worker, where pdf.js's own factory would look for a document. */
export class FetchedAssets {
  private readonly folders: Readonly<Record<string, string | null>>;

  constructor(folders: Readonly<Record<string, string | null>>) {
    this.folders = folders;
  }

  async fetch({ kind, filename }: Wanted): Promise<Uint8Array> {
    const folder = this.folders[kind];
    if (typeof folder !== 'string') throw new Error(`pdf.js asked for an unknown kind: ${kind}`);
    const response = await fetch(`${folder}${filename}`);
    if (!response.ok) throw new Error(`${filename}: ${response.status}`);
    return new Uint8Array(await response.arrayBuffer());
  }
}
