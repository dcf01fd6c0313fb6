import { readFileSync } from 'node:fs';
import { FuseV1Options } from '@electron/fuses';
import { expect, plainPage, preferencesOf, test } from './desktop.ts';

/**
 * The twenty points of Electron's security checklist (electronjs.org/docs/latest/tutorial/security): here
 * what a page gets, in navigation.spec.ts where it can go (11 to 15), in calls.spec.ts what it may ask (17).
 * Where behaviour can show a point, behaviour is tested; the settings beside it are the second layer.
 */
test('1. only secure content is loaded: even the app itself gets nothing over http', async ({
  desktop,
  trap,
}) => {
  const loaded = await desktop.page.evaluate(() =>
    [...document.querySelectorAll('script, link, img')].map(
      (element) =>
        new URL(element.getAttribute('src') ?? element.getAttribute('href') ?? '', location.href).protocol,
    ),
  );
  expect(new Set(loaded)).toEqual(new Set(['app:']));
  const outcomes = await desktop.app.evaluate(async ({ BrowserWindow, session }, port) => {
    const address = `http://127.0.0.1:${port}/`;
    const fetched = session.defaultSession.fetch(address).then(
      () => 'loaded',
      (error: Error) => error.message,
    );
    const window = new BrowserWindow({ show: false });
    const opened = window.loadURL(address).then(
      () => 'loaded',
      (error: Error) => error.message,
    );
    const both = await Promise.all([fetched, opened]);
    window.destroy();
    return both;
  }, trap.port);
  for (const outcome of outcomes) expect(outcome).toContain('ERR_BLOCKED_BY_CLIENT');
  expect(trap.visits).toBe(0);
});

test('2. the page has nothing of Node', async ({ desktop }) => {
  const found = await desktop.page.evaluate(() =>
    ['require', 'process', 'module', 'Buffer', 'global', '__dirname'].filter((name) => name in globalThis),
  );
  expect(found).toEqual([]);
  expect(await desktop.app.evaluate(preferencesOf)).toMatchObject({
    nodeIntegration: false,
    nodeIntegrationInSubFrames: false,
  });
});

test('3. the page and the preload script live in worlds of their own', async ({ desktop }) => {
  expect(await desktop.app.evaluate(preferencesOf)).toMatchObject({ contextIsolation: true });
  const bridge = await desktop.page.evaluate(() => {
    const original = window.praatplaat;
    const replaced = Reflect.set(window, 'praatplaat', { call: () => 'mine' });
    const changed = Reflect.set(original, 'call', () => 'mine');
    return { replaced, changed, same: window.praatplaat === original };
  });
  expect(bridge).toEqual({ replaced: false, changed: false, same: true });
});

test('4. every window is in the sandbox, whatever it asks for', async ({ desktop }) => {
  expect(await desktop.app.evaluate(preferencesOf)).toMatchObject({ sandbox: true });
  const processes = await desktop.app.evaluate(async ({ BrowserWindow }) => {
    const other = new BrowserWindow({
      show: false,
      webPreferences: { sandbox: false, nodeIntegration: true },
    });
    await other.loadURL('app://praatplaat/');
    const ids = BrowserWindow.getAllWindows().map((window) => window.webContents.getOSProcessId());
    const hasNode = await other.webContents.executeJavaScript('"require" in globalThis');
    return { ids, hasNode };
  });
  expect(processes.hasNode).toBe(false);
  expect(new Set(processes.ids).size).toBe(2);
  for (const id of process.platform === 'linux' ? processes.ids : []) {
    // 2: the kernel filters its system calls.
    expect(readFileSync(`/proc/${id}/status`, 'utf8')).toMatch(/^Seccomp:\s*2$/m);
  }
});

