import { spawn } from 'node:child_process';
import { constants } from 'node:os';

/**
 * Runs a program to its end, in the terminal of this one unless told otherwise.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<number>} the exit code, as a shell would give it; 127 when the program could not be started
 */
export function run(command, args, options = {}) {
  return new Promise((done) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options });
    child.once('error', () => done(127));
    child.once('close', (code, signal) => done(code ?? 128 + (constants.signals[signal ?? 'SIGTERM'] ?? 15)));
  });
}

/**
 * As `run`, but hands back what the program printed instead of showing it.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<{ code: number, output: string }>} `output` is stdout and stderr together
 */
export async function runQuietly(command, args, options = {}) {
  let output = '';
  const code = await new Promise((done) => {
    const child = spawn(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (chunk) => {
        output += chunk;
      });
    }
    child.once('error', (error) => {
      output += error.message;
      done(127);
    });
    child.once('close', (exit) => done(exit ?? 1));
  });
  return { code, output };
}

/**
 * Runs a program that the user ends: Ctrl-C and a closed terminal reach it once, through this process, which
 * then waits until it has written what was pending.
 *
 * @param {string} command
 * @param {readonly string[]} args
 * @param {import('node:child_process').SpawnOptions} [options]
 * @returns {Promise<{ code: number, asked: boolean }>} `asked`: the user ended it
 */
export async function runUntilStopped(command, args, options = {}) {
  // Away from Windows the program gets a process group of its own, so that the terminal does not signal it
  // as well; on Windows the console reaches it directly and there is nothing to pass on.
  const ownGroup = process.platform !== 'win32';
  let asked = false;
  let child;
  const pass = (signal) => {
    asked = true;
    if (ownGroup) child?.kill(signal);
  };
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, pass);
  // Who ends npm itself reaches npm's shell, which passes nothing on: losing the parent counts as being asked.
  const parent = process.ppid;
  const orphaned = setInterval(() => {
    if (process.ppid !== parent && !asked) pass('SIGTERM');
  }, 500);
  const code = await new Promise((done) => {
    child = spawn(command, args, { stdio: 'inherit', detached: ownGroup, ...options });
    child.once('error', () => done(127));
    child.once('close', (exit) => done(exit ?? 1));
  });
  clearInterval(orphaned);
  for (const signal of signals) process.off(signal, pass);
  return { code, asked };
}
