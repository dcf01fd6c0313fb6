import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { create, type Font, type GlyphRun } from 'fontkit';
import type { FontWeight } from '../../shared/scene/scene.ts';
import { advances, type SubsetRun } from '../../shared/scene/text.ts';
import { trueTypeOf } from './trueType.ts';

type Subset = SubsetRun['subset'];
/** One a weight and subset. */
export type FontName = `${Subset}-${FontWeight}`;

const subsets: readonly Subset[] = ['latin', 'latin-ext'];
const weights: readonly FontWeight[] = [400, 700, 800];

export const bundledFonts = fileURLToPath(new URL('../../assets/fonts/', import.meta.url));

export function fontNameOf(subset: Subset, weight: FontWeight): FontName {
  return `${subset}-${weight}`;
}

const loaded = new Map<string, Promise<Map<FontName, Font>>>();

/** The fonts of a folder, unpacked and parsed once: that takes longer than a poster. */
export function fontsIn(folder: string): Promise<Map<FontName, Font>> {
  const known = loaded.get(folder);
  if (known !== undefined) return known;
  const names = subsets.flatMap((subset) => weights.map((weight) => ({ subset, weight })));
  const loading = Promise.all(
    names.map(async ({ subset, weight }) => {
      const name = fontNameOf(subset, weight);
      const bytes = trueTypeOf(await readFile(join(folder, `atkinson-${name}.woff2`)));
      return [name, measured(create(bytes), weight)] as const;
    }),
  ).then((fonts) => new Map(fonts));
  loaded.set(folder, loading);
  loading.catch(() => loaded.delete(folder));
  return loading;
}

/**
 * The font with its letters placed by the metrics that drawings are measured with: the same places in every
 * output, and many times faster than reading the font's layout tables for every line.
 */
function measured(font: Font, weight: FontWeight): Font {
  const layout = (text: string): GlyphRun => {
    const glyphs = Array.from(text, (character) => font.glyphForCodePoint(character.codePointAt(0) ?? 0));
    const positions = advances(text, weight).map((em) => ({
      xAdvance: em * font.unitsPerEm,
      yAdvance: 0,
      xOffset: 0,
      yOffset: 0,
    }));
    return { glyphs, positions, advanceWidth: positions.reduce((sum, { xAdvance }) => sum + xAdvance, 0) };
  };
  return Object.create(font, { layout: { value: layout } });
}