test('5. every permission is refused but lasting storage and the full screen, and those to our page alone', async ({
  desktop,
}) => {
  const asked = await desktop.page.evaluate(async () => {
    const names = ['geolocation', 'notifications', 'camera', 'microphone', 'midi', 'clipboard-read'];
    const states = await Promise.all(
      names.map(async (name) => (await navigator.permissions.query({ name: name as PermissionName })).state),
    );
    const notification = await Notification.requestPermission();
    const place = await new Promise((resolve) =>
      navigator.geolocation.getCurrentPosition(
        () => resolve('found'),
        (error) => resolve(error.code),
      ),
    );
    const clipboard = await navigator.clipboard.readText().catch((error) => error.name);
    return { states, notification, place, clipboard, kept: await navigator.storage.persist() };
  });
  expect(asked).toEqual({
    states: Array.from({ length: 6 }, () => 'denied'),
    notification: 'denied',
    place: 1,
    clipboard: 'NotAllowedError',
    kept: true,
  });
  const elsewhere = await desktop.app.evaluate(async ({ BrowserWindow }) => {
    const window = new BrowserWindow({ show: false });
    await window.loadURL('app://elsewhere/');
    const kept = await window.webContents.executeJavaScript('navigator.storage.persist()');
    window.destroy();
    return kept;
  });
  expect(elsewhere).toBe(false);
});

test('6. web security stays on', async ({ desktop }) => {
  expect(await desktop.app.evaluate(preferencesOf)).toMatchObject({ webSecurity: true });
});

test('7. the content security policy starts at nothing and is obeyed', async ({ desktop, trap }) => {
  const policy = await desktop.page.evaluate(async () =>
    (await fetch('/index.html')).headers.get('content-security-policy'),
  );
  expect(policy).toMatch(/^default-src 'none'; script-src 'self'; /);
  expect(policy).not.toMatch(/unsafe-|\*|http|ws:/);
  const violated = await desktop.page.evaluate(async (port) => {
    const heard: string[] = [];
    document.addEventListener('securitypolicyviolation', (event) => heard.push(event.effectiveDirective));
    const add = (name: string, fields: object) =>
      document.body.append(Object.assign(document.createElement(name), fields));
    const outside = `http://127.0.0.1:${port}`;
    add('script', { textContent: 'window.ranInline = true' });
    add('div', { innerHTML: '<b style="color: red" onclick="window.ranInline = true">x</b>' });
    add('script', { src: `${outside}/x.js` });
    add('script', { src: 'data:text/javascript,window.ranInline=true' });
    add('img', { src: `${outside}/x.png` });
    add('link', { rel: 'stylesheet', href: `${outside}/x.css` });
    add('iframe', { src: outside });
    add('object', { data: outside });
    add('base', { href: outside });
    add('style', { textContent: 'body { color: red }' });
    await fetch(outside).catch(() => undefined);
    try {
      new Worker('data:text/javascript,1');
    } catch {
      // Some versions throw, others tell by the event.
    }
    await new Promise((resolve) => setTimeout(resolve, 500));
    return { heard: [...new Set(heard)].sort(), ran: 'ranInline' in window };
  }, trap.port);
  expect(violated.ran).toBe(false);
  expect(violated.heard).toEqual(
    expect.arrayContaining([
      'base-uri',
      'connect-src',
      'frame-src',
      'img-src',
      'script-src-elem',
      'style-src-attr',
      'style-src-elem',
    ]),
  );
  // Not straight away: what the debugger evaluates itself may use eval.
  const evaluated = await desktop.page.evaluate(
    () =>
      new Promise((resolve) => {
        setTimeout(() => {
          try {
            resolve(new Function('return 1')());
          } catch (error) {
            resolve((error as Error).name);
          }
        }, 0);
      }),
  );
  expect(evaluated).toBe('EvalError');
  expect(trap.visits).toBe(0);
});

test('8, 9, 10. no insecure content, experiments or hidden features are switched on', async ({ desktop }) => {
  const preferences = await desktop.app.evaluate(preferencesOf);
  expect(preferences).toMatchObject({ allowRunningInsecureContent: false, experimentalFeatures: false });
  expect(preferences.enableBlinkFeatures ?? '').toBe('');
  const switches = await desktop.app.evaluate(({ app }) =>
    ['enable-blink-features', 'enable-experimental-web-platform-features', 'disable-web-security'].filter(
      (name) => app.commandLine.hasSwitch(name),
    ),
  );
  expect(switches).toEqual([]);
});

