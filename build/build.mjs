/**
 * Builds the whole application into dist/: the screens, and one self-contained file for each process that
 * runs them. Nothing in dist/ needs node_modules, so the package holds dist/ alone.
 *
 *   node build/build.mjs [--out FOLDER]
 */
import { cp, mkdir, rm } from 'node:fs/promises';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { root } from './paths.mjs';

/** Every process of the application: its source, and its place in dist/. */
const bundles = [
  { entry: 'electron/main.ts', file: 'electron/main.js', format: 'es' },
  // A sandboxed preload script cannot be an ES module.
  { entry: 'electron/preload.ts', file: 'electron/preload.cjs', format: 'cjs' },
  { entry: 'electron/browserHost/main.ts', file: 'browserHost/main.js', format: 'es' },
  { entry: 'electron/cli/main.ts', file: 'cli/main.js', format: 'es' },
];

/** The files of assets/ that host code reads while it runs; content packs are bundled as JSON. */
const runtimeAssets = ['assets/fonts'];

/**
 * Keeps `new URL('../../assets/…', import.meta.url)` true after bundling: sources lie at any depth, bundles
 * one folder deep in dist/, beside dist/assets/.
 *
 * @returns {import('vite').Plugin}
 */
function assetAddresses() {
  const address = /new URL\(\s*(['"`])(\.[^'"`$]*)\1,\s*import\.meta\.url\s*,?\s*\)/g;
  return {
    name: 'asset-addresses',
    transform(code, id) {
      if (!code.includes('import.meta.url') || id.includes('node_modules')) return null;
      const moved = code.replace(address, (whole, quote, path) => {
        const target = relative(root, resolve(dirname(id), path)).split(sep).join('/');
        if (!runtimeAssets.some((folder) => target === folder || target.startsWith(`${folder}/`))) return whole;
        return `new URL(${quote}../${target}${path.endsWith('/') ? '/' : ''}${quote}, import.meta.url)`;
      });
      return moved === code ? null : { code: moved, map: null };
    },
  };
}

/** @param {string} out the folder that becomes dist/ */
export async function buildScreens(out) {
  await build({
    configFile: join(root, 'build/vite.config.ts'),
    logLevel: 'warn',
    build: { outDir: join(out, 'renderer') },
  });
}

/**
 * @param {{ entry: string, file: string, format: 'es' | 'cjs' }} bundle
 * @param {string} out the folder that becomes dist/
 */
export async function buildBundle({ entry, file, format }, out) {
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    cacheDir: join(root, 'node_modules/.cache/vite'),
    plugins: [assetAddresses()],
    ssr: { target: 'node', noExternal: true, external: ['electron'] },
    resolve: { conditions: ['node', 'import', 'module', 'default'] },
    build: {
      ssr: join(root, entry),
      target: 'node20',
      outDir: dirname(join(out, file)),
      // Two bundles share dist/electron; the whole of dist/ is emptied first.
      emptyOutDir: false,
      minify: false,
      rolldownOptions: {
        output: { format, entryFileNames: file.slice(file.lastIndexOf('/') + 1), codeSplitting: false },
      },
    },
  });
}

/**
 * @param {string} out the folder that becomes dist/; it is emptied first
 */
export async function buildAll(out = join(root, 'dist')) {
  await rm(out, { recursive: true, force: true });
  await mkdir(out, { recursive: true });
  await buildScreens(out);
  for (const bundle of bundles) await buildBundle(bundle, out);
  for (const folder of runtimeAssets) await cp(join(root, folder), join(out, folder), { recursive: true });
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values } = parseArgs({ options: { out: { type: 'string' } } });
  await buildAll(values.out === undefined ? undefined : resolve(values.out));
}
