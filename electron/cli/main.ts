/** The command line: `npm run -s cli -- <command> …`. Needs Node alone. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { runCli } from './runCli.ts';

const manifest: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

// Whoever reads the output may stop reading (`| head`): that is no fault.
process.stdout.on('error', () => process.exit(0));

process.exitCode = await runCli(process.argv.slice(2), {
  out: (text) => process.stdout.write(text),
  err: (text) => process.stderr.write(text),
  env: process.env,
  now: () => new Date().toISOString(),
  version: z.object({ version: z.string() }).parse(manifest).version,
});
