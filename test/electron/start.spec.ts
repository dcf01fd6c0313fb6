import { spawn } from 'node:child_process';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { serialiseWorkshop } from '../../shared/file/workshopFile.ts';
import { sampleWorkshop } from '../../shared/sample/sampleWorkshop.ts';
import { expect, plainPage, startingPoint, test } from './desktop.ts';

const plain = { PRAATPLAAT_DIST: plainPage };

/** Starts the app once more, as a second double click would, and waits for its end. */
function startAgain(dataFolder: string, words: readonly string[]): Promise<number | null> {
  const { executablePath, args, env } = startingPoint(dataFolder, { words });
  const child = spawn(executablePath, args, { env, stdio: 'ignore' });
  return new Promise((resolve) => child.once('exit', resolve));
}

test('the app starts at its own address, with its screens and without a complaint', async ({ desktop }) => {
  const { page, complaints } = desktop;
  await expect(page.getByRole('button').first()).toBeVisible();
  expect(new URL(page.url()).protocol).toBe('app:');
  expect(await page.evaluate(() => [location.origin, isSecureContext])).toEqual(['app://praatplaat', true]);
  await page.waitForTimeout(1000);
  expect(complaints).toEqual([]);
});

test('the host tells who it is', async ({ desktop, dataFolder }) => {
  const described = await desktop.page.evaluate(() => window.praatplaat.call('describe', null));
  expect(described).toEqual({
    kind: 'desktop',
    version: JSON.parse(await readFile(new URL('../../package.json', import.meta.url), 'utf8')).version,
    backupFolder: join(dataFolder, 'backups'),
  });
});

test('drawings become a PDF with a page each', async ({ desktop }) => {
  const base64 = await desktop.page.evaluate(async () => {
    const text = { kind: 'text', x: 20, y: 40, text: 'Praatplaat', size: 20, weight: 700, fill: '#222222' };
    const page = {
      width: 841,
      height: 1189,
      title: 'A0',
      description: '',
      background: '#ffffff',
      shapes: [text],
    };
    const input = { pages: Array.from({ length: 20 }, () => page), title: 'Proef', language: 'nl' };
    const answer = await window.praatplaat.call('makePdf', input);
    return (answer as { base64: string }).base64;
  });
  const pdf = Buffer.from(base64, 'base64').toString('latin1');
  expect(pdf.slice(0, 5)).toBe('%PDF-');
  expect(pdf.match(/\/Type \/Page\b/g)).toHaveLength(20);
});

test('what was stored is there after closing, and after the process was killed', async ({ launch }) => {
  const store = (value: string) =>
    new Promise<string[]>((resolve, reject) => {
      const opening = indexedDB.open('proef', 1);
      opening.onupgradeneeded = () => opening.result.createObjectStore('rows', { autoIncrement: true });
      opening.onerror = () => reject(opening.error);
      opening.onsuccess = () => {
        const change = opening.result.transaction('rows', 'readwrite', { durability: 'strict' });
        change.objectStore('rows').add(value);
        const all = change.objectStore('rows').getAll();
        change.oncomplete = () => resolve(all.result);
      };
    });
  const first = await launch();
  expect(await first.page.evaluate(store, 'een')).toEqual(['een']);
  await first.app.close();

  const second = await launch();
  expect(await second.page.evaluate(store, 'twee')).toEqual(['een', 'twee']);
  const gone = new Promise((resolve) => second.app.process().once('exit', resolve));
  second.app.process().kill('SIGKILL');
  await gone;

  const third = await launch();
  expect(await third.page.evaluate(store, 'drie')).toEqual(['een', 'twee', 'drie']);
  expect(await third.page.evaluate(() => navigator.storage.persisted())).toBe(true);
});

test('the window comes back where it was, and never smaller than the grid needs', async ({ launch }) => {
  const bounds = { x: 120, y: 90, width: 1300, height: 850 };
  const first = await launch();
  const opened = await first.app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getBounds(),
  );
  expect(opened).toMatchObject({ width: 1280, height: 800 });
  await first.app.evaluate(
    ({ BrowserWindow }, to) => BrowserWindow.getAllWindows()[0]?.setBounds(to),
    bounds,
  );
  await first.page.waitForTimeout(300);
  await first.app.close();

  const second = await launch();
  const window = await second.app.evaluate(({ BrowserWindow }) => {
    const [only] = BrowserWindow.getAllWindows();
    return { bounds: only?.getBounds(), smallest: only?.getMinimumSize() };
  });
  expect(window).toEqual({ bounds, smallest: [1024, 700] });
});

test('bounds on a screen that is gone, or a damaged file, open the window in sight', async ({
  launch,
  dataFolder,
}) => {
  const first = await launch();
  await first.app.close();
  for (const kept of ['{"x":9000,"y":9000,"width":1300,"height":850,"maximized":false}', '{"x":']) {
    await writeFile(join(dataFolder, 'window.json'), kept);
    const { app } = await launch();
    const bounds = await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getBounds());
    expect(bounds).toMatchObject({ width: 1280, height: 800 });
    expect(bounds?.x).toBeLessThan(1000);
    await app.close();
  }
});

