import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig, type Plugin } from 'vite';

const fromRoot = (path: string) => fileURLToPath(new URL(`../${path}`, import.meta.url));

/** Phones of about five years old: what the page may use of JavaScript and CSS. */
const phones = ['chrome86', 'safari14'];

/** A maturity model as far as this file looks into it; shared/model/pack.ts says the whole. */
interface GridFile {
  kind: string;
  id: string;
  levels: { level: number; name: unknown }[];
  pillars: {
    id: string;
    name: unknown;
    definition: unknown;
    cells: { statements: { id: string; text: unknown }[] }[];
  }[];
}

/** What answering needs of a model, in both languages: a third of the pack, so that it comes quickly. */
function forPhones({ id, levels, pillars }: GridFile) {
  return {
    id,
    levels: levels.map(({ level, name }) => ({ level, name })),
    pillars: pillars.map(({ id, name, definition, cells }) => ({
      id,
      name,
      definition,
      cells: cells.map((cell) => ({
        ...cell,
        statements: cell.statements.map(({ id, text }) => ({ id, text })),
      })),
    })),
  };
}

/**
 * The models as files beside the page, fetched when the workshop is known. `virtual:phone-packs` exports
 * their addresses by the model's id.
 */
function phonePacks(): Plugin {
  const folder = fromRoot('assets/content/');
  const name = 'virtual:phone-packs';
  return {
    name: 'phone-packs',
    resolveId: (id) => (id === name ? `\0${name}` : null),
    load(id) {
      if (id !== `\0${name}`) return null;
      const entries = readdirSync(folder)
        .map((file): GridFile => JSON.parse(readFileSync(`${folder}${file}`, 'utf8')))
        .filter(({ kind }) => kind === 'grid')
        .map((pack) => {
          const file = this.emitFile({
            type: 'asset',
            name: `${pack.id}.json`,
            source: JSON.stringify(forPhones(pack)),
          });
          return `${JSON.stringify(pack.id)}: import.meta.ROLLUP_FILE_URL_${file}`;
        });
      return `export const packAddresses = { ${entries.join(', ')} };`;
    },
  };
}

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
  plugins: [phonePacks()],
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
