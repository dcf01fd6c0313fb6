import PDFDocument from 'pdfkit';
import type { Language } from '../../shared/model/workshop.ts';
import type { Scene } from '../../shared/scene/scene.ts';
import { drawScene } from './drawScene.ts';
import { bundledFonts, fontIn, fontsOf } from './fonts.ts';

const pointsPerMillimetre = 72 / 25.4;

export interface PdfOptions {
  title: string;
  language: Language;
  /** Where the bundled fonts are; by default beside the program. */
  fontFolder?: string;
}

/**
 * Makes one PDF of scenes, a page each, exactly as large as the scene. Vector throughout: only image shapes
 * become images; fonts are embedded as subsets and text stays text, in the order of the shapes.
 * @returns the file's bytes
 * @throws when the fonts can't be read
 */
export async function makePdf(pages: readonly Scene[], options: PdfOptions): Promise<Uint8Array> {
  const folder = options.fontFolder ?? bundledFonts;
  const fonts = await Promise.all(
    Array.from(fontsOf(pages), async ([file, weight]) => [file, await fontIn(folder, file, weight)] as const),
  );
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
  for (const [name, font] of fonts) document.registerFont(name, font);
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
  // Fitted to the page by a reader's print dialog, a tile or a form would come out smaller than it must be.
  document._root.data.ViewerPreferences.data.PrintScaling = 'None';
  document.end();
  await finished;
  return new Uint8Array(Buffer.concat(chunks));
}
