/**
 * Runs the tests and closes with one line: `N passed, N failed`.
 *
 *   npm test                               everything
 *   npm run test:unit [-- arguments]       one part; arguments go to its runner, such as a file to run
 */
import { mkdtempSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './paths.mjs';
import { ensureBuilt, ensureInstalled, fail, Obstacle, say, workNode } from './prepare.mjs';
import { run } from './run.mjs';
import { check } from './testing/checks.mjs';
import { fromPlaywright, fromVitest, nothing, one, plus, summary } from './testing/counts.mjs';

const results = mkdtempSync(join(tmpdir(), 'praatplaat-test-'));
const program = (path, args, env = {}) =>
  run(workNode(), [join(root, 'node_modules', path), ...args], {
    cwd: root,
    env: { ...process.env, ...env },
  });

async function unit(extra) {
  const { ensureUnitTools } = await import('./testing/system.mjs');
  await ensureUnitTools();
  const report = join(results, 'unit.json');
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`];
  const args = ['run', '-c', 'test/vitest.config.ts', ...reporters, ...extra];
  return fromVitest(report, await program('vitest/vitest.mjs', args));
}

async function browser(extra) {
  const { ensureBrowser } = await import('./testing/system.mjs');
  await ensureBrowser();
  await ensureBuilt();
  const report = join(results, 'browser.json');
  const args = ['test', '-c', 'test/browser/playwright.config.ts', '--reporter=list,json', ...extra];
  const env = { PLAYWRIGHT_JSON_OUTPUT_NAME: report };
  return fromPlaywright(report, await program('@playwright/test/cli.js', args, env));
}

async function electron(extra) {
  const { testDesktop } = await import('./testing/desktop.mjs');
  return testDesktop(extra);
}

/** The benchmarks, once and small: that they work, not how fast. */
async function bench(extra) {
  return one(
    (await run(workNode(), [join(root, 'build/bench.mjs'), '--small', ...extra], { cwd: root })) === 0,
  );
}

const parts = { check, unit, browser, electron, bench };

const [only, ...extra] = process.argv.slice(2);
if (only !== undefined && !Object.hasOwn(parts, only)) fail(`Parts: ${Object.keys(parts).join(', ')}`);
try {
  await ensureInstalled();
} catch (error) {
  if (!(error instanceof Obstacle)) throw error;
  fail(error.message);
}
let total = nothing();
for (const [name, part] of Object.entries(parts)) {
  if (only !== undefined && name !== only) continue;
  say(`\n${name}`);
  try {
    total = plus(total, await part(extra));
  } catch (error) {
    const reason = error instanceof Obstacle ? error.message : error instanceof Error ? error.stack : error;
    say(`${name} did not run: ${reason}`);
    total = plus(total, one(false));
  }
}
await rm(results, { recursive: true, force: true });
process.stdout.write(`${summary(total)}\n`);
process.exit(total.failed > 0 ? 1 : 0);
