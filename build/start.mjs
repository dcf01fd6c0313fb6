/**
 * Opens Praatplaat: installs and builds what is missing, then the desktop app, or the browser host where
 * there can be no desktop app.
 *
 *   npm start [-- [--browser] [--no-open] [file.praatplaat …]]
 *
 *   --browser   the browser host, though there could be a desktop app
 *   --no-open   the browser host prints its address and opens nothing
 */
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { electronBinary } from './electronBinary.mjs';
import { root } from './paths.mjs';
import { fail, fromUser, prepare, say, workNode } from './prepare.mjs';
import { runUntilStopped } from './run.mjs';

/** Electron that ends sooner than this with an error never showed a window. */
const startLimit = 10_000;

function readArguments() {
  try {
    return parseArgs({
      options: {
        browser: { type: 'boolean', default: false },
        'no-open': { type: 'boolean', default: false },
      },
      allowPositionals: true,
    });
  } catch {
    return fail('Usage: npm start [-- [--browser] [--no-open] [file.praatplaat …]]');
  }
}

/** Why this machine cannot open a window of its own, before Electron is even tried; undefined when it can. */
function desktopObstacle() {
  if (process.platform !== 'linux') return undefined;
  if (!process.env.DISPLAY && !process.env.WAYLAND_DISPLAY) return 'There is no display here';
  if (process.getuid?.() === 0) return 'The desktop app does not run as root';
  return undefined;
}

/** @returns {Promise<string | undefined>} why the desktop app did not open; undefined after it was used */
async function openDesktop(files) {
  const obstacle = desktopObstacle();
  if (obstacle !== undefined) return obstacle;
  const electron = await electronBinary({ forTests: false });
  if (electron === undefined) return 'The Electron program could not be downloaded or does not run here';
  say('Opening Praatplaat …');
  const started = Date.now();
  const { code, asked } = await runUntilStopped(electron, [root, ...files], { cwd: root });
  if (code === 0 || asked) return undefined;
  if (Date.now() - started < startLimit) return 'Electron could not open a window on this machine';
  process.exit(code);
}

async function openBrowserHost(files) {
  const host = join(root, 'dist', 'browserHost', 'main.js');
  const options = values['no-open'] ? ['--no-open'] : [];
  const { code } = await runUntilStopped(workNode(), [host, ...options, ...files], {
    cwd: root,
  });
  process.exit(code);
}

const { values, positionals } = readArguments();
const files = positionals.map(fromUser);
await prepare();
if (values.browser) await openBrowserHost(files);
const reason = await openDesktop(files);
if (reason !== undefined) {
  say(`${reason}, so Praatplaat opens in the browser instead.`);
  await openBrowserHost(files);
}
