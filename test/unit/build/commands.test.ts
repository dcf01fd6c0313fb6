import { spawn } from 'node:child_process';
import { cp, mkdir, mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = fileURLToPath(new URL('../../..', import.meta.url));

/** Runs a script of `build/` and hands back how it ended and all that it printed. */
function runScript(checkout: string, script: string, args: string[], env: Record<string, string> = {}) {
  return new Promise<{ code: number | null; output: string }>((done) => {
    const { CI: _, ELECTRON_OVERRIDE_DIST_PATH: __, ...inherited } = process.env;
    const child = spawn(process.execPath, [join(checkout, 'build', script), ...args], {
      cwd: checkout,
      env: { ...inherited, ...env },
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (chunk) => (output += chunk));
    child.once('close', (code) => done({ code, output }));
  });
}

describe('on a machine where no Electron can be had', () => {
  let checkout: string;

  beforeAll(async () => {
    checkout = join(await mkdtemp(join(tmpdir(), 'praatplaat-checkout-')), 'main');
    await mkdir(join(checkout, 'node_modules'), { recursive: true });
    await cp(join(root, 'build'), join(checkout, 'build'), { recursive: true });
    const link = (name: string) => symlink(join(root, name), join(checkout, name));
    const apart = ['.git', 'build', 'node_modules', 'dist', 'release', 'test-results'];
    for (const name of await readdir(root)) if (!apart.includes(name)) await link(name);
    for (const name of await readdir(join(root, 'node_modules'))) {
      if (name !== 'electron') await link(join('node_modules', name));
    }
  });
  afterAll(() => rm(join(checkout, '..'), { recursive: true, force: true }));

  test('the desktop tests count as skipped, one sentence says so, and the run succeeds', async () => {
    const { code, output } = await runScript(checkout, 'test.mjs', ['electron']);
    expect(output).toContain('No Electron program can be had or started here');
    expect(output.trim().split('\n').at(-1)).toMatch(/^0 passed, 0 failed, [1-9]\d+ skipped$/);
    expect(code).toBe(0);
  });

  test('where every change is judged, that is a failure', async () => {
    const { code, output } = await runScript(checkout, 'test.mjs', ['electron'], { CI: 'true' });
    expect(output.trim().split('\n').at(-1)).toBe('0 passed, 1 failed');
    expect(code).toBe(1);
  });
});

test('the benchmarks print their use when asked, and when they do not understand', async () => {
  const asked = await runScript(root, 'bench.mjs', ['--help']);
  expect(asked.output).toContain('Usage: npm run bench');
  expect(asked.code).toBe(0);
  const misunderstood = await runScript(root, 'bench.mjs', ['--fast']);
  expect(misunderstood.output).toContain('Usage: npm run bench');
  expect(misunderstood.code).toBe(1);
});
