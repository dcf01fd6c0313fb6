/**
 * Makes the packaged app in release/.
 *
 *   npm run package                       the unpacked app for this system, to try
 *   npm run package -- --win|--mac|--linux    installers (electron-builder's own arguments)
 */
import { existsSync, readFileSync } from 'node:fs';
import { chmod, chown, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { electronBinary } from './electronBinary.mjs';
import { root } from './paths.mjs';
import { fail, Obstacle, prepare, say, workNode } from './prepare.mjs';
import { run, runQuietly } from './run.mjs';

const builder = (args) => [join(root, 'node_modules/electron-builder/cli.js'), '--publish', 'never', ...args];

/** Where electron-builder puts the unpacked app, and its program in there. */
function unpacked() {
  const release = join(root, 'release');
  const arch = process.arch === 'x64' ? '' : `-${process.arch}`;
  if (process.platform === 'win32') {
    const folder = join(release, `win${arch}-unpacked`);
    return { folder, resources: join(folder, 'resources'), program: join(folder, 'Praatplaat.exe') };
  }
  if (process.platform === 'darwin') {
    const contents = join(release, `mac${arch}`, 'Praatplaat.app', 'Contents');
    return {
      folder: join(release, `mac${arch}`),
      resources: join(contents, 'Resources'),
      program: join(contents, 'MacOS', 'Praatplaat'),
    };
  }
  const folder = join(release, `linux${arch}-unpacked`);
  return { folder, resources: join(folder, 'resources'), program: join(folder, 'praatplaat') };
}

/** The folder that electron-builder takes an Electron from, and which one it is. */
function electronArguments(electron) {
  const depth = process.platform === 'darwin' ? 4 : 1;
  const folder = Array.from({ length: depth }).reduce(dirname, electron);
  const version = readFileSync(join(folder, 'version'), 'utf8').trim().replace(/^v/, '');
  return [`-c.electronDist=${folder}`, `-c.electronVersion=${version}`];
}

/**
 * Packages the built app, not into an installer, around an Electron that is already here.
 *
 * @param {string} electron that program's path
 * @param {{ forTests?: boolean }} options `forTests`: one that a test may drive from outside, which the app
 *   otherwise refuses: see electron/shell/remoteControl.ts
 * @returns {Promise<string>} the path of the packaged program
 * @throws {Obstacle}
 */
export async function packageUnpacked(electron, { forTests = true } = {}) {
  const { folder, resources, program } = unpacked();
  await rm(folder, { recursive: true, force: true });
  const marked = forTests ? ['-c.extraMetadata.drivenByTests=true'] : [];
  const args = builder(['--dir', ...electronArguments(electron), ...marked]);
  const { code, output } = await runQuietly(workNode(), args, { cwd: root });
  if (code !== 0 || !existsSync(program)) throw new Obstacle(`${output}\nPackaging did not work.`);
  // A runtime may bring an app of its own; ours is app.asar and nothing else.
  await rm(join(resources, 'app'), { recursive: true, force: true });
  const sandbox = join(folder, 'chrome-sandbox');
  if (process.platform === 'linux' && process.getuid?.() === 0 && existsSync(sandbox)) {
    // As an installer would leave it: without the set-uid bit Chromium's sandbox may not start.
    await chown(sandbox, 0, 0);
    await chmod(sandbox, 0o4755);
  }
  return program;
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  await prepare();
  const args = process.argv.slice(2);
  try {
    if (args.length > 0) {
      process.exit(await run(workNode(), builder(args), { cwd: root }));
    }
    const electron = await electronBinary({ forTests: true });
    if (electron === undefined) {
      throw new Obstacle(
        'No Electron program can be had or started here, so there is nothing to package with.',
      );
    }
    say(`The app is in ${await packageUnpacked(electron, { forTests: false })}`);
  } catch (error) {
    if (!(error instanceof Obstacle)) throw error;
    fail(error.message);
  }
}
