import { join } from 'node:path';
import { appFolder, expect, plainPage, test } from './desktop.ts';

/** Point 17 of the checklist: the main process looks at who calls, and at what is asked. */
const preload = join(appFolder, 'dist', 'electron', 'preload.cjs');
const describe = `window.praatplaat.call('describe', null).then(() => 'answered', (error) => error.message)`;

test('17. a page in another window is refused, though it has the bridge and our address', async ({
  desktop,
}) => {
  const outcome = await desktop.app.evaluate(
    async ({ BrowserWindow }, [path, script]) => {
      const window = new BrowserWindow({ show: false, webPreferences: { preload: path } });
      await window.loadURL('app://praatplaat/');
      const said = await window.webContents.executeJavaScript(script);
      window.destroy();
      return said;
    },
    [preload, describe] as const,
  );
  expect(outcome).toContain('this page may not call the host');
});

test('17. our own window is refused once it shows another address', async ({ launch }) => {
  const { app } = await launch({ env: { PRAATPLAAT_DIST: plainPage } });
  const outcomes = await app.evaluate(async ({ BrowserWindow }, script) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const said = [];
    for (const address of ['app://elsewhere/', 'data:text/html,<p>x</p>', 'app://praatplaat/']) {
      await contents?.loadURL(address);
      said.push(await contents?.executeJavaScript(script));
    }
    return said;
  }, describe);
  expect(outcomes).toEqual([
    expect.stringContaining('this page may not call the host'),
    expect.stringContaining('this page may not call the host'),
    'answered',
  ]);
});

test('17. a frame inside our page is refused', async ({ launch }) => {
  const { app, page } = await launch({ env: { PRAATPLAAT_DIST: plainPage } });
  await page.evaluate(
    () =>
      new Promise((resolve) => {
        const frame = Object.assign(document.createElement('iframe'), {
          srcdoc: '<p>x</p>',
          onload: resolve,
        });
        document.body.append(frame);
      }),
  );
  const bridges = await app.evaluate(({ BrowserWindow }) =>
    Promise.all(
      (BrowserWindow.getAllWindows()[0]?.webContents.mainFrame.framesInSubtree ?? []).map((frame) =>
        frame.executeJavaScript('"praatplaat" in window'),
      ),
    ),
  );
  expect(bridges).toEqual([true, false]);
  // Even with the bridge of the page around it in its hands, what counts is the frame that calls; and were a
  // frame ever given a bridge of its own, the main process would still turn it away.
  const outcome = await app.evaluate(async ({ BrowserWindow, ipcMain }) => {
    const contents = BrowserWindow.getAllWindows()[0]?.webContents;
    const frame = contents?.mainFrame.frames[0];
    const handlers = Reflect.get(ipcMain, '_invokeHandlers') as Map<
      string,
      (event: unknown, ...words: unknown[]) => Promise<unknown>
    >;
    const event = { sender: contents, senderFrame: frame };
    return handlers
      .get('praatplaat:call')?.(event, 'describe', null)
      .then(() => 'answered', String);
  });
  expect(outcome).toContain('this page may not call the host');
});

test('a call that is not the contract’s is refused, and does nothing', async ({ desktop }) => {
  const { page } = desktop;
  const outcomes = await page.evaluate(() => {
    const attempts: [string, unknown][] = [
      ['constructor', null],
      ['quit', null],
      ['describe', undefined],
      ['describe', { verbose: true }],
      ['readBackup', { id: '../../etc/passwd' }],
      ['writeBackup', { workshopId: '../w', organisation: '', text: '' }],
      ['makePdf', { pages: [], title: '', language: 'nl' }],
    ];
    return Promise.all(
      attempts.map(([call, input]) => window.praatplaat.call(call, input).then(() => 'answered', String)),
    );
  });
  for (const outcome of outcomes) expect(outcome).toContain('RefusedCall');
  const strange = await page.evaluate(() =>
    window.praatplaat.call(['describe'] as unknown as string, null).then(() => 'answered', String),
  );
  expect(strange).toContain('unknown call');
  expect(await page.evaluate(() => window.praatplaat.call('listBackups', null))).toEqual([]);
});

test('only what our page made itself can be downloaded', async ({ launch, folder }) => {
  const { app, page } = await launch({ env: { PRAATPLAAT_DIST: plainPage } });
  await app.evaluate(({ session }, to) => {
    const seen: [string, boolean][] = [];
    Object.assign(globalThis, { seen });
    session.defaultSession.on('will-download', (event, item) => {
      item.setSavePath(`${to}/${item.getFilename()}`);
      seen.push([item.getURL().split(':')[0] ?? '', event.defaultPrevented]);
    });
  }, folder);
  await page.evaluate(() => {
    const save = (href: string, download: string) =>
      Object.assign(document.createElement('a'), { href, download }).click();
    save(URL.createObjectURL(new Blob(['workshop'])), 'dag.praatplaat');
    save('data:text/plain,x', 'data.txt');
    save('app://praatplaat/page.js', 'page.js');
  });
  await expect.poll(() => app.evaluate(() => Reflect.get(globalThis, 'seen').length)).toBe(3);
  const seen: [string, boolean][] = await app.evaluate(() => Reflect.get(globalThis, 'seen'));
  expect(seen.sort()).toEqual([
    ['app', true],
    ['blob', false],
    ['data', true],
  ]);
});
