import { expect, test } from 'vitest';
import { collectWords } from '../../../renderer/screens/collect/words.ts';
import { whyNoneOpen } from '../../../renderer/screens/roadmap/whyNoneOpen.ts';
import { roadmapWords } from '../../../renderer/screens/roadmap/words.ts';
import { openStatements } from '../../../shared/analysis/roadmap.ts';
import { cemmPack } from '../../../shared/content/packs.ts';
import { levels } from '../../plainWorkshop.ts';

const [pillar] = cemmPack.pillars;

test('who answered is said of nobody, one, some and all', () => {
  const said = (n: number, total: number) => collectWords.nl.answered(n, total);
  expect(said(0, 12)).toBe('Geen van de 12 deelnemers gaf zelf antwoord.');
  expect(said(1, 12)).toBe('1 van de 12 deelnemers gaf antwoord.');
  expect(said(11, 12)).toBe('11 van de 12 deelnemers gaven antwoord.');
  expect(said(12, 12)).toBe('Alle 12 deelnemers gaven antwoord.');
  expect(said(1, 1)).toBe('De enige deelnemer gaf antwoord.');
  expect(said(0, 1)).toBe('De enige deelnemer gaf zelf geen antwoord.');
  expect(collectWords.en.answered(0, 3)).toBe('None of the 3 participants answered individually.');
  expect(collectWords.en.answered(3, 3)).toBe('All 3 participants answered.');
});

test('nothing is said of the answers where nobody gave one', () => {
  expect(collectWords.nl.closedText('Geen.', 0)).toBe('Geen.');
  expect(collectWords.nl.revealedText('Eén.', 1)).toBe('Eén. De antwoorden staan vast.');
});

test('everybody is more than one', () => {
  expect(collectWords.nl.everybodyDone(1)).toBe('De enige deelnemer is klaar');
  expect(collectWords.en.everybodyDone(2)).toBe('Everybody has finished');
});

test('why nothing has to become true follows from the levels, and the group is heard only where it was asked', () => {
  const said = (label: (typeof levels)[number] | null, target: (typeof levels)[number]) =>
    roadmapWords.nl.noneOpen[whyNoneOpen(label, target)](`${target}`);
  expect(said(3, 4)).toBe('Alles wat nog nodig is voor niveau 4, is volgens de groep al waar.');
  expect(said(3, 3)).toMatch(/^Blijft op niveau 3/);
  expect(said(3, 2)).toMatch(/^Terug naar niveau 2/);
  expect(said(null, 1)).not.toContain('groep');
  // Unmeasured, only level 1 asks for nothing: what the sentence says.
  for (const target of levels) {
    const open = openStatements(cemmPack, pillar?.id as never, null, target, null);
    expect(open.length === 0).toBe(target === 1);
  }
});
