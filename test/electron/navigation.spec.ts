import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { appFolder, expect, plainPage, preferencesOf, test } from './desktop.ts';

/** Points 11 to 15 of Electron's security checklist: the page stays where it is, and opens nothing. */
const windowCount = ({ BrowserWindow }: typeof import('electron')) => BrowserWindow.getAllWindows().length;

test('11, 12. no page can hold a webview, not even in a window that allows them', async ({ desktop }) => {
  expect(await desktop.app.evaluate(preferencesOf)).toMatchObject({ webviewTag: false });
  const guests = await desktop.app.evaluate(async ({ BrowserWindow, webContents }) => {
    const window = new BrowserWindow({ show: false, webPreferences: { webviewTag: true } });
    await window.loadURL('data:text/html,<p>x</p>');
    await window.webContents.executeJavaScript(
      `document.body.innerHTML = '<webview src="app://praatplaat/" allowpopups nodeintegration></webview>'`,
    );
    await new Promise((resolve) => setTimeout(resolve, 1000));
    const types = webContents.getAllWebContents().map((contents) => contents.getType());
    window.destroy();
    return types.filter((type) => type === 'webview');
  });
  expect(guests).toEqual([]);
});

test('13. the window stays at its own address', async ({ launch, trap }) => {
  const { app, page } = await launch({ env: { PRAATPLAAT_DIST: plainPage } });
  const addresses = [
    `http://127.0.0.1:${trap.port}/`,
    'app://elsewhere/',
    'file:///etc/hostname',
    'data:text/html,<title>data</title>',
  ];
  for (const address of addresses) {
    await page.evaluate((to) => {
      location.href = to;
    }, address);
    await page.waitForTimeout(200);
    expect(page.url()).toBe('app://praatplaat/');
    await page.evaluate((to) => {
      const link = Object.assign(document.createElement('a'), { href: to });
      document.body.append(link);
      link.click();
    }, address);
    await page.waitForTimeout(200);
    expect(page.url()).toBe('app://praatplaat/');
  }
  const frames = await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.mainFrame.framesInSubtree.map((frame) => frame.url),
  );
  expect(frames).toEqual(['app://praatplaat/']);
  expect(trap.visits).toBe(0);
});

test('14. no page opens a window', async ({ desktop, trap }) => {
  const opened = await desktop.page.evaluate((port) => {
    const results = [`http://127.0.0.1:${port}/`, 'app://praatplaat/', 'about:blank', ''].map((address) =>
      window.open(address),
    );
    const link = Object.assign(document.createElement('a'), { href: 'app://praatplaat/', target: '_blank' });
    document.body.append(link);
    link.click();
    link.dispatchEvent(new MouseEvent('click', { ctrlKey: true, bubbles: true }));
    return results;
  }, trap.port);
  expect(opened).toEqual([null, null, null, null]);
  await desktop.page.waitForTimeout(500);
  expect(await desktop.app.evaluate(windowCount)).toBe(1);
  expect(trap.visits).toBe(0);
});

test('15. nothing is ever handed to other programs of the system', async ({ desktop }) => {
  await desktop.app.evaluate(({ shell }) => {
    const handed: string[] = [];
    Object.assign(globalThis, { handed });
    Object.assign(shell, { openExternal: async (address: string) => void handed.push(address) });
  });
  await desktop.page.evaluate(() => {
    for (const address of ['https://example.com', 'mailto:x@example.com', 'file:///etc/hostname', 'tel:1']) {
      window.open(address);
      const link = Object.assign(document.createElement('a'), { href: address });
      document.body.append(link);
      link.click();
    }
  });
  await desktop.page.waitForTimeout(500);
  expect(await desktop.app.evaluate(() => Reflect.get(globalThis, 'handed'))).toEqual([]);
  const sources = readdirSync(join(appFolder, 'dist', 'electron')).map((name) =>
    readFileSync(join(appFolder, 'dist', 'electron', name), 'utf8'),
  );
  for (const source of sources) expect(source).not.toMatch(/openExternal|openPath/);
});
