import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { workNode } from './prepare.mjs';
import { runQuietly } from './run.mjs';

const fileName =
  process.platform === 'win32'
    ? 'electron.exe'
    : process.platform === 'darwin'
      ? 'Electron.app/Contents/MacOS/Electron'
      : 'electron';

/** Whether the program is there and its system libraries are too. */
async function starts(path) {
  if (!existsSync(path)) return false;
  const env = { ...process.env, ELECTRON_RUN_AS_NODE: '1' };
  return (await runQuietly(path, ['-e', '0'], { env })).code === 0;
}

/** The binary that belongs to the locked `electron` package, which is downloaded at its first use. */
async function officialBinary() {
  const folder = join(root, 'node_modules', 'electron');
  const pathFile = join(folder, 'path.txt');
  const installed = () =>
    existsSync(pathFile) ? join(folder, 'dist', readFileSync(pathFile, 'utf8').trim()) : undefined;
  const known = installed();
  if (known !== undefined && existsSync(known)) return known;
  await runQuietly(workNode(), [join(folder, 'install.js')], { cwd: root });
  return installed();
}

/** A test runtime kept beside the checkout: a script that prints the folder of a runnable Electron. */
async function runtimeBesideCheckout() {
  const script = join(root, '..', 'shared', 'tools', 'electron-runtime');
  if (!existsSync(script)) return undefined;
  const { code, output } = await runQuietly(script, []);
  return code === 0 ? join(output.trim(), fileName) : undefined;
}

/**
 * The Electron program to run.
 *
 * @param {{ forTests: boolean }} use tests may also run on a runtime that the product itself never uses
 * @returns {Promise<string | undefined>} its absolute path; undefined where none can be had
 */
export async function electronBinary({ forTests }) {
  const given = process.env.ELECTRON_OVERRIDE_DIST_PATH;
  const candidates = [
    () => (given ? join(given, fileName) : undefined),
    officialBinary,
    ...(forTests ? [runtimeBesideCheckout] : []),
  ];
  for (const candidate of candidates) {
    const path = await candidate();
    if (path !== undefined && (await starts(path))) return path;
  }
  return undefined;
}
