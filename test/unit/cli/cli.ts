import { runCli } from '../../../electron/cli/runCli.ts';

/** The moment of every run. */
export const now = '2026-12-01T10:00:00.000Z';

/** Runs one command line on a Dutch system. */
export async function cli(...args: string[]) {
  let out = '';
  let err = '';
  const code = await runCli(args, {
    out: (text) => {
      out += text;
    },
    err: (text) => {
      err += text;
    },
    env: { LANG: 'nl_NL.UTF-8' },
    now: () => now,
    version: '0.1.0',
  });
  return { code, out, err };
}
