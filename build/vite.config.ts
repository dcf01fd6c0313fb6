import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const fromRoot = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/**
 * The screens, built once and served by both hosts.
 *
 * The page's content security policy starts at `default-src 'none'`, so nothing may end up inline: no
 * scripts in the page, no fonts or pictures as data URLs, no module-preload polyfill. Addresses are relative,
 * because the same files live under `app://praatplaat` and under the browser host's own origin.
 */
export default defineConfig({
  root: fromRoot('renderer'),
  base: './',
  publicDir: false,
  cacheDir: fromRoot('node_modules/.cache/vite'),
  plugins: [react()],
  build: {
    outDir: process.env.PRAATPLAAT_DIST ?? fromRoot('dist/renderer'),
    emptyOutDir: true,
    target: 'chrome120',
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    chunkSizeWarningLimit: 3000,
  },
});
