/**
 * What every command needs before its own work: packages in step with the lock file, and a build in step
 * with the sources. Plain Node 20 without any package, since it runs before there is one.
 */
import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, realpathSync, statSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { root } from './paths.mjs';
import { run } from './run.mjs';

/** The build's mark of the sources it was made from. */
export const buildStamp = join(root, 'dist', 'build.stamp');

/** Everything a build depends on. */
const sources = [
  'shared',
  'renderer',
  'electron',
  'assets',
  'build/build.mjs',
  'build/vite.config.ts',
  'build/vite.phone.config.ts',
  'package.json',
  'package-lock.json',
];

/** A progress line. On stderr, so that a command's own output stays clean. */
export function say(line) {
  process.stderr.write(`${line}\n`);
}

/**
 * Ends this command with one line and exit code 1.
 *
 * @param {string} line
 * @returns {never}
 */
export function fail(line) {
  say(line);
  process.exit(1);
}

/** What the user can do something about: `message` is the sentence to show, without a stack. */
export class Obstacle extends Error {}

/**
 * The folder the user typed the command in: npm starts scripts in the project's own folder.
 *
 * @param {string} path as the user typed it
 */
export function fromUser(path) {
  return resolve(process.env.INIT_CWD ?? process.cwd(), path);
}

/**
 * The newest Node at hand: the locked one that npm installed where its platform has one, else the one
 * running this. By its real path, as a process knows itself: packages may be linked from elsewhere.
 */
export function workNode() {
  const os = process.platform === 'win32' ? 'win' : process.platform;
  const file = process.platform === 'win32' ? 'node.exe' : 'node';
  const locked = join(root, 'node_modules', `node-${os}-${process.arch}`, 'bin', file);
  return existsSync(locked) ? realpathSync(locked) : process.execPath;
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return undefined;
  }
}

/**
 * Whether node_modules holds what the lock file names; npm keeps its own list of that inside. What it holds
 * beyond that does no harm.
 */
export function isInstalled() {
  const wanted = readJson(join(root, 'package-lock.json'))?.packages;
  const present = readJson(join(root, 'node_modules', '.package-lock.json'))?.packages;
  if (wanted === undefined || present === undefined) return false;
  const same = ([path, entry]) => {
    const found = present[path];
    // Packages for other systems are optional and rightly absent.
    if (found === undefined) return path === '' || entry.optional === true || entry.devOptional === true;
    return found.version === entry.version && found.integrity === entry.integrity;
  };
  return Object.entries(wanted).every(same);
}

/** Installs from the lock file when node_modules is not in step with it. @throws {Obstacle} */
export async function ensureInstalled() {
  const [major, minor] = process.versions.node.split('.').map(Number);
  if (major < 20 || (major === 20 && minor < 19)) {
    throw new Obstacle(
      `Praatplaat needs Node 20.19 or newer; this is ${process.version}. Get it at https://nodejs.org.`,
    );
  }
  if (isInstalled()) return;
  say('Installing packages (once, a minute or so) …');
  // Windows cannot replace a program that is running, and npm scripts may be running on the locked Node.
  const onLocked =
    process.platform === 'win32' && process.execPath.startsWith(join(root, 'node_modules') + sep);
  const args = [onLocked ? 'install' : 'ci', '--no-audit', '--no-fund', '--loglevel=error'];
  const script = process.env.npm_execpath;
  /** @type {import('node:child_process').SpawnOptions} */
  const options = { cwd: root, stdio: ['ignore', 2, 2] };
  const code =
    script !== undefined && /npm-cli\.c?js$/.test(script)
      ? await run(process.execPath, [script, ...args], options)
      : await run(process.platform === 'win32' ? 'npm.cmd' : 'npm', args, {
          ...options,
          shell: process.platform === 'win32',
        });
  if (code !== 0) {
    throw new Obstacle('Installing did not work; npm says why above. Is there a connection to the internet?');
  }
}

function* filesUnder(path) {
  if (!statSync(path).isDirectory()) {
    yield path;
    return;
  }
  for (const name of readdirSync(path).sort()) {
    if (!name.startsWith('.')) yield* filesUnder(join(path, name));
  }
}

/** A hash over every source of the build. */
export function sourceHash() {
  const hash = createHash('sha256');
  for (const source of sources) {
    for (const file of filesUnder(join(root, source))) {
      hash
        .update(`${file.slice(root.length)}\0`)
        .update(readFileSync(file))
        .update('\0');
    }
  }
  return hash.digest('hex');
}

/** Builds dist/ when the sources differ from those of the last build. @throws {Obstacle} */
export async function ensureBuilt() {
  const made = existsSync(buildStamp) ? readFileSync(buildStamp, 'utf8') : '';
  if (made === sourceHash()) return;
  say('Building Praatplaat …');
  const code = await run(workNode(), [join(root, 'build/build.mjs')], { cwd: root, stdio: ['ignore', 2, 2] });
  if (code !== 0) throw new Obstacle('Building did not work; the reason is above.');
}

/** Installs and builds what is missing; ends the command with a sentence where that does not work. */
export async function prepare() {
  try {
    await ensureInstalled();
    await ensureBuilt();
  } catch (error) {
    if (!(error instanceof Obstacle)) throw error;
    fail(error.message);
  }
}