test('16. Electron is one exact, current version', () => {
  const manifest = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  expect(manifest.devDependencies.electron).toMatch(/^\d+\.\d+\.\d+$/);
  expect(Number.parseInt(manifest.devDependencies.electron, 10)).toBeGreaterThanOrEqual(45);
});

test('18. the page comes by our own protocol, which serves the built screens and no other file', async ({
  desktop,
}) => {
  const statuses = await desktop.app.evaluate(async ({ session }) => {
    const addresses = [
      'app://praatplaat/',
      'app://praatplaat/../electron/main.js',
      'app://praatplaat/..%2felectron/main.js',
      'app://praatplaat/%2e%2e/%2e%2e/package.json',
      'app://praatplaat/..%5c..%5cpackage.json',
      'app://praatplaat//etc/passwd',
      'app://praatplaat/assets/',
      'app://elsewhere/index.html',
    ];
    return Promise.all(
      addresses.map(async (address) => (await session.defaultSession.fetch(address)).status),
    );
  });
  expect(statuses).toEqual([200, ...Array.from({ length: 7 }, () => 404)]);
  const opened = await desktop.app.evaluate(async ({ BrowserWindow }) => {
    const window = new BrowserWindow({ show: false });
    const opened = await window.loadURL('file:///etc/hostname').then(
      () => 'loaded',
      (error: Error) => error.message,
    );
    window.destroy();
    return opened;
  });
  expect(opened).toContain('ERR_BLOCKED_BY_CLIENT');
  expect(await desktop.page.evaluate(() => fetch('file:///etc/hostname').catch(() => 'refused'))).toBe(
    'refused',
  );
});

test('19. every fuse is spelled out for the package', () => {
  const settings = readFileSync(new URL('../../electron-builder.yml', import.meta.url), 'utf8');
  const fuses = new Map(
    [...settings.matchAll(/^ {2}(\w+): (true|false)$/gm)].map(([, name, value]) => [name, value]),
  );
  const wanted: Record<keyof typeof FuseV1Options, [string, 'true' | 'false'] | null> = {
    RunAsNode: ['runAsNode', 'false'],
    EnableCookieEncryption: ['enableCookieEncryption', 'true'],
    EnableNodeOptionsEnvironmentVariable: ['enableNodeOptionsEnvironmentVariable', 'false'],
    EnableNodeCliInspectArguments: ['enableNodeCliInspectArguments', 'false'],
    EnableEmbeddedAsarIntegrityValidation: ['enableEmbeddedAsarIntegrityValidation', 'true'],
    OnlyLoadAppFromAsar: ['onlyLoadAppFromAsar', 'true'],
    LoadBrowserProcessSpecificV8Snapshot: ['loadBrowserProcessSpecificV8Snapshot', 'false'],
    GrantFileProtocolExtraPrivileges: ['grantFileProtocolExtraPrivileges', 'false'],
    // Newer than the packager's list of settings.
    WasmTrapHandlers: null,
  };
  const names = Object.keys(FuseV1Options).filter((name) => Number.isNaN(Number(name)));
  expect(names.sort()).toEqual(Object.keys(wanted).sort());
  for (const entry of Object.values(wanted)) {
    if (entry !== null) expect([entry[0], fuses.get(entry[0])]).toEqual(entry);
  }
});

test('20. the page gets two functions of ours and no piece of Electron', async ({ launch }) => {
  const { app, page } = await launch({ env: { PRAATPLAAT_DIST: plainPage } });
  expect(await page.evaluate(() => Object.keys(window.praatplaat))).toEqual(['call', 'listen']);
  await app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.webContents.send('praatplaat:event', 'file-waiting', 'more'),
  );
  await expect.poll(() => page.evaluate(() => window.heard)).toEqual([['file-waiting']]);
});
