import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';
import { headingFont } from './tools/heading-font.mjs';
import { pdfAssets } from './tools/pdf-assets.mjs';

// Chromium 109 is the oldest browser of the offices; everything is served by our own server, so no module may be inlined
// as a data: or blob: address that the Content-Security-Policy refuses.
export default defineConfig({
  plugins: [headingFont(import.meta.dirname), pdfAssets(import.meta.dirname), react()],
  build: {
    target: 'chrome109',
    cssTarget: 'chrome109',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 600,
  },
  worker: { format: 'es' },
  server: { proxy: { '/api': 'http://127.0.0.1:8080', '/healthz': 'http://127.0.0.1:8080' } },
});
