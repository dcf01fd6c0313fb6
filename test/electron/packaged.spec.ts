import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdtempSync } from 'node:fs';
import { open, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { FuseV1Options, FuseVersion, getCurrentFuseWire } from '@electron/fuses';
import { type Browser, test as base, chromium, expect, type Page } from '@playwright/test';
import { z } from 'zod';

/** The app as an installer would leave it: started as a user does, and driven from outside. */
function packagedProgram(): string {
  const path = process.env.PRAATPLAAT_PACKAGED;
  if (path === undefined) throw new Error('PRAATPLAAT_PACKAGED must name the packaged program');
  return path;
}

/** `@electron/fuses` writes a fuse's state as the character code of 0 or 1. */
const off = '0'.charCodeAt(0);
const on = '1'.charCodeAt(0);

const fuseWireSchema = z.record(z.string(), z.union([z.number(), z.string()]));

type AsarEntry = { files?: Record<string, AsarEntry> };
const asarEntrySchema: z.ZodType<AsarEntry> = z.lazy(() =>
  z.object({ files: z.record(z.string(), asarEntrySchema).optional() }),
);

/** The paths in an asar archive: a JSON list behind four 32-bit lengths, the last of which is the list's. */
async function filesInArchive(path: string): Promise<string[]> {
  const file = await open(path);
  try {
    const lengths = Buffer.alloc(16);
    await file.read(lengths, 0, 16, 0);
    const list = Buffer.alloc(lengths.readUInt32LE(12));
    await file.read(list, 0, list.length, 16);
    const walk = (entry: AsarEntry, at: string): string[] =>
      entry.files === undefined
        ? [at]
        : Object.entries(entry.files).flatMap(([name, inner]) =>
            walk(inner, at === '' ? name : `${at}/${name}`),
          );
    return walk(asarEntrySchema.parse(JSON.parse(list.toString('utf8'))), '');
  } finally {
    await file.close();
  }
}

/** The address at which a starting Chromium says it can be driven. */
function debuggingAddress(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stderr?.setEncoding('utf8').on('data', (chunk) => {
      text += chunk;
      const address = /DevTools listening on (ws:\S+)/.exec(text)?.[1];
      if (address !== undefined) resolve(address);
    });
    child.once('exit', (code) => reject(new Error(`the packaged app ended (${code}): ${text}`)));
  });
}

