import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '@playwright/test';
import { browserHostOrigin, browserHostPort } from '../../shared/host/contract.ts';

/** `npm start` itself, on the one port that it has: one test at a time, and none beside a running Praatplaat. */
test.describe.configure({ mode: 'serial' });

const script = fileURLToPath(new URL('../../build/start.mjs', import.meta.url));

function somebodyListens(): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(browserHostPort, '127.0.0.1');
    socket.once('connect', () => resolve(true)).once('error', () => resolve(false));
    socket.once('connect', () => socket.destroy());
  });
}

test.beforeEach(async () => {
  test.skip(await somebodyListens(), `port ${browserHostPort} is in use`);
});

interface Started {
  /** What it has printed so far. */
  output(): string;
  stop(signal: NodeJS.Signals): Promise<number | null>;
}

async function withStart(words: readonly string[], use: (started: Started) => Promise<void>): Promise<void> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'praatplaat-'));
  const { DISPLAY: _, WAYLAND_DISPLAY: __, ...env } = process.env;
  const child = spawn(process.execPath, [script, '--no-open', ...words], {
    env: { ...env, PRAATPLAAT_DATA: dataFolder },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const ended = new Promise<number | null>((resolve) => child.once('close', resolve));
  let output = '';
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8').on('data', (chunk) => {
      output += chunk;
    });
  }
  try {
    await use({
      output: () => output,
      stop: (signal) => {
        child.kill(signal);
        return ended;
      },
    });
  } finally {
    child.kill('SIGTERM');
    await ended;
    await rm(dataFolder, { recursive: true, force: true });
  }
}

test('the browser host is asked for: it prints its address, serves the app, and Ctrl-C ends it well', async () => {
  await withStart(['--browser'], async ({ output, stop }) => {
    await expect.poll(output).toContain(`${browserHostOrigin}/#token=`);
    const response = await fetch(`${browserHostOrigin}/`);
    expect(response.status).toBe(200);
    expect(await response.text()).toContain('<title>Praatplaat</title>');
    expect(await stop('SIGINT')).toBe(0);
    expect(await somebodyListens()).toBe(false);
  });
});

test('without a display one sentence says so, and the browser host takes over', async () => {
  test.skip(process.platform !== 'linux', 'only Linux can be without a display');
  await withStart([], async ({ output, stop }) => {
    await expect.poll(output).toContain(`${browserHostOrigin}/#token=`);
    expect(output()).toContain('There is no display here, so Praatplaat opens in the browser instead.\n');
    expect(await stop('SIGTERM')).toBe(0);
  });
});

test('an option that it does not know ends in its usage', async () => {
  await withStart(['--fullscreen'], async ({ output, stop }) => {
    await expect.poll(output).toContain('Usage: npm start');
    expect(await stop('SIGINT')).toBe(1);
  });
});
