import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import AxeBuilder from '@axe-core/playwright';
import { type Browser, type BrowserContext, test as base, expect, type Page } from '@playwright/test';
import {
  type BrowserHost,
  type BrowserHostOptions,
  startBrowserHost,
} from '../../electron/browserHost/startBrowserHost.ts';
import { makePdf } from '../../electron/pdf/pdf.ts';
import { roomPort } from '../roomPort.ts';
import { stepsIn } from './openWorkshop.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));

export interface AppFixtures {
  /** Where the host keeps backups; empty at first. */
  dataFolder: string;
  /** The real browser host on a free port. */
  host: BrowserHost;
  /** The app, opened at its library, with empty storage. Any error the page reports fails the test. */
  app: Page;
}

/** Addresses of hosts that a test has stopped. */
const stopped = new Set<string>();

export async function startHost(
  dataFolder: string,
  options: Pick<BrowserHostOptions, 'networks'> = {},
): Promise<BrowserHost> {
  const host = await startBrowserHost({
    ...options,
    port: 0,
    firstRoomPort: roomPort,
    dataFolder,
    rendererFolder: process.env.PRAATPLAAT_DIST ?? join(root, 'dist/renderer'),
    version: '0.0.0-test',
    makePdf: (pages, options) => makePdf(pages, { ...options, fontFolder: join(root, 'assets/fonts') }),
  });
  const close = async () => {
    stopped.add(new URL(host.url).host);
    await host.close();
  };
  return { ...host, close };
}

/** A page looks for the program behind it, and the browser reports that as a fault when it has been stopped. */
function looksForStopped(message: string): boolean {
  return [...stopped].some((host) => message.startsWith(`WebSocket connection to 'ws://${host}/`));
}

export const test = base.extend<AppFixtures>({
  dataFolder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'praatplaat-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true });
  },
  host: async ({ dataFolder, browser, context }, use) => {
    const host = await startHost(dataFolder);
    await use(host);
    await closeOthers(browser, context);
    await host.close();
  },
  app: async ({ page, host }, use) => {
    const faults: string[] = [];
    page.on('pageerror', (error) => faults.push(String(error)));
    page.on('console', (message) => {
      const text = message.text();
      if (message.type() === 'error' && !looksForStopped(text)) faults.push(text);
    });
    await page.goto(host.url);
    await use(page);
    expect(faults).toEqual([]);
  },
});

/** The same on a machine without any network: phones come in over loopback. */
export const roomTest = test.extend({
  host: async ({ dataFolder, browser, context }, use) => {
    const networks = () => [{ name: 'Wi-Fi', address: '127.0.0.1', kind: 'physical' as const }];
    const host = await startHost(dataFolder, { networks });
    await use(host);
    await closeOthers(browser, context);
    await host.close();
  },
});

/** Phones of a test that stayed open would look for their room, and find that of the next test. */
async function closeOthers(browser: Browser, own: BrowserContext): Promise<void> {
  const others = browser.contexts().filter((each) => each !== own);
  await Promise.all(others.map((each) => each.close()));
}

export { expect };

/** Opens the sample workshop from an empty library, in the screens' own language. */
export async function openSample(app: Page): Promise<void> {
  await app.getByRole('button', { name: /Voorbeeld bekijken|See the sample/ }).click();
  await expect(stepsIn(app)).toBeVisible();
}

/** Goes to a step of the open workshop by its name in the header. */
export async function goToStep(app: Page, name: string): Promise<void> {
  await stepsIn(app).getByRole('link', { name }).click();
}

/** No violations of WCAG 2.2 AA that axe can find on what is shown now. */
export async function expectAccessible(app: Page): Promise<void> {
  // Colours are measured when what moved has come to rest.
  await app.waitForFunction(() =>
    document.getAnimations().every((animation) => animation.playState !== 'running'),
  );
  const { violations } = await new AxeBuilder({ page: app })
    .withTags(['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'])
    .analyze();
  expect(
    violations.map(({ id, nodes }) => ({ id, where: nodes.map(({ html }) => html.slice(0, 200)) })),
  ).toEqual([]);
}
