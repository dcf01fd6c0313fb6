import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { startBrowserHost } from '../../electron/browserHost/startBrowserHost.ts';
import { expect, test } from './app.ts';

test('the token leaves the address, and the page may be loaded again without it', async ({ app, host }) => {
  await expect(app.getByRole('button').first()).toBeVisible();
  const { origin } = new URL(host.url);
  expect(app.url()).toBe(`${origin}/#/`);
  const welcomed = app
    .waitForEvent('websocket')
    .then((socket) =>
      socket.waitForEvent('framereceived', (frame) => `${frame.payload}`.includes('welcome')),
    );
  await app.reload();
  await welcomed;
  expect(app.url()).toBe(`${origin}/#/`);
});

test('the page finds its host again after it was stopped and started', async ({ page, dataFolder }) => {
  const root = fileURLToPath(new URL('../..', import.meta.url));
  const options = {
    port: 0,
    dataFolder,
    rendererFolder: process.env.PRAATPLAAT_DIST ?? join(root, 'dist/renderer'),
    version: '0.0.0-test',
    makePdf: async () => new Uint8Array(),
  };
  const first = await startBrowserHost(options);
  await page.goto(first.url);
  await expect(page.getByRole('button').first()).toBeVisible();
  await first.close();
  const notice = page.getByText(/Het programma achter dit venster is gestopt/);
  await expect(notice).toBeVisible();

  const second = await startBrowserHost({ ...options, port: Number(new URL(first.url).port) });
  await expect(notice).toBeHidden({ timeout: 20_000 });
  await second.close();
});

test('the page keeps to its policy while its own libraries make style elements', async ({ app }) => {
  await expect(app.getByRole('button').first()).toBeVisible();
  const styled = await app.evaluate(async () => {
    const meta = document.querySelector<HTMLMetaElement>('meta[property="csp-nonce"]');
    const frame = Object.assign(document.createElement('iframe'), { srcdoc: '<!doctype html>' });
    await new Promise((resolve) => {
      frame.onload = resolve;
      document.body.append(frame);
    });
    const page = frame.contentDocument;
    if (page === null) throw new Error('the frame has no document');
    const rules = (nonce: string | undefined) => {
      const style = page.createElement('style');
      if (nonce !== undefined) style.setAttribute('nonce', nonce);
      style.textContent = '@page { size: 841mm 1189mm }';
      page.head.append(style);
      return style.sheet?.cssRules.length ?? 0;
    };
    return {
      withNonce: rules(meta?.nonce),
      pressable: document.getElementById('react-aria-pressable-style') !== null,
    };
  });
  expect(styled).toEqual({ withNonce: 1, pressable: true });
});
