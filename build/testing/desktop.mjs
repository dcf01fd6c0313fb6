/** The tests of the desktop app: in a real Electron, and of the packaged app. */
import { chmodSync, chownSync, existsSync, mkdirSync, mkdtempSync, statSync } from 'node:fs';
import { cp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { electronBinary } from '../electronBinary.mjs';
import { packageUnpacked } from '../package.mjs';
import { root } from '../paths.mjs';
import { ensureBuilt, say, workNode } from '../prepare.mjs';
import { run, runQuietly } from '../run.mjs';
import { fromPlaywright, one, skippedByPlaywright } from './counts.mjs';
import { asRoot, ensureDesktop } from './system.mjs';

const playwright = 'node_modules/@playwright/test/cli.js';
const listing = ['test', '-c', 'test/electron/playwright.config.ts'];

/** Electron refuses its sandbox to root, so root runs these tests as this ordinary user of every Linux. */
const ordinaryUser = 'nobody';

/** Chromium's sandbox helper works only when it belongs to root with the set-uid bit. */
function allowSandbox(electron) {
  const helper = join(dirname(electron), 'chrome-sandbox');
  if (!existsSync(helper) || (statSync(helper).mode & 0o4000) !== 0) return;
  chownSync(helper, 0, 0);
  chmodSync(helper, 0o4755);
}

async function readableToOrdinaryUser(path) {
  return (await runQuietly('runuser', ['-u', ordinaryUser, '--', 'test', '-r', path])).code === 0;
}

/** The checkout itself, or a copy that the ordinary user can read. */
async function readableCheckout(work) {
  if (await readableToOrdinaryUser(join(root, 'package.json'))) return root;
  const copy = join(work, 'checkout');
  // Links are enough, and quick, when only a folder above the checkout is private.
  const readable = (statSync(join(root, 'package.json')).mode & 0o004) !== 0;
  const linked = readable && (await runQuietly('cp', ['-al', root, copy])).code === 0;
  if (!linked) {
    await rm(copy, { recursive: true, force: true });
    await runQuietly('cp', ['-a', root, copy]);
    await runQuietly('chmod', ['-R', 'a+rX', copy]);
  }
  chmodSync(copy, 0o755);
  return copy;
}

/** The words that put a command on a display: a virtual one where there is none. */
function onDisplay() {
  if (process.platform !== 'linux') return [];
  if (!asRoot && (process.env.DISPLAY || process.env.WAYLAND_DISPLAY)) return [];
  return ['xvfb-run', '-a', '-s', '-screen 0 1920x1200x24'];
}

/** A laptop's network: a Wi-Fi on which nobody else is, and through which nothing leads anywhere. */
const laptopNetwork = [
  'ip link set lo up',
  'ip link add wlan0 type veth peer name air',
  'ip link set air up',
  'ip link set wlan0 up',
  'ip address add 192.168.87.20/24 dev wlan0',
  'ip route add default via 192.168.87.1',
].join(' && ');

/**
 * The words that put a command on a network of its own. Making one needs no rights, and it is gone with its
 * last process. Undefined where the system has no such thing.
 */
async function onOwnNetwork() {
  if (process.platform !== 'linux') return undefined;
  const namespace = ['unshare', '--user', '--map-current-user', '--keep-caps', '--net'];
  const words = [...namespace, 'sh', '-c', `${laptopNetwork} && exec "$@"`, 'sh'];
  const [program, ...args] = asRoot ? ['runuser', '-u', ordinaryUser, '--', ...words] : words;
  return (await runQuietly(program, [...args, 'true'])).code === 0 ? words : undefined;
}

/** Runs Playwright in the checkout, as the ordinary user when this is root; `work` becomes that user's. */
async function runPlaywright(work, checkout, node, variables, args) {
  const network = await onOwnNetwork();
  const settings = {
    ...variables,
    PRAATPLAAT_TEST_RESULTS: join(work, 'results'),
    ...(network ? { PRAATPLAAT_OWN_NETWORK: '192.168.87.20' } : {}),
  };
  const command = [...onDisplay(), ...(network ?? []), node, join(checkout, playwright), ...args];
  if (!network) say('No network of its own can be made here, so phones were not let into the desktop app.');
  if (!asRoot) {
    return run(command[0], command.slice(1), { cwd: checkout, env: { ...process.env, ...settings } });
  }
  // Without root's rights the virtual display cannot make this folder itself.
  mkdirSync('/tmp/.X11-unix', { recursive: true });
  chmodSync('/tmp/.X11-unix', 0o1777);
  const home = join(work, 'home');
  mkdirSync(home);
  await runQuietly('chown', [ordinaryUser, work, home]);
  const own = { ...settings, HOME: home, TMPDIR: home, XDG_RUNTIME_DIR: home };
  const pairs = Object.entries(own).map(([name, value]) => `${name}=${value}`);
  return run('runuser', ['-u', ordinaryUser, '--', 'env', ...pairs, ...command], { cwd: checkout });
}

/**
 * What a run without any Electron comes to: whoever works on the rest is not stopped by it, but where every
 * change is judged (CI) it must be there.
 */
async function withoutElectron(extra) {
  say('No Electron program can be had or started here, so the desktop app was not tested.');
  if (process.env.CI) return one(false);
  const work = mkdtempSync(join(tmpdir(), 'praatplaat-desktop-'));
  const report = join(work, 'report.json');
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_NAME: report };
  await runQuietly(workNode(), [playwright, ...listing, '--list', '--reporter=json', ...extra], {
    cwd: root,
    env,
  });
  const counts = skippedByPlaywright(report);
  await rm(work, { recursive: true, force: true });
  return counts;
}

/** @param {readonly string[]} extra arguments for Playwright */
export async function testDesktop(extra) {
  await ensureDesktop();
  const electron = await electronBinary({ forTests: true });
  if (electron === undefined) return withoutElectron(extra);
  await ensureBuilt();
  if (asRoot) allowSandbox(electron);
  const packaged = await packageUnpacked(electron);
  const work = mkdtempSync(join(tmpdir(), 'praatplaat-desktop-'));
  try {
    chmodSync(work, 0o755);
    const checkout = await readableCheckout(work);
    const moved = (path) => (path.startsWith(root) ? join(checkout, path.slice(root.length)) : path);
    const report = join(work, 'report.json');
    const variables = {
      PRAATPLAAT_ELECTRON: moved(electron),
      PRAATPLAAT_PACKAGED: moved(packaged),
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
    };
    const args = [...listing, '--reporter=list,json', ...extra];
    const code = await runPlaywright(work, checkout, moved(workNode()), variables, args);
    if (code === 127) say('There is no display here, and no xvfb-run to make one; install xvfb.');
    if (code !== 0 && existsSync(join(work, 'results'))) {
      await rm(join(root, 'test-results/electron'), { recursive: true, force: true });
      await cp(join(work, 'results'), join(root, 'test-results/electron'), { recursive: true, force: true });
    }
    return fromPlaywright(report, code);
  } finally {
    await rm(work, { recursive: true, force: true });
  }
}
