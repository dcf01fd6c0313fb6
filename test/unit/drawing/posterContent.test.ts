import { expect, test } from 'vitest';
import { cemmPack } from '../../../shared/content/packs.ts';
import { posterContent } from '../../../shared/drawing/makePosterContent.ts';
import { businessLineIdSchema } from '../../../shared/model/ids.ts';
import type { WorkshopData } from '../../../shared/model/workshop.ts';
import { sampleWorkshop } from '../../../shared/sample/sampleWorkshop.ts';

const sample = sampleWorkshop('nl');

function changed(
  change: (workshop: WorkshopData['workshop']) => Partial<WorkshopData['workshop']>,
): WorkshopData {
  return { ...sample, workshop: { ...sample.workshop, ...change(sample.workshop) } };
}

test('a poster says what the workshop found and decided', () => {
  const content = posterContent(sample, cemmPack);
  expect(content.language).toBe('nl');
  expect(content.subtitleParts).toContain('14 januari 2027');
  expect(content.subtitleParts.at(-1)).toBe('12 deelnemers');
  expect(content.pillars.map(({ id }) => id)).toEqual(cemmPack.pillars.map(({ id }) => id));
  expect(content.pillars.every(({ current, target }) => current !== null && target !== null)).toBe(true);
  expect(content.cells).toHaveLength(30);
  expect(content.horizons.map(({ name, period }) => `${name}: ${period}`)).toEqual([
    'Nu: januari – juni 2027',
    'Straks: juli – december 2027',
    'Later: vanaf 2028',
  ]);
  expect(content.source).toContain('ShoppingTomorrow, expertgroep');
});

test('an English poster is English to its last line, where the model comes from', () => {
  const { source } = posterContent(sampleWorkshop('en'), cemmPack);
  expect(source).toContain('ShoppingTomorrow, expert group');
});

test('nothing that the room has not seen comes on the wall', () => {
  const hidden = { ...sample, rounds: sample.rounds.map((round) => ({ ...round, revealedAt: null })) };
  const content = posterContent(hidden, cemmPack);
  expect(content.pillars.map(({ current }) => current)).toEqual([null, null, null, null, null, null]);
  expect(content.participantCount).toBe(0);
  expect(content.subtitleParts.join()).not.toContain('deelnemer');
});

test('it speaks for one business line, the one that was chosen', () => {
  const [first, second] = sample.workshop.businessLines;
  if (first === undefined || second === undefined) throw new Error('The sample has two business lines');
  const content = posterContent(sample, cemmPack, { businessLineId: second.id });
  expect(content.businessLineName).toBe(second.name);
  expect(content.actions.map(({ id }) => id).toSorted()).toEqual(
    sample.actions
      .filter(({ businessLineId }) => businessLineId === second.id)
      .map(({ id }) => id)
      .toSorted(),
  );
  const alone = changed(() => ({ businessLines: [first] }));
  expect(posterContent(alone, cemmPack).businessLineName).toBeNull();
  expect(() =>
    posterContent(sample, cemmPack, { businessLineId: businessLineIdSchema.parse('gone') }),
  ).toThrow('gone');
});

test('actions come in the order of the road, quick wins marked, owners only when wanted', () => {
  const { actions } = posterContent(sample, cemmPack);
  const place = actions.map(({ horizon, order }) => ['now', 'next', 'later'].indexOf(horizon) * 1e6 + order);
  expect(place).toEqual(place.toSorted((a, b) => a - b));
  expect(actions.some(({ quickWin }) => quickWin)).toBe(true);
  expect(actions.filter(({ quickWin }) => quickWin).every(({ horizon }) => horizon === 'now')).toBe(true);
  expect(actions.some(({ owner }) => owner !== null)).toBe(true);
  const anonymous = changed(({ poster }) => ({ poster: { ...poster, showOwners: false } }));
  expect(posterContent(anonymous, cemmPack).actions.every(({ owner }) => owner === null)).toBe(true);
});

test('without a title it makes its own, and does not name the organisation twice', () => {
  const untitled = changed(({ poster }) => ({ poster: { ...poster, title: '' } }));
  const content = posterContent(untitled, cemmPack, { language: 'en' });
  expect(content.title).toBe(`The road ahead for ${sample.workshop.organisation}`);
  expect(content.subtitleParts).not.toContain(sample.workshop.organisation);
  const nameless = changed(({ poster }) => ({ organisation: '', poster: { ...poster, title: '' } }));
  expect(posterContent(nameless, cemmPack).title).toBe('Onze route naar de klant');
});

test('what the fonts cannot print is replaced', () => {
  const pasted = changed(({ poster }) => ({ poster: { ...poster, title: 'Nu → straks 🚀' } }));
  expect(posterContent(pasted, cemmPack).title).toBe('Nu › straks 🚀');
});
