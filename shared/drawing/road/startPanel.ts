import type { Shape } from '../../scene/scene.ts';
import { measure } from '../../scene/text.ts';
import { enumerate } from '../../words/language.ts';
import { icon, iconOf } from '../icons.ts';
import { coloursOf, palette } from '../palette.ts';
import type { PosterContent, PosterPillar } from '../posterContent.ts';
import type { Box } from './geometry.ts';
import type { Part } from './heading.ts';
import { roadWords } from './roadWords.ts';
import { baselineShift, block, blockShapes } from './type.ts';

/** The level that counts as reached: a level counts when the median is on or over it. */
export function reachedLevel(pillar: PosterPillar): number | null {
  return pillar.current === null ? null : Math.floor(pillar.current + 1e-9);
}

/** Where the pillars stand today, in one or two plain sentences. */
export function startSentences(content: PosterContent): string[] {
  const words = roadWords(content.language);
  const measured = content.pillars.flatMap((pillar) => {
    const level = reachedLevel(pillar);
    return level === null ? [] : [{ name: pillar.name, level }];
  });
  const levels = measured.map((pillar) => pillar.level);
  if (levels.length === 0) return [words.notMeasured];
  const [low, high] = [Math.min(...levels), Math.max(...levels)];
  if (low === high) return [words.allSame(low)];
  const names = (level: number) => measured.filter((pillar) => pillar.level === level).map((p) => p.name);
  const sentences: string[] = [];
  const few = 3;
  const top = names(high);
  const bottom = names(low);
  if (top.length > few) sentences.push(words.most(high));
  else sentences.push(words.furthest(enumerate(top, content.language), high));
  if (bottom.length > few) sentences.push(words.most(low));
  else sentences.push(words.behind(enumerate(bottom, content.language), low));
  return sentences;
}

/** Widths within a row of the panel, shared by all rows. */
interface RowGrid {
  name: number;
  width: number;
}

function rowGrid(content: PosterContent, body: number): RowGrid {
  const name = Math.max(
    0,
    ...content.pillars.map((pillar) => measure(pillar.name, { size: body, weight: 700 })),
  );
  return { name, width: body * 1.75 + name + body * 1.4 + body * 6 + body * 2.6 };
}

/**
 * “Where are we now”: a sentence and a row a pillar with a dot a level, filled as far as reached and ringed
 * as far as chosen, with the two numbers. Rows stand under the sentence, or at the right of it.
 * @returns the panel at the top left corner of the room, with its own size
 */
export function startPanel(
  content: PosterContent,
  room: { x: number; y: number; width: number },
  body: number,
  beside: boolean,
): Part & { height: number } {
  const words = roadWords(content.language);
  const grid = rowGrid(content, body);
  const gap = body * 2.4;
  const textWidth = beside ? room.width - grid.width - gap : Math.max(grid.width, room.width);
  const heading = block(words.whereNow, { size: body * 1.45, weight: 800 }, textWidth);
  const sentence = block(
    startSentences(content).join(beside ? '\n' : ' '),
    { size: body, weight: 400 },
    textWidth,
  );
  const shapes: Shape[] = [
    ...blockShapes(heading, { x: room.x, y: room.y, fill: palette.ink }),
    ...blockShapes(sentence, { x: room.x, y: room.y + heading.height * 1.1, fill: palette.muted }),
  ];
  const textHeight = heading.height * 1.1 + sentence.height;
  const rowHeight = body * 1.72;
  const rows = {
    x: beside ? room.x + room.width - grid.width : room.x,
    y: beside ? room.y : room.y + textHeight + body * 0.6,
    height: content.pillars.length * rowHeight,
  };
  content.pillars.forEach((pillar, index) => {
    const y = rows.y + index * rowHeight;
    shapes.push(
      pillarRow(content, pillar, { x: rows.x, y, width: grid.width, height: rowHeight }, body, grid),
    );
  });
  const height = beside ? Math.max(textHeight, rows.height) : textHeight + body * 0.6 + rows.height;
  return {
    shapes: [{ kind: 'group', id: 'start', children: shapes }],
    boxes: [{ x: room.x, y: room.y, width: beside ? room.width : Math.max(textWidth, grid.width), height }],
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
  const colours = coloursOf(pillar.id);
  const middle = box.y + box.height / 2;
  const name = iconOf(pillar.id);
  const children: Shape[] = [];
  const side = body * 1.25;
  if (name !== null) {
    children.push(icon(name, { x: box.x, y: middle - side / 2, size: side, fill: colours.fill }));
  }
  const radius = body * 0.46;
  const step = body * 1.2;
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
  const reached = reachedLevel(pillar) ?? 0;
  for (let level = 1; level <= 5; level += 1) {
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
