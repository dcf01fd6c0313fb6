/**
 * The command line: `npm run -s cli -- <command> …`. Prints nothing of its own on stdout.
 */
import { join } from 'node:path';
import { root } from './paths.mjs';
import { fromUser, prepare, workNode } from './prepare.mjs';
import { run } from './run.mjs';

await prepare();
const main = join(root, 'dist', 'cli', 'main.js');
process.exit(await run(workNode(), [main, ...process.argv.slice(2)], { cwd: fromUser('.') }));