async function until<Found>(look: () => Found | undefined): Promise<Found> {
  for (let attempt = 0; attempt < 200; attempt += 1) {
    const found = look();
    if (found !== undefined) return found;
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
  throw new Error('it never came');
}

const test = base.extend<{ folder: string; page: Page; complaints: string[] }>({
  folder: async ({}, use) => {
    const folder = mkdtempSync(join(tmpdir(), 'praatplaat-packaged-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  },
  complaints: async ({}, use) => use([]),
  page: async ({ folder, complaints }, use) => {
    const child = spawn(packagedProgram(), ['--remote-debugging-port=0', '--lang=nl'], {
      env: { ...process.env, PRAATPLAAT_DATA: join(folder, 'data') },
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let browser: Browser | undefined;
    try {
      browser = await chromium.connectOverCDP(await debuggingAddress(child));
      const context = browser.contexts()[0];
      if (context === undefined) throw new Error('the packaged app has no window');
      const page = await until(() => context.pages().find((one) => one.url().startsWith('app:')));
      page.on('console', (message) => {
        if (message.type() === 'error') complaints.push(message.text());
      });
      page.on('pageerror', (error) => complaints.push(error.message));
      await page.reload();
      await use(page);
    } finally {
      await browser?.close();
      const ended = new Promise((resolve) => child.once('exit', resolve));
      if (child.exitCode === null && child.signalCode === null) {
        child.kill('SIGKILL');
        await ended;
      }
    }
  },
});

test('the package holds the build and nothing else', async () => {
  test.skip(process.platform === 'darwin', 'a Mac keeps its resources elsewhere');
  const resources = join(dirname(packagedProgram()), 'resources');
  expect(
    (await readdir(resources)).filter((name) => name.startsWith('app') && !name.endsWith('.yml')),
  ).toEqual(['app.asar']);
  const files = await filesInArchive(join(resources, 'app.asar'));
  expect(files).toContain('dist/electron/main.js');
  expect(files).toContain('dist/renderer/index.html');
  expect(files.filter((path) => path !== 'package.json' && !path.startsWith('dist/'))).toEqual([]);
});

test('every fuse that weakens the app is blown', async () => {
  const wire = fuseWireSchema.parse(await getCurrentFuseWire(packagedProgram()));
  expect(wire).toMatchObject({
    version: FuseVersion.V1,
    [FuseV1Options.RunAsNode]: off,
    [FuseV1Options.EnableCookieEncryption]: on,
    [FuseV1Options.EnableNodeOptionsEnvironmentVariable]: off,
    [FuseV1Options.EnableNodeCliInspectArguments]: off,
    [FuseV1Options.EnableEmbeddedAsarIntegrityValidation]: on,
    [FuseV1Options.OnlyLoadAppFromAsar]: on,
    [FuseV1Options.LoadBrowserProcessSpecificV8Snapshot]: off,
    [FuseV1Options.GrantFileProtocolExtraPrivileges]: off,
  });
});

test('the packaged app shows its screens at its own address, without a complaint', async ({
  page,
  complaints,
}) => {
  await expect(page.getByRole('button').first()).toBeVisible();
  expect(await page.evaluate(() => [location.origin, isSecureContext])).toEqual(['app://praatplaat', true]);
  await page.waitForTimeout(1000);
  expect(complaints).toEqual([]);
});

declare global {
  interface Window {
    /** The files that the page handed out, instead of a save dialog of the system. */
    handedOut: Promise<{ name: string; base64: string }>;
  }
}

/** The next file that the page hands out is kept for the test, since nobody answers a save dialog here. */
async function catchNextFile(page: Page): Promise<void> {
  await page.evaluate(() => {
    window.handedOut = new Promise((resolve, reject) => {
      let contents: Blob | null = null;
      const createUrl = URL.createObjectURL;
      URL.createObjectURL = (file) => {
        if (file instanceof Blob) contents = file;
        return createUrl.call(URL, file);
      };
      HTMLAnchorElement.prototype.click = function click() {
        const name = this.download;
        if (contents === null) return reject(new Error(`${name} is empty`));
        const reader = new FileReader();
        reader.onload = () => resolve({ name, base64: String(reader.result).split(',')[1] ?? '' });
        reader.readAsDataURL(contents);
      };
    });
  });
}

test('the packaged app makes a poster of the sample', async ({ page, complaints, folder }) => {
  await page.getByRole('button', { name: 'Voorbeeld bekijken' }).click();
  await page.getByRole('navigation').getByRole('link', { name: 'Praatplaat' }).click();
  await page.getByRole('radio', { name: 'A3', exact: true }).click();
  await expect(page.getByRole('radio', { name: 'A3', exact: true })).toBeChecked();
  await catchNextFile(page);
  await page.getByRole('button', { name: 'Opslaan als PDF' }).click();
  const { name, base64 } = await page.evaluate(() => window.handedOut);
  expect(name).toMatch(/^Praatplaat .* A3\.pdf$/);
  const file = join(folder, 'poster.pdf');
  await writeFile(file, Buffer.from(base64, 'base64'));
  const facts = execFileSync('pdfinfo', [file], { encoding: 'utf8' });
  expect(facts).toMatch(/^Pages: +1$/m);
  expect(facts).toMatch(/^Page size: +1190\.55 x 841\.89 pts/m);
  expect(execFileSync('pdftotext', [file, '-'], { encoding: 'utf8' })).toContain('Noorderlicht');
  expect(complaints).toEqual([]);
});
