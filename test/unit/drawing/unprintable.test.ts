import { expect, test } from 'vitest';
import { posterTexts, unprintableSentences } from '../../../shared/drawing/unprintable.ts';
import { sampleWorkshop } from '../../../shared/sample/sampleWorkshop.ts';

test('signs that no font has are named before they are printed, with where they stand', () => {
  expect(unprintableSentences([{ place: 'person', text: '张伟 Jansen' }], 'nl')).toEqual([
    'In de naam “张伟 Jansen” kunnen deze tekens niet worden gedrukt: 张 en 伟.',
  ]);
  expect(unprintableSentences([{ place: 'title', text: 'Naar 客 toe' }], 'en')).toEqual([
    'In the title “Naar 客 toe” this sign can’t be printed: 客.',
  ]);
  const long = unprintableSentences(
    [{ place: 'ambition', text: `${'weg '.repeat(20)}中文字体太多了` }],
    'nl',
  );
  expect(long).toEqual([
    'In de stip op de horizon “weg weg weg weg weg weg weg weg weg weg …” kunnen deze tekens niet worden gedrukt: 中, 文, 字, 体, 太 en nog 2.',
  ]);
});

test('what prints is not spoken of, whatever its script', () => {
  const texts = [
    'Ωμέγα',
    'Київ',
    'Nguyễn',
    'שלום',
    '\u{1f469}\u{1f3fd}\u200d\u{1f4bb} \u{1f1f3}\u{1f1f1}',
    'Dvořák',
  ];
  expect(
    unprintableSentences(
      texts.map((text) => ({ place: 'action', text })),
      'nl',
    ),
  ).toEqual([]);
});

test('only what stands on the poster counts', () => {
  const data = sampleWorkshop('nl');
  const [line] = data.workshop.businessLines;
  if (line === undefined) throw new Error('The sample has a business line');
  const owners = data.actions.map((action) => ({ ...action, owner: '张伟' }));
  const poster = { ...data.workshop.poster, showOwners: false };
  const shown = { ...data, actions: owners };
  const hidden = { ...shown, workshop: { ...data.workshop, poster } };
  expect(unprintableSentences(posterTexts(shown, line.id), 'nl')).toEqual([
    'In de eigenaar “张伟” kunnen deze tekens niet worden gedrukt: 张 en 伟.',
  ]);
  expect(unprintableSentences(posterTexts(hidden, line.id), 'nl')).toEqual([]);
});
