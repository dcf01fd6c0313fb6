/** The licences of everything that is in the app but not ours, as the build shows them in Settings. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths.mjs';

/** Licence texts as their packages name them. */
const textFile = /^(licen[cs]e|copying|notice)/i;

/**
 * What the bundles are made from: the packages of the lock file that are not for development alone, and the fonts.
 *
 * @returns {{ name: string, version: string, licence: string, text: string }[]} by name; `text` is empty where a
 *   package brings none
 */
export function thirdPartyLicences() {
  const { packages } = JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8'));
  const used = Object.entries(packages)
    .filter(([path, entry]) => path !== '' && !entry.dev && !entry.optional && !entry.devOptional)
    .map(([path, { version, license }]) => ({
      name: path.replace(/^.*node_modules\//, ''),
      version,
      licence: license ?? '',
      text: textIn(join(root, path)),
    }));
  const different = new Map(used.map((entry) => [`${entry.name} ${entry.version}`, entry]));
  return [...different.values(), ...fontLicences()].sort((a, b) => a.name.localeCompare(b.name));
}

function fontLicences() {
  const text = readFileSync(join(root, 'assets/fonts/OFL.txt'), 'utf8');
  return [{ name: 'Fonts', version: '', licence: 'OFL-1.1', text }];
}

/** @param {string} folder */
function textIn(folder) {
  const names = readdirSync(folder).filter((name) => textFile.test(name));
  return names.map((name) => readFileSync(join(folder, name), 'utf8').trim()).join('\n\n');
}
