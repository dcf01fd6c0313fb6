import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const fromRoot = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** Phones of about five years old: what the page may use of JavaScript and CSS. */
const phones = ['chrome86', 'safari14'];

/** The names of classes as short as can be: each of them is in the styles and in the script. */
const classNames = new Map<string, string>();
function shortName(name: string, file: string): string {
  const key = `${file} ${name}`;
  const short = classNames.get(key) ?? `c${classNames.size.toString(36)}`;
  classNames.set(key, short);
  return short;
}

/**
 * The page for phones, built apart from the facilitator's screens: preact in the place of React, no fonts,
 * nothing inline, since the page's content security policy starts at nothing.
 */
export default defineConfig({
  root: fromRoot('renderer/phone'),
  base: './',
  publicDir: false,
  cacheDir: fromRoot('node_modules/.cache/vite-phone'),
  resolve: {
    alias: [
      { find: /^react\/jsx-runtime$/, replacement: 'preact/jsx-runtime' },
      { find: /^react-dom\/client$/, replacement: fromRoot('renderer/phone/preact/reactDom.ts') },
      { find: /^react$/, replacement: fromRoot('renderer/phone/preact/react.ts') },
    ],
  },
  oxc: { jsx: { runtime: 'automatic', importSource: 'preact', development: false } },
  css: { modules: { generateScopedName: shortName } },
  build: {
    outDir: process.env.PRAATPLAAT_PHONE_DIST ?? fromRoot('dist/phone'),
    emptyOutDir: true,
    target: ['es2020', ...phones],
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
  },
});
