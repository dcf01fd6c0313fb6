import { expect, test, vi } from 'vitest';
import { drawPoster } from '../../../shared/drawing/drawPoster.ts';
import { measured } from '../scene/countedText.ts';
import { posterFixture } from './posterFixture.ts';

vi.mock(import('../../../shared/scene/text.ts'), async (original) => {
  const { counting } = await import('../scene/countedText.ts');
  return counting(await original());
});

const templates = ['road', 'grid'] as const;
const orientations = ['landscape', 'portrait'] as const;
const forms = templates.flatMap((template) => orientations.map((orientation) => ({ template, orientation })));
const parts = { word: 'x', compound: 'klantervaring', words: 'de klant ', emoji: '\u{1f469}\u200d\u{1f4bb}' };

test.each(forms.flatMap((form) => Object.entries(parts).map(([name, part]) => ({ ...form, name, part }))))(
  'an ambition of any length is drawn in time: $template, $orientation, $name',
  ({ part, ...form }) => {
    const work = (length: number) => {
      const ambition = part.repeat(Math.ceil(length / part.length));
      measured.letters = 0;
      const { scene } = drawPoster(posterFixture({ ambition }), { ...form, size: 'A1', readingDistance: 1 });
      expect(scene.shapes.length).toBeGreaterThan(0);
      return measured.letters;
    };
    // Letters measured, not time: twice the length is about twice the work, over a few hundred sizes and layouts.
    expect(work(4000) / work(2000)).toBeLessThan(3);
    expect(work(4000)).toBeLessThan(4000 * 400);
  },
);
