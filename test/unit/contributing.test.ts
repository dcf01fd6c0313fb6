/** What CONTRIBUTING and README say of the house is true: a map of what has moved is worse than none. */
import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { floors } from '../../build/testing/folders.mjs';

const root = fileURLToPath(new URL('../..', import.meta.url));
const read = (name: string) => readFileSync(`${root}/${name}`, 'utf8');

describe.each(['CONTRIBUTING.md', 'README.md'])('%s', (name) => {
  it('names no file or folder that is not there', () => {
    const named = [...read(name).matchAll(/`((?:shared|renderer|electron|build|test|assets)\/[\w./-]+)`/g)];
    expect(named.length).toBeGreaterThan(0);
    expect(named.map(([, path = '']) => path).filter((path) => !existsSync(`${root}/${path}`))).toEqual([]);
  });
});

it('the map has every floor of the house, in order', () => {
  const text = read('CONTRIBUTING.md');
  for (const [house, levels] of Object.entries(floors)) {
    const start = text.indexOf(`| \`${house}/\`, from the top |`);
    const table = text.slice(start, text.indexOf('\n\n', start));
    const places = levels
      .map((names) => names.map((name) => name.replace(/\/\*$/, '')).filter((name) => !name.includes('.')))
      .filter((names) => names.length > 0)
      .map((names) => names.map((name) => table.search(new RegExp(`\`${name}[\`/]`))));
    expect(places.flat().every((place) => place > 0)).toBe(true);
    const highest = places.map((each) => Math.min(...each));
    expect(highest).toEqual([...highest].sort((a, b) => a - b));
  }
});
