/** The checks that run nothing: style, types, and rules about files. Each counts as one test. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../paths.mjs';
import { say, workNode } from '../prepare.mjs';
import { run } from '../run.mjs';
import { nothing, one, plus } from './counts.mjs';
import { folderFaults, sourcesOf } from './folders.mjs';

const program = (path, ...args) =>
  run(workNode(), [join(root, 'node_modules', path), ...args], { cwd: root });

/** A log has no colours, and Biome colours every letter of a difference. */
const colours = `--colors=${process.stdout.isTTY ? 'force' : 'off'}`;

/** A lock file made behind a mirror names that mirror, and then installs nowhere else. */
function lockFaults() {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  return Object.entries(packages)
    .filter(([path, entry]) => path !== '' && (entry.resolved !== undefined || entry.integrity === undefined))
    .map(([path]) => `package-lock.json: ${path} has an address, or no checksum`);
}

function report(faults) {
  for (const fault of faults) say(fault);
  return faults.length === 0;
}

/** @param {readonly string[]} paths limits the style check to these; none means everything */
export async function check(paths) {
  /** @type {[string, () => Promise<boolean>][]} */
  const checks = [
    ['style', async () => (await program('@biomejs/biome/bin/biome', 'ci', colours, ...paths)) === 0],
    ['types', async () => (await program('typescript/bin/tsc', '-b')) === 0],
    ['folders', async () => report(folderFaults(sourcesOf(root)))],
    ['lock file', async () => report(lockFaults())],
  ];
  let counts = nothing();
  for (const [name, holds] of checks) {
    const ok = await holds();
    say(`${ok ? '✓' : '✗'} ${name}`);
    counts = plus(counts, one(ok));
  }
  return counts;
}
