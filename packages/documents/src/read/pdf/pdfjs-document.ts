import type { PDFDocumentProxy } from 'pdfjs-dist/legacy/build/pdf.mjs';
import { refuse } from '../failure.ts';
import { assetFolder, FetchedAssets, isFetched } from './pdf-assets.ts';

/** The pdf.js module, loaded once. */
export type PdfJs = typeof import('pdfjs-dist/legacy/build/pdf.mjs');

let loading: Promise<PdfJs> | null = null;

async function load(): Promise<PdfJs> {
  // pdf.js looks for its worker's code under a global, which importing it sets, before it would start a worker from an
  // address: we already run in a worker of our own, in Node and in the browser, and fetch nothing.
  await importWorkerCode();
  return import('pdfjs-dist/legacy/build/pdf.mjs');
}

/**
 * Imported inside a browser's worker, pdf.js's worker code would take that worker's messages for its own and answer
 * them. It keeps still where it sees a `window`, so it is shown one for the length of the import.
 */
async function importWorkerCode(): Promise<void> {
  const inBrowserWorker =
    !Reflect.has(globalThis, 'window') && Reflect.has(globalThis, 'WorkerGlobalScope');
  if (inBrowserWorker) Reflect.set(globalThis, 'window', globalThis);
  try {
    // @ts-expect-error -- pdf.js ships no types for its worker module; only handing it over as a whole matters here
    const worker: unknown = await import('pdfjs-dist/legacy/build/pdf.worker.mjs');
    Reflect.set(globalThis, 'pdfjsWorker', worker);
  } finally {
    if (inBrowserWorker) Reflect.deleteProperty(globalThis, 'window');
  }
}

/** pdf.js, its worker code included, without starting a worker or fetching anything. */
export const loadPdfJs = (): Promise<PdfJs> => (loading ??= load());

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
      : {
          cMapUrl: `${folder}cmaps/`,
          standardFontDataUrl: `${folder}standard_fonts/`,
          ...(isFetched(folder) ? { BinaryDataFactory: FetchedAssets } : {}),
        }),
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
