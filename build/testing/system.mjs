/** What the tests need of the system beside npm's packages. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../paths.mjs';
import { say, workNode } from '../prepare.mjs';
import { run, runQuietly } from '../run.mjs';

export const asRoot = process.getuid?.() === 0;

/** Reads the PDFs that tests make. */
const pdfPackages = ['poppler-utils'];
const browserPackages = ['chromium', ...pdfPackages];
/** A display, and the libraries that Electron expects of a desktop. */
const electronPackages = [
  'xvfb',
  'xauth',
  'libnss3',
  'libgtk-3-0',
  'libgbm1',
  'libasound2',
  'libatk-bridge2.0-0',
  'libcups2',
  'libxkbcommon0',
];
/** Networks of the tests' own. */
const networkPackages = ['iproute2'];

function isDebian() {
  const release = '/etc/os-release';
  return existsSync(release) && /^ID=debian$/m.test(readFileSync(release, 'utf8'));
}

async function missingPackages(names) {
  const { output } = await runQuietly('dpkg-query', ['-s', ...names]);
  const present = [...output.matchAll(/^Package: (\S+)\nStatus: install ok installed$/gm)].map(
    (match) => match[1],
  );
  return names.filter((name) => !present.includes(name));
}

/** Installs Debian packages that are not there yet. A failure shows in the tests that need them. */
async function ensureDebian(names) {
  const missing = await missingPackages(names);
  if (missing.length === 0) return;
  say(`Installing ${missing.join(', ')} …`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await runQuietly('apt-get', ['update', '-qq'], { env });
  const options = ['install', '-y', '-qq', '--no-install-recommends'];
  const { code, output } = await runQuietly('apt-get', [...options, ...missing], { env });
  if (code !== 0) say(`Debian could not install them:\n${output.trim().split('\n').slice(-5).join('\n')}`);
}

/** A browser for the screens' tests, and the tools that read PDFs. */
export async function ensureBrowser() {
  if (asRoot && isDebian()) {
    await ensureDebian(browserPackages);
    return;
  }
  if (existsSync('/usr/bin/chromium')) return;
  await run(workNode(), [join(root, 'node_modules/playwright/cli.js'), 'install', 'chromium'], {
    cwd: root,
    stdio: ['ignore', 2, 2],
  });
}

/** The display and libraries of the desktop app's tests. */
export async function ensureDesktop() {
  if (!asRoot || !isDebian()) return;
  await ensureDebian([...electronPackages, ...browserPackages, ...networkPackages]);
}

/** What the unit tests read PDFs with, and make machines for the room with. */
export async function ensureUnitTools() {
  if (asRoot && isDebian()) await ensureDebian([...pdfPackages, ...networkPackages]);
}
