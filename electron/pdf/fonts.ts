import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { create, type Font, type GlyphRun } from 'fontkit';
import type { FontWeight, Scene, Shape } from '../../shared/scene/scene.ts';
import { advances, fontRuns } from '../../shared/scene/text.ts';

export const bundledFonts = fileURLToPath(new URL('../../assets/fonts/', import.meta.url));

/** The font files that scenes need, each with a weight that it serves. */
export function fontsOf(scenes: readonly Scene[]): Map<string, FontWeight> {
  const files = new Map<string, FontWeight>();
  const visit = (shapes: readonly Shape[]) => {
    for (const shape of shapes) {
      if (shape.kind === 'group') visit(shape.children);
      else if (shape.kind === 'text') {
        for (const { file } of fontRuns(shape.text, shape.weight)) files.set(file, shape.weight);
      }
    }
  };
  for (const { shapes } of scenes) visit(shapes);
  return files;
}

const loaded = new Map<string, Promise<Font>>();

/** A font file of a folder, read and parsed once a program. */
export function fontIn(folder: string, file: string, weight: FontWeight): Promise<Font> {
  const path = join(folder, file);
  const known = loaded.get(path);
  if (known !== undefined) return known;
  const loading = readFile(path).then((bytes) => measured(create(bytes), weight));
  loaded.set(path, loading);
  loading.catch(() => loaded.delete(path));
  return loading;
}

/**
 * The font with its letters placed by the metrics that drawings are measured with: the same places in every
 * output, and many times faster than reading the font's layout tables for every line.
 */
function measured(font: Font, weight: FontWeight): Font {
  const layout = (text: string): GlyphRun => {
    const glyphs = Array.from(text, (character) => {
      const code = character.codePointAt(0) ?? 0;
      const glyph = font.glyphForCodePoint(code);
      // A letter that was first met as a part of another one (o in ó) does not know its character.
      if (glyph.codePoints.length === 0) glyph.codePoints = [code];
      return glyph;
    });
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