test.describe('files from outside', () => {
  test('the app runs once; a second start brings its file to the window that is there', async ({
    launch,
    folder,
    dataFolder,
  }) => {
    const path = join(folder, 'dag één.praatplaat');
    await writeFile(path, '{"dag":1}');
    const { app, page } = await launch({ env: plain });
    await app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.minimize());
    expect(await startAgain(dataFolder, [pathToFileURL(path).href])).toBe(0);
    await expect.poll(() => page.evaluate(() => window.heard)).toEqual([['file-waiting']]);
    expect(await page.evaluate(() => window.praatplaat.call('takeWaitingFile', null))).toEqual({
      readable: true,
      name: 'dag één.praatplaat',
      text: '{"dag":1}',
    });
    const windows = await app.evaluate(({ BrowserWindow }) =>
      BrowserWindow.getAllWindows().map((window) => window.isMinimized()),
    );
    expect(windows).toEqual([false]);
  });

  test('a file that started the app waits for the screens, and other words do not', async ({
    launch,
    folder,
  }) => {
    const path = join(folder, 'dag.praatplaat');
    await writeFile(path, '{"dag":2}');
    await writeFile(join(folder, 'notes.txt'), 'notes');
    const { page } = await launch({ env: plain, words: [join(folder, 'notes.txt'), path] });
    const take = () => page.evaluate(() => window.praatplaat.call('takeWaitingFile', null));
    expect(await take()).toEqual({ readable: true, name: 'dag.praatplaat', text: '{"dag":2}' });
    expect(await take()).toBeNull();
  });

  test('a file that started the app is read beside the page and opens', async ({ launch, folder }) => {
    const path = join(folder, 'dag.praatplaat');
    const data = sampleWorkshop('nl');
    await writeFile(
      path,
      serialiseWorkshop(data, { appVersion: '0.0.0-test', now: data.workshop.updatedAt }),
    );
    const { page, complaints } = await launch({ words: [path] });
    await expect(page.getByText(/^Noorderlicht Bouwstoffen (is toegevoegd|was added)\./)).toBeVisible();
    expect(complaints).toEqual([]);
  });

  test('a file opened in the Finder waits too', async ({ launch, folder }) => {
    const { app, page } = await launch({ env: plain });
    const path = join(folder, 'weg.praatplaat');
    const handled = await app.evaluate(({ app: electronApp }, opened) => {
      let prevented = false;
      electronApp.emit('open-file', { preventDefault: () => (prevented = true) }, opened);
      return prevented;
    }, path);
    expect(handled).toBe(true);
    await expect.poll(() => page.evaluate(() => window.heard)).toEqual([['file-waiting']]);
    expect(await page.evaluate(() => window.praatplaat.call('takeWaitingFile', null))).toEqual({
      readable: false,
      name: 'weg.praatplaat',
      fault: 'unreadable',
    });
  });
});

test.describe('closing', () => {
  const closeWindow = ({ BrowserWindow }: typeof import('electron')) =>
    BrowserWindow.getAllWindows()[0]?.close();

  test('the page writes its last keystrokes before the window goes', async ({ launch, dataFolder }) => {
    const { app } = await launch({ env: plain });
    const ended = new Promise((resolve) => app.process().once('exit', resolve));
    await app.evaluate(closeWindow);
    expect(await ended).toBe(0);
    const [name = ''] = await readdir(join(dataFolder, 'backups'));
    expect(await readFile(join(dataFolder, 'backups', name), 'utf8')).toBe('laatste toetsen');
  });

  test('so it does when the terminal asks', async ({ launch, dataFolder }) => {
    const { app } = await launch({ env: plain });
    const ended = new Promise((resolve) => app.process().once('exit', resolve));
    app.process().kill('SIGINT');
    expect(await ended).toBe(0);
    expect(await readdir(join(dataFolder, 'backups'))).toHaveLength(1);
  });

  test('a page that never answers is waited for three seconds at the most', async ({ launch }) => {
    const { app, page } = await launch({ env: plain });
    await page.evaluate(() => {
      window.name = 'never';
    });
    const ended = new Promise((resolve) => app.process().once('exit', resolve));
    const asked = performance.now();
    await app.evaluate(closeWindow);
    await ended;
    expect(performance.now() - asked).toBeGreaterThan(2500);
    expect(performance.now() - asked).toBeLessThan(6000);
  });

  test('a page that crashed comes back; one that crashes again at once is not waited for', async ({
    launch,
  }) => {
    const { app } = await launch({ env: plain });
    const ended = new Promise((resolve) => app.process().once('exit', resolve));
    const address = await app.evaluate(
      ({ BrowserWindow }) =>
        new Promise((resolve) => {
          const contents = BrowserWindow.getAllWindows()[0]?.webContents;
          contents?.once('did-finish-load', () => resolve(contents.getURL()));
          contents?.forcefullyCrashRenderer();
        }),
    );
    expect(address).toBe('app://praatplaat/');
    const asked = performance.now();
    await app.evaluate(({ BrowserWindow }) => {
      const window = BrowserWindow.getAllWindows()[0];
      window?.webContents.once('render-process-gone', () => setTimeout(() => window.close(), 200));
      window?.webContents.forcefullyCrashRenderer();
    });
    await ended;
    expect(performance.now() - asked).toBeLessThan(2500);
  });
});
