/**
 * Builds the whole application into dist/: the screens, the page for phones, and one self-contained file for each process that
 * runs them. Nothing in dist/ needs node_modules, so the package holds dist/ alone.
 *
 *   node build/build.mjs [--out FOLDER]
 */
import { cp, mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { thirdPartyLicences } from './licences.mjs';
import { root } from './paths.mjs';
import { buildStamp, sourceHash } from './prepare.mjs';

/**
 * Every process of the application: its source, and its place in dist/.
 *
 * @type {{ entry: string, file: string, format: 'es' | 'cjs' }[]}
 */
const bundles = [
  { entry: 'electron/main.ts', file: 'electron/main.js', format: 'es' },
  // A sandboxed preload script cannot be an ES module.
  { entry: 'electron/preload.ts', file: 'electron/preload.cjs', format: 'cjs' },
  { entry: 'electron/browserHost/main.ts', file: 'browserHost/main.js', format: 'es' },
  // A thread that both hosts start by its address in dist/.
  { entry: 'electron/services/pdfWorker.ts', file: 'services/pdfWorker.js', format: 'es' },
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
        const target = relative(root, resolve(dirname(id), path))
          .split(sep)
          .join('/');
        if (!runtimeAssets.some((folder) => target === folder || target.startsWith(`${folder}/`)))
          return whole;
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

/** @param {string} out the folder that becomes dist/ */
export async function buildPhonePage(out) {
  await build({
    configFile: join(root, 'build/vite.phone.config.ts'),
    logLevel: 'warn',
    build: { outDir: join(out, 'phone') },
  });
}

/**
 * @param {{ entry: string, file: string, format: 'es' | 'cjs', external?: string[] }} bundle `external`: packages
 *   to leave out, beside Electron
 * @param {string} out the folder that becomes dist/
 */
export async function buildBundle({ entry, file, format, external = [] }, out) {
  await build({
    configFile: false,
    root,
    logLevel: 'warn',
    publicDir: false,
    cacheDir: join(root, 'node_modules/.cache/vite'),
    plugins: [assetAddresses()],
    ssr: { target: 'node', noExternal: true, external: ['electron', ...external] },
    resolve: { conditions: ['node', 'import', 'module', 'default'] },
    build: {
      ssr: join(root, entry),
      target: 'node20',
      outDir: dirname(join(out, file)),
      // Two bundles share dist/electron.
      emptyOutDir: false,
      minify: false,
      rolldownOptions: {
        output: { format, entryFileNames: file.slice(file.lastIndexOf('/') + 1), codeSplitting: false },
      },
    },
  });
}

/**
 * Builds everything beside `out` first and swaps it in when complete, so that a failed build leaves the last
 * one working.
 *
 * @param {string} out the folder that becomes dist/
 */
export async function buildAll(out) {
  const hash = sourceHash();
  const fresh = `${out}.new-${process.pid}`;
  try {
    await mkdir(fresh, { recursive: true });
    await buildScreens(fresh);
    await buildPhonePage(fresh);
    for (const bundle of bundles) await buildBundle(bundle, fresh);
    for (const folder of runtimeAssets)
      await cp(join(root, folder), join(fresh, folder), { recursive: true });
    await writeFile(join(fresh, 'renderer/licences.json'), JSON.stringify(thirdPartyLicences()));
    await writeFile(join(fresh, basename(buildStamp)), hash);
    await rm(out, { recursive: true, force: true });
    await rename(fresh, out);
  } finally {
    await rm(fresh, { recursive: true, force: true });
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { values } = parseArgs({ options: { out: { type: 'string', default: join(root, 'dist') } } });
  await buildAll(resolve(values.out));
}
