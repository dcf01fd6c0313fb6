import { frameContent, gridRows } from '../../renderer/results/gridContent.ts';
import { targetFrame, targetRows } from '../../renderer/screens/targets/targetContent.ts';
import { currentSituation } from '../../shared/analysis/current.ts';
import { analyseRound } from '../../shared/analysis/round.ts';
import { cemmPack } from '../../shared/content/packs.ts';
import { drawPoster, type PosterForm } from '../../shared/drawing/drawPoster.ts';
import { drawForm } from '../../shared/drawing/forms/drawForm.ts';
import type { GridFrameContent, GridRow, GridSize } from '../../shared/drawing/gridScene/content.ts';
import { gridFrame } from '../../shared/drawing/gridScene/frame.ts';
import { gridScene } from '../../shared/drawing/gridScene.ts';
import { tile } from '../../shared/drawing/tiles.ts';
import type { Language } from '../../shared/model/workshop.ts';
import { sampleWorkshop } from '../../shared/sample/sampleWorkshop.ts';
import type { Scene } from '../../shared/scene/scene.ts';
import { posterFixture } from '../unit/drawing/posterFixture.ts';

/** Drawings by the name of their picture. */
export type Drawings = Record<string, Scene>;

/** How many actions a poster is drawn with: none, a few, the usual number, and as many as it is made for. */
const actionCounts = [0, 3, 20, 60];

export function posters(form: Omit<PosterForm, 'readingDistance'>): Drawings {
  const { template, size, orientation } = form;
  return Object.fromEntries(
    actionCounts.map((actionCount) => [
      `${template}-${size}-${orientation}-${actionCount}`,
      drawPoster(posterFixture({ actionCount }), { ...form, readingDistance: 1 }).scene,
    ]),
  );
}

const millimetre = 25.4 / 96;
/** The room that the grid has in a window of this size, and how large its text is there. */
const windows: Record<string, GridSize> = {
  '1280': { width: 972 * millimetre, height: 606 * millimetre, em: 16 * millimetre },
  '1920': { width: 1554 * millimetre, height: 836 * millimetre, em: 19 * millimetre },
};

function onScreen(content: GridFrameContent, rows: GridRow[], size: GridSize): Scene {
  const view = { title: 'Raster', description: '', rows } as const;
  return gridScene(gridFrame(content, size), view).scene;
}

/** The grid of the sample as the screen shows it, in each of its views, and with the ways to the targets. */
export function screenGrids(): Drawings {
  const drawings: Drawings = {};
  for (const [width, size] of Object.entries(windows)) {
    const language: Language = width === '1280' ? 'nl' : 'en';
    const data = sampleWorkshop(language);
    const { workshop } = data;
    const lines = workshop.businessLines.map((line) => {
      const roundId = data.rounds[0]?.id;
      if (roundId === undefined) throw new Error('The sample has a round');
      return { line, analysis: analyseRound(data, cemmPack, { roundId, businessLineId: line.id }) };
    });
    const [shown] = lines;
    if (shown === undefined) throw new Error('The sample has business lines');
    const { line, analysis } = shown;
    const targets = new Map(
      data.decisions
        .filter(({ businessLineId }) => businessLineId === line.id)
        .map(({ pillarId, level }) => [pillarId, level]),
    );
    const common = { pack: cemmPack, workshop, language, analysis, lines, targets, expected: line.expected };
    for (const view of ['everyone', 'layers', 'departments', 'expected', 'lines'] as const) {
      for (const isRoom of view === 'everyone' ? [false, true] : [false]) {
        const rows = gridRows({ ...common, view, isRoom, focus: null, earlier: new Map() });
        const name = `screen-${view}${isRoom ? '-room' : ''}-${width}`;
        drawings[name] = onScreen(frameContent(cemmPack, language, view, isRoom), rows, size);
      }
    }
    const situation = currentSituation(data, cemmPack, line.id);
    const [focus] = targets.keys();
    if (focus === undefined) throw new Error('The sample has targets');
    const ways = targetRows({ pack: cemmPack, language, situation, targets, focus, votes: new Map() });
    drawings[`screen-targets-${width}`] = onScreen(targetFrame(cemmPack, language), ways, size);
  }
  return drawings;
}

const giver = {
  kind: 'known',
  code: 'K7QDXR',
  name: 'Annemarie van der Steen',
  layer: 'management',
} as const;

/** Forms to fill in, and the sheets that a poster is cut over. */
export function sheets(): Drawings {
  const pillarIds = cemmPack.pillars.map(({ id }) => id);
  const forms = (['quick', 'detailed'] as const).flatMap((mode) =>
    drawForm(
      {
        organisation: 'Noorderlicht Bouwstoffen',
        date: '2027-01-14',
        language: mode === 'quick' ? 'nl' : 'en',
        pack: cemmPack,
        round: { kind: 'measure', number: 1, mode, partIds: pillarIds },
        businessLine: 'Zakelijk (b2b)',
        lineSign: '',
        anonymity: 'named',
      },
      { ...giver, department: 'Verkoop binnendienst' },
    ).map((scene, index): [string, Scene] => [`form-${mode}-${index + 1}`, scene]),
  );
  const poster = drawPoster(posterFixture(), {
    template: 'road',
    size: 'A1',
    orientation: 'landscape',
    readingDistance: 1,
  });
  const tiles = tile(poster.scene, { paper: 'A4', language: 'nl' })
    .slice(0, 3)
    .map((scene, index): [string, Scene] => [`tiles-${index}`, scene]);
  return Object.fromEntries([...forms, ...tiles]);
}
