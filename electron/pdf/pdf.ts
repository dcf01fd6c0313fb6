import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import PDFDocument from 'pdfkit';
import type { Language } from '../../shared/model/workshop.ts';
import type { FontWeight, Scene } from '../../shared/scene/scene.ts';
import type { SubsetRun } from '../../shared/scene/text.ts';
import { drawScene } from './drawScene.ts';
import { trueTypeOf } from './trueType.ts';

const pointsPerMillimetre = 72 / 25.4;

export interface PdfOptions {
  title: string;
  language: Language;
  /** Where the bundled fonts are; by default beside the program. */
  fontFolder?: string;
}

/** The name of a registered font: one a weight and subset. */
export type FontName = `${SubsetRun['subset']}-${FontWeight}`;

const fontNames: readonly FontName[] = [
  'latin-400',
  'latin-700',
  'latin-800',
  'latin-ext-400',
  'latin-ext-700',
  'latin-ext-800',
];

const bundledFonts = fileURLToPath(new URL('../../assets/fonts/', import.meta.url));
const loadedFonts = new Map<string, Promise<Map<FontName, Uint8Array>>>();

/** The fonts as TrueType, read and unpacked once a folder. */
function fontsIn(folder: string): Promise<Map<FontName, Uint8Array>> {
  const known = loadedFonts.get(folder);
  if (known !== undefined) return known;
  const loading = Promise.all(
    fontNames.map(async (name) => {
      const file = `${folder.replace(/[\\/]$/, '')}/atkinson-${name}.woff2`;
      return [name, trueTypeOf(await readFile(file))] as const;
    }),
  ).then((fonts) => new Map(fonts));
  loadedFonts.set(folder, loading);
  loading.catch(() => loadedFonts.delete(folder));
  return loading;
}

/**
 * Makes one PDF of scenes, a page each, exactly as large as the scene. Vector throughout: only image shapes
 * become images; fonts are embedded as subsets and text stays text, in the order of the shapes.
 * @returns the file's bytes
 * @throws when the fonts can't be read
 */
export async function makePdf(pages: readonly Scene[], options: PdfOptions): Promise<Uint8Array> {
  const fonts = await fontsIn(options.fontFolder ?? bundledFonts);
  const document = new PDFDocument({
    autoFirstPage: false,
    compress: true,
    pdfVersion: '1.7',
    lang: options.language,
    displayTitle: true,
    // No default font: it would be looked for in a folder that the bundled program lacks.
    font: '',
    info: { Title: options.title, Creator: 'Praatplaat', Producer: 'Praatplaat' },
  });
  const chunks: Uint8Array[] = [];
  const finished = new Promise<void>((resolve, reject) => {
    document.on('data', (chunk: Uint8Array) => chunks.push(chunk));
    document.on('end', resolve);
    document.on('error', reject);
  });
  for (const [name, bytes] of fonts) document.registerFont(name, Buffer.from(bytes));
  for (const scene of pages) {
    document.addPage({
      size: [scene.width * pointsPerMillimetre, scene.height * pointsPerMillimetre],
      margin: 0,
    });
    document.save();
    document.scale(pointsPerMillimetre);
    drawScene(document, scene);
    document.restore();
  }
  document.end();
  await finished;
  return new Uint8Array(Buffer.concat(chunks));
}
