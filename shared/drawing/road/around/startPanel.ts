import { reachedLevel } from '../../../analysis/reached.ts';
import type { Shape } from '../../../scene/scene.ts';
import { measure } from '../../../scene/text.ts';
import { startTexts, stayTexts } from '../../../sentences/standing.ts';
import { icon } from '../../icons.ts';
import type { Box } from '../../kit/box.ts';
import { baselineShift, placeSlot, textBlock } from '../../kit/textBlock.ts';
import { palette } from '../../palette.ts';
import type { PosterContent, PosterPillar } from '../../posterContent.ts';
import { roadWords } from '../roadWords.ts';
import type { Part } from './heading.ts';

/** Widths within a row of the panel, shared by all rows. */
interface RowGrid {
  name: number;
  width: number;
}

/** From dot to dot, in em. */
const dotStep = 1.2;

function rowGrid(content: PosterContent, body: number): RowGrid {
  const name = Math.max(
    0,
    ...content.pillars.map((pillar) => measure(pillar.name, { size: body, weight: 700 })),
  );
  return { name, width: body * (1.75 + 1.4 + dotStep * content.levels.length + 2.6) + name };
}

/** Width of the panel when its rows stand under the sentence. */
export function tallPanelWidth(content: PosterContent, body: number): number {
  return rowGrid(content, body).width;
}

/** Rows under the sentence, at the right of it, or at the right of it in two columns. */
export type PanelForm = 'tall' | 'beside' | 'wide';

/**
 * “Where are we now”: a sentence and a row a pillar with a dot a level, filled as far as reached and ringed
 * as far as chosen, with the two numbers.
 * @returns the panel at the top left corner of the room, with its own height
 */
export function startPanel(
  content: PosterContent,
  room: { x: number; y: number; width: number },
  body: number,
  form: PanelForm,
): Part & { height: number } {
  const words = roadWords(content.language);
  const grid = rowGrid(content, body);
  const gap = body * 2.6;
  const columns = form === 'wide' ? 2 : 1;
  const perColumn = Math.ceil(content.pillars.length / columns);
  const rowsWidth = columns * grid.width + (columns - 1) * gap;
  const tall = form === 'tall';
  const textWidth = tall ? Math.max(grid.width, room.width) : room.width - rowsWidth - gap;
  const heading = textBlock(words.whereNow, { size: body * 1.45, weight: 800, width: textWidth });
  const sentence = textBlock(
    [...startTexts(content.pillars, content.language), ...stayTexts(content.pillars, content.language)].join(
      tall ? ' ' : '\n',
    ),
    { size: body, weight: 400, width: textWidth },
  );
  const textHeight = heading.slot * 1.1 + sentence.slot;
  const rowHeight = body * 1.72;
  const rowsX = tall ? room.x : room.x + textWidth + gap;
  const rowsY = tall ? room.y + textHeight + body * 0.6 : room.y;
  const rows = content.pillars.map((pillar, index) =>
    pillarRow(
      content,
      pillar,
      {
        x: rowsX + Math.floor(index / perColumn) * (grid.width + gap),
        y: rowsY + (index % perColumn) * rowHeight,
        width: grid.width,
        height: rowHeight,
      },
      body,
      grid,
    ),
  );
  const height = Math.max(textHeight, rowsY - room.y + perColumn * rowHeight);
  const children: Shape[] = [
    ...placeSlot(heading, { x: room.x, y: room.y, fill: palette.ink }),
    ...placeSlot(sentence, { x: room.x, y: room.y + heading.slot * 1.1, fill: palette.muted }),
    ...rows,
  ];
  const width = tall ? textWidth : room.width;
  return {
    shapes: [{ kind: 'group', id: 'start', children }],
    boxes: [{ x: room.x, y: room.y, width, height }],
    height,
  };
}

function pillarRow(
  content: PosterContent,
  pillar: PosterPillar,
  box: Box,
  body: number,
  grid: RowGrid,
): Shape {
  const { colours, icon: name } = pillar.look;
  const middle = box.y + box.height / 2;
  const children: Shape[] = [];
  const side = body * 1.25;
  children.push(icon(name, { x: box.x, y: middle - side / 2, size: side, fill: colours.fill }));
  const radius = body * 0.46;
  const step = body * dotStep;
  const nameLeft = box.x + body * 1.75;
  const dotsLeft = nameLeft + grid.name + body * 1.4 + step / 2;
  children.push({
    kind: 'text',
    x: nameLeft,
    y: middle + baselineShift(body),
    text: pillar.name,
    size: body,
    weight: 700,
    fill: palette.ink,
  });
  const reached = reachedLevel(pillar.current) ?? 0;
  for (const { level } of content.levels) {
    const x = dotsLeft + (level - 1) * step;
    if (level <= reached) {
      children.push({ kind: 'circle', x, y: middle, r: radius, fill: colours.fill });
    } else {
      const wanted = pillar.target !== null && level <= pillar.target;
      children.push({
        kind: 'circle',
        x,
        y: middle,
        r: radius - (wanted ? body * 0.08 : body * 0.03),
        fill: palette.sheet,
        stroke: wanted ? colours.fill : '#B9B5A9',
        strokeWidth: wanted ? body * 0.2 : body * 0.06,
      });
    }
  }
  children.push({
    kind: 'text',
    x: box.x + box.width,
    y: middle + baselineShift(body),
    text: `${reached === 0 ? '–' : reached}${pillar.target === null ? '' : ` › ${pillar.target}`}`,
    size: body,
    weight: 700,
    fill: colours.text,
    anchor: 'end',
  });
  const words = roadWords(content.language);
  return {
    kind: 'group',
    id: `start:${pillar.id}`,
    label: `${pillar.name}: ${words.to(reached === 0 ? '–' : String(reached), String(pillar.target ?? '–'))}`,
    children,
  };
}
