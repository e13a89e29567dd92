/** pdf.js ships no types for its worker module; only handing it over as a whole matters here. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  export const WorkerMessageHandler: unknown;
}
