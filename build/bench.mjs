/**
 * Runs the benchmarks of test/bench and prints each as a ratio beside its budget.
 *
 *   npm run bench [-- [--small] [name …]]
 *
 * A benchmark is a file `*.bench.ts` with `name`, `limit` (the largest ratio within budget) and
 * `run({ small })`, which resolves to the ratio it measured.
 */
import { readdir } from 'node:fs/promises';
import { basename, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { root } from './paths.mjs';
import { fail, prepare, say, workNode } from './prepare.mjs';
import { run } from './run.mjs';

const usage = `Usage: npm run bench [-- [--small] [name …]]

Prints each benchmark as a ratio beside its budget. A ratio compares two things measured in the same run, so it
says as much on a slow machine as on a fast one.

  name      only those whose file in test/bench has this in its name
  --small   once and little, only to see that they work
  --help    this text`;

function readArguments() {
  try {
    return parseArgs({
      options: { small: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } },
      allowPositionals: true,
    });
  } catch {
    return fail(usage);
  }
}

const { values, positionals } = readArguments();
if (values.help) {
  process.stdout.write(`${usage}\n`);
  process.exit(0);
}
const decimals = new Intl.NumberFormat('en', { minimumFractionDigits: 2, maximumFractionDigits: 2 });

/** @returns {Promise<string>} the bundled benchmark: it imports sources as the build does */
async function bundle(file) {
  const { buildBundle } = await import('./build.mjs');
  const out = join(root, 'node_modules/.cache/bench');
  const output = `${basename(file, '.ts')}.mjs`;
  // Tools stay packages of their own; what is measured is bundled.
  const external = ['playwright', 'vite', '@vitejs/plugin-react'];
  await buildBundle({ entry: join('test/bench', file), file: output, format: 'es', external }, out);
  return join(out, output);
}

async function measure(file) {
  const { name, limit, run: runBenchmark } = await import(pathToFileURL(await bundle(file)).href);
  const ratio = await runBenchmark({ small: values.small, root });
  if (!Number.isFinite(ratio) || ratio <= 0) throw new Error(`${name}: measured ${ratio}`);
  // Once and little is no measure: what is done for anybody at all outweighs what is done for each.
  if (values.small) {
    process.stdout.write(`works  ${name}\n`);
    return;
  }
  const verdict = ratio <= limit ? 'within' : 'OVER';
  const figures = `${decimals.format(ratio).padStart(6)} of ${decimals.format(limit)}`;
  process.stdout.write(`${verdict.padEnd(7)}${figures}  ${name}\n`);
}

await prepare();
if (process.execPath !== workNode()) {
  process.exit(await run(workNode(), process.argv.slice(1), { cwd: root }));
}
const files = (await readdir(join(root, 'test/bench'))).filter((file) => file.endsWith('.bench.ts')).sort();
const wanted = files.filter(
  (file) => positionals.length === 0 || positionals.some((word) => file.includes(word)),
);
if (wanted.length === 0) fail(`No benchmark has such a name; there are ${files.join(', ')}.`);
let failures = 0;
for (const file of wanted) {
  try {
    await measure(file);
  } catch (error) {
    failures += 1;
    say(`${file} did not work: ${error instanceof Error ? error.stack : error}`);
  }
}
process.exit(failures > 0 ? 1 : 0);
