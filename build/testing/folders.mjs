/**
 * Which folders may import which, inside `renderer/` and inside `shared/`. The linter keeps these two and
 * `electron/` apart; this keeps the folders within them pointing one way.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { posix } from 'node:path';

/**
 * The floors of a house, the top one first. A folder imports from the floors below its own, and from its own floor
 * where that makes no circle. `*` stands for every folder in a place; those are apart, and never import each other.
 *
 * @type {Record<string, readonly (readonly string[])[]>}
 */
export const floors = {
  renderer: [
    ['main.tsx'],
    ['app', 'phone'],
    ['screens/*'],
    ['collecting/*'],
    ['collecting'],
    ['people', 'results', 'importing', 'recovery'],
    ['answering', 'output', 'workshop'],
    ['components', 'words', 'state', 'room', 'scene'],
    ['storage', 'host', 'beside'],
  ],
  shared: [
    ['recovery', 'drawing', 'host'],
    ['file', 'room', 'sample'],
    ['sentences', 'commands'],
    ['analysis', 'words'],
    ['content', 'scene'],
    ['model'],
    ['result.ts'],
  ],
};

/** What is drawn into a page rather than imported, and what imports nothing. */
const isSource = (name) => /\.(tsx?|css)$/.test(name) && !name.endsWith('.d.ts');

/**
 * What is wrong with the imports of these files, a sentence each.
 *
 * @param {ReadonlyMap<string, string>} files the text of each by its path in the repository, with `/`
 * @returns {string[]}
 */
export function folderFaults(files) {
  const faults = [];
  for (const [house, levels] of Object.entries(floors)) {
    /** @type {Map<string, Map<string, string>>} by folder, those it imports on its own floor, with an example */
    const beside = new Map();
    /** @type {Map<string, Map<string, string>>} by file, those of its own folder that it imports */
    const between = new Map();
    for (const [path, text] of files) {
      if (!path.startsWith(`${house}/`)) continue;
      const from = placeOf(path, house, levels);
      if (from === null) {
        faults.push(`${path}: no floor of build/testing/folders.mjs has this folder`);
        continue;
      }
      for (const target of importsOf(path, text)) {
        if (!target.startsWith(`${house}/`)) continue;
        const to = placeOf(target, house, levels);
        if (to === null) continue;
        if (to.folder === from.folder) {
          const known = between.get(path) ?? new Map();
          between.set(path, known.set(target, `${path} imports ${target}`));
          continue;
        }
        if (to.floor < from.floor || (to.floor === from.floor && from.isApart)) {
          faults.push(
            `${path} imports ${target}: ${house}/${from.folder} may not know ${house}/${to.folder}`,
          );
        } else if (to.floor === from.floor) {
          const known = beside.get(from.folder) ?? new Map();
          known.set(to.folder, `${path} imports ${target}`);
          beside.set(from.folder, known);
        }
      }
    }
    faults.push(...circlesOf(beside, 'folders'), ...circlesOf(between, 'files'));
  }
  return faults;
}

/** On which floor a file is, and in which folder of it; null: on none. */
function placeOf(path, house, levels) {
  const [first = '', ...rest] = path.slice(house.length + 1).split('/');
  const inner = rest.length > 1 ? `${first}/${rest[0]}` : null;
  for (const [folder, name] of [
    [inner, `${first}/*`],
    [first, first],
  ]) {
    if (folder === null) continue;
    const floor = levels.findIndex((names) => names.includes(name));
    if (floor >= 0) return { floor, folder, isApart: name.endsWith('/*') };
  }
  return null;
}

/** The files of the repository that a file imports; of libraries nothing. */
function importsOf(path, text) {
  const found = text.matchAll(/(?:\bfrom|\bimport|\bimport\(|\bnew URL\()\s*['"](\.{1,2}\/[^'"]+)['"]/g);
  return [...found].map(([, target = '']) => posix.join(posix.dirname(path), target.replace(/\?.*$/, '')));
}

/** Folders of one floor, or files, that lead back to themselves, each circle once. */
function circlesOf(beside, what) {
  const faults = [];
  const done = new Set();
  const visit = (folder, way) => {
    const start = way.indexOf(folder);
    if (start >= 0) {
      const circle = [...way.slice(start), folder];
      const examples = circle.slice(1).map((to, place) => beside.get(circle[place])?.get(to));
      faults.push(`a circle of ${what}, ${circle.join(' → ')}: ${examples.join('; ')}`);
      return;
    }
    if (done.has(folder)) return;
    for (const to of beside.get(folder)?.keys() ?? []) visit(to, [...way, folder]);
    done.add(folder);
  };
  for (const folder of beside.keys()) visit(folder, []);
  return faults;
}

/** The sources of a checkout that the rules are about. @param {string} root */
export function sourcesOf(root) {
  return new Map(
    Object.keys(floors).flatMap((house) =>
      readdirSync(posix.join(root, house), { recursive: true, encoding: 'utf8' })
        .filter(isSource)
        .map((name) => `${house}/${name.replaceAll('\\', '/')}`)
        .map((path) => /** @type {const} */ ([path, readFileSync(posix.join(root, path), 'utf8')])),
    ),
  );
}
