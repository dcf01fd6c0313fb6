/**
 * Inside the renderer and inside shared/ arrows point one way too. Each rule is broken once here, in sources that
 * are no files; that the project's own keep to them is what `npm run check` finds.
 */
import { posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folderFaults } from '../../build/testing/folders.mjs';

/** What is said of one source that imports others, each named from the repository's root. */
function faultsOf(from: string, ...targets: string[]): string[] {
  return folderFaults(new Map([[from, importing(from, targets)]]));
}

function importing(from: string, targets: readonly string[]): string {
  return targets
    .map((target) => `import { thing } from '${relative(from, target)}';\n`)
    .concat('export const other = thing;\n')
    .join('');
}

function relative(from: string, target: string): string {
  const way = posix.relative(posix.dirname(from), target);
  return way.startsWith('.') ? way : `./${way}`;
}

describe('a folder knows only what lies below it', () => {
  it.each([
    ['renderer/screens/grid/GridScreen.tsx', 'renderer/screens/targets/votes.ts'],
    ['renderer/screens/grid/GridScreen.tsx', 'renderer/app/words.ts'],
    ['renderer/components/Dialog.tsx', 'renderer/app/words.ts'],
    ['renderer/collecting/paper/CodeStep.tsx', 'renderer/collecting/phones/words.ts'],
    ['renderer/collecting/progress.ts', 'renderer/collecting/phones/words.ts'],
    ['renderer/people/PersonRow.tsx', 'renderer/screens/collect/words.ts'],
    ['renderer/storage/execute.ts', 'renderer/words/language.ts'],
    ['renderer/results/GridPicture.tsx', 'renderer/collecting/progress.ts'],
    ['renderer/app/App.tsx', 'renderer/main.tsx'],
    ['shared/model/workshop.ts', 'shared/content/packs.ts'],
    ['shared/commands/whole.ts', 'shared/file/lineage.ts'],
    ['shared/analysis/round.ts', 'shared/sentences/claim.ts'],
    ['shared/file/copy.ts', 'shared/drawing/palette.ts'],
    ['shared/result.ts', 'shared/model/ids.ts'],
  ])('%s may not import %s', (from, target) => {
    expect(faultsOf(from, target)).toEqual([expect.stringContaining(`${from} imports ${target}`)]);
  });

  it.each([
    ['renderer/app/App.tsx', 'renderer/screens/grid/GridScreen.tsx'],
    ['renderer/screens/collect/CollectScreen.tsx', 'renderer/collecting/paper/EntryScreen.tsx'],
    ['renderer/collecting/paper/EntryScreen.tsx', 'renderer/collecting/progress.ts'],
    ['renderer/screens/grid/GridScreen.tsx', 'renderer/screens/grid/words.ts'],
    ['renderer/components/Dialog.tsx', 'renderer/words/commonWords.ts'],
    ['shared/recovery/journal.ts', 'shared/host/contract.ts'],
    ['shared/file/mergeIn.ts', 'shared/commands/whole.ts'],
    ['renderer/screens/grid/GridScreen.tsx', 'shared/model/ids.ts'],
  ])('%s may import %s', (from, target) => {
    expect(faultsOf(from, target)).toEqual([]);
  });

  it('by whatever kind of import', () => {
    for (const text of [
      "import type { Words } from '../../app/words.ts';",
      "import '../../app/words.ts';",
      "import {\n  one,\n  two,\n} from '../../app/words.ts';",
      "export { words } from '../../app/words.ts';",
      "const words = await import('../../app/words.ts');",
      "new Worker(new URL('../../app/words.ts', import.meta.url));",
    ]) {
      expect(folderFaults(new Map([['renderer/screens/grid/a.ts', text]])), text).toHaveLength(1);
    }
  });
});

describe('folders of one floor', () => {
  const both = (one: string, other: string) =>
    folderFaults(
      new Map([
        [one, importing(one, [other])],
        [other, importing(other, [one])],
      ]),
    );

  it('may use each other one way', () => {
    expect(faultsOf('renderer/room/keeper.ts', 'renderer/state/ui.ts')).toEqual([]);
  });

  it('but not both ways', () => {
    const [fault, ...more] = both('renderer/room/keeper.ts', 'renderer/state/ui.ts');
    expect(more).toEqual([]);
    expect(fault).toContain('a circle of folders, room → state → room');
    expect(fault).toContain('renderer/room/keeper.ts imports renderer/state/ui.ts');
    expect(both('shared/file/copy.ts', 'shared/room/view.ts')).toHaveLength(1);
  });

  it('nor round by a third', () => {
    const ring = ['renderer/room/a.ts', 'renderer/state/b.ts', 'renderer/components/c.tsx'];
    const files = ring.map((path, place) => {
      const next = ring[(place + 1) % ring.length] ?? '';
      return [path, importing(path, [next])] as const;
    });
    expect(folderFaults(new Map(files))).toEqual([
      expect.stringContaining('room → state → components → room'),
    ]);
  });
});

it('files of one folder lead one way, too', () => {
  const [one, other] = ['shared/file/copy.ts', 'shared/file/table/kind.ts'];
  expect(folderFaults(new Map([[one, importing(one, [other])]]))).toEqual([]);
  const circle = new Map([
    [one, importing(one, [other])],
    [other, importing(other, [one])],
  ]);
  expect(folderFaults(circle)).toEqual([expect.stringContaining('a circle of files')]);
});

it('a folder that no floor has is a fault', () => {
  expect(faultsOf('renderer/helpers/many.ts')).toEqual([expect.stringContaining('renderer/helpers/many.ts')]);
  expect(faultsOf('shared/utils.ts')).toHaveLength(1);
});
