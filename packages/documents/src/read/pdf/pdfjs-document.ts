import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { refuse } from '../failure.ts';

/** The pdf.js module, loaded once. */
export type PdfJs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

let loading: Promise<PdfJs> | null = null;

async function load(): Promise<PdfJs> {
  const [pdfjs, worker] = await Promise.all([
    import('pdfjs-dist/legacy/build/pdf.mjs'),
    import('pdfjs-dist/legacy/build/pdf.worker.mjs'),
  ]);
  // pdf.js looks for its worker's code under this global before it would start a worker from an address: we already
  // run in a worker of our own, in Node and in the browser, and fetch nothing.
  Object.assign(globalThis, { pdfjsWorker: worker });
  return pdfjs;
}

/** pdf.js, its worker code included, without starting a worker or fetching anything. */
export const loadPdfJs = (): Promise<PdfJs> => (loading ??= load());

/**
 * Folder of pdf.js's cMaps. In Node the package itself has them; a browser is told by its server. Without them only
 * fonts that are not embedded and use a predefined Chinese encoding stay unread.
 */
function assetFolder(given: string | undefined): string | null {
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

/** Opens a PDF: no scripts, no forms engine, no pictures, no fonts built. The bytes are copied, pdf.js takes its own. */
export async function openPdf(
  bytes: Uint8Array,
  name: string,
  assets: string | undefined,
): Promise<{ document: PDFDocumentProxy; close: () => Promise<void> }> {
  const pdfjs = await loadPdfJs();
  const folder = assetFolder(assets);
  const task = pdfjs.getDocument({
    data: new Uint8Array(bytes),
    verbosity: 0,
    enableXfa: false,
    disableFontFace: false,
    useSystemFonts: true,
    useWasm: false,
    useWorkerFetch: false,
    isOffscreenCanvasSupported: false,
    isImageDecoderSupported: false,
    disableWorkerRendering: true,
    // Pictures hold no text for us; a page of scans would cost seconds to decode.
    maxImageSize: 1,
    ...(folder === null
      ? {}
      : { cMapUrl: `${folder}cmaps/`, standardFontDataUrl: `${folder}standard_fonts/` }),
  });
  try {
    const document = await task.promise;
    withoutFontBuilding(document);
    return { document, close: () => task.destroy() };
  } catch (error) {
    await task.destroy();
    const kind = error instanceof Error ? error.name : '';
    if (kind === 'PasswordException') return refuse('READ_PDF_PASSWORD', { name });
    return refuse('READ_DAMAGED', { name, detail: 'PDF 的结构无法解析' });
  }
}

/**
 * pdf.js turns every font into a font face of the page, or into outlines where there is no page. We draw nothing, so
 * the step is taken out; if a later pdf.js has it elsewhere, reading is only slower.
 */
function withoutFontBuilding(document: PDFDocumentProxy): void {
  // The transport is not in pdf.js's types; each step is checked before it is used.
  const transport: unknown = Reflect.get(document, '_transport');
  const loader: unknown =
    typeof transport === 'object' && transport !== null
      ? Reflect.get(transport, 'fontLoader')
      : null;
  if (typeof loader === 'object' && loader !== null)
    Reflect.set(loader, 'bind', () => Promise.resolve());
}
