import { onPaper } from '../../shared/commands/workshops.ts';
import { drawingLimit, drawPoster } from '../../shared/drawing/drawPoster.ts';
import { readingDistanceFor } from '../../shared/drawing/kit/legibility.ts';
import { posterContent, posterLine } from '../../shared/drawing/makePosterContent.ts';
import { tile } from '../../shared/drawing/tiles.ts';
import { givenUpText, posterTexts, unprintableSentences } from '../../shared/drawing/unprintable.ts';
import { gridOf } from '../../shared/model/carried.ts';
import {
  type BusinessLine,
  type Orientation,
  type PaperSize,
  type PosterTemplate,
  templateSchema,
  type WorkshopData,
} from '../../shared/model/workshop.ts';
import { failure, type Result, success } from '../../shared/result.ts';
import type { Scene } from '../../shared/scene/scene.ts';
import { formatLevel, formatNumber } from '../../shared/words/language.ts';
import { folded } from '../../shared/words/nameKey.ts';
import { makePdf } from '../pdf/pdf.ts';
import { chosen } from './arguments.ts';
import { writeOutput } from './files.ts';
import { type Given, type Outcome, textOption } from './io.ts';
import { withinTime } from './withinTime.ts';
import { cliWords } from './words.ts';

/** What templates are called in the room; the names in the file are taken as well. */
const templateNames: Record<PosterTemplate, string> = { road: 'weg', grid: 'raster' };
const templates: Record<string, PosterTemplate> = Object.fromEntries(
  templateSchema.options.flatMap((template) => [
    [templateNames[template], template],
    [template, template],
  ]),
);
const sizes: Record<string, PaperSize> = { A4: 'A4', A3: 'A3', A2: 'A2', A1: 'A1', A0: 'A0' };
const tilePapers: Record<string, 'A4' | 'A3'> = { A4: 'A4', A3: 'A3' };
const orientations: Record<string, Orientation> = { portrait: 'portrait', landscape: 'landscape' };

/**
 * Makes the poster of a workshop as a PDF: the same drawing as on screen.
 * @param limit milliseconds after which the drawing is given up
 */
export async function poster(data: WorkshopData, given: Given, limit = drawingLimit): Promise<Outcome> {
  const words = cliWords(given.language);
  const settings = data.workshop.poster;
  const template = chosen('template', textOption(given, 'template'), templates, given);
  if (!template.ok) return template;
  const size = chosen('size', textOption(given, 'size'), sizes, given);
  if (!size.ok) return size;
  const orientation = chosen('orientation', textOption(given, 'orientation'), orientations, given);
  if (!orientation.ok) return orientation;
  const paper = chosen('tile', textOption(given, 'tile'), tilePapers, given);
  if (!paper.ok) return paper;
  const line = lineOf(data, given);
  if (!line.ok) return line;
  const out = textOption(given, 'out');
  if (!out) return failure(words.outMissing('.pdf'));
  const pack = gridOf(data);

  const language = given.wantedLanguage ?? data.workshop.language;
  const content = posterContent(data, pack, {
    language,
    ...(line.value ? { businessLineId: line.value.id } : {}),
  });
  const form = {
    ...onPaper(settings, size.value ?? settings.size),
    template: template.value ?? settings.template,
    orientation: orientation.value ?? settings.orientation,
  };
  const drawing = withinTime(() => drawPoster(content, form), limit);
  const texts = posterTexts(data, posterLine(data.workshop, line.value?.id).id);
  if (drawing === null) return failure(givenUpText(texts, given.language));
  const { scene, problems } = drawing;
  const distance = formatLevel(readingDistanceFor(form.size, form.readingDistance), given.language);
  const pages: Scene[] = paper.value ? tile(scene, { paper: paper.value, language }) : [scene];
  const bytes = await makePdf(pages, { title: scene.title, language });
  const millimetres = (length: number) => formatNumber(length, given.language);
  const [first] = problems;
  const done = [
    words.poster(out, millimetres(scene.width), millimetres(scene.height), pages.length),
    ...(first ? [words.tooSmall(problems.length, distance, first.text)] : []),
    ...unprintableSentences(texts, given.language),
  ];
  return writeOutput(out, bytes, given, done.join('\n'));
}

/** The business line that was asked for by name; undefined when none was. */
export function lineOf(data: WorkshopData, given: Given): Result<BusinessLine | undefined, string> {
  const wanted = textOption(given, 'line');
  if (wanted === undefined) return success(undefined);
  const lines = data.workshop.businessLines;
  const found = lines.find(({ id, name }) => id === wanted || folded(name) === folded(wanted));
  if (found) return success(found);
  return failure(
    cliWords(given.language).unknownLine(wanted, lines.map(({ name }) => `“${name}”`).join(', ')),
  );
}
