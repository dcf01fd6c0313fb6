import { expect, test } from 'vitest';
import { poster } from '../../../electron/cli/poster.ts';
import { withinTime } from '../../../electron/cli/withinTime.ts';
import { sampleWorkshop } from '../../../shared/sample/sampleWorkshop.ts';

test('a task that takes too long is stopped, and what goes wrong in another is heard', () => {
  const endless = () => {
    for (;;);
  };
  expect(withinTime(endless, 50)).toBeNull();
  expect(withinTime(() => 3, 1000)).toBe(3);
  const failing = () => {
    throw new TypeError('no');
  };
  expect(() => withinTime(failing, 1000)).toThrow(TypeError);
});

test('a poster that takes too long to draw is given up with the words of the screen', async () => {
  const data = sampleWorkshop('nl');
  const given = {
    file: 'a.praatplaat',
    secondFile: undefined,
    options: { out: 'never-written.pdf' },
    language: 'nl',
    wantedLanguage: undefined,
  } as const;
  const ambition = 'weg '.repeat(400);
  const long = { ...data, workshop: { ...data.workshop, poster: { ...data.workshop.poster, ambition } } };
  expect(await poster(long, given, 1)).toEqual({
    ok: false,
    fault:
      'De plaat tekenen duurde te lang en is gestopt. De langste tekst is de stip op de horizon, met 1600 tekens: kort die in.',
  });
});
