import { reachedLevel } from '../../../analysis/reached.ts';
import type { Shape } from '../../../scene/scene.ts';
import { measure } from '../../../scene/text.ts';
import type { Box } from '../../kit/box.ts';
import { logoShape, logoSize } from '../../kit/logo.ts';
import { baselineShift, placeSlot, textBlock } from '../../kit/textBlock.ts';
import { neutralColours, palette } from '../../palette.ts';
import type { PosterContent } from '../../posterContent.ts';
import { quickWinSticker } from '../cards/cards.ts';
import { badgeShape, tagLength } from '../marks/badges.ts';
import type { MilestoneKind } from '../marks/marks.ts';
import { numberTag } from '../marks/numbers.ts';
import { roadWords } from '../roadWords.ts';
import type { Part } from './heading.ts';

interface Entry {
  width: number;
  shapes: (x: number, middle: number) => Shape[];
}

/**
 * The bottom of the page: what the marks mean, the model's source, and the logo at the right.
 * @param room left, right and bottom of the strip; it grows upwards
 */
export function legendPart(
  content: PosterContent,
  room: { left: number; right: number; bottom: number },
  body: number,
  kinds: ReadonlySet<MilestoneKind>,
  numbered: boolean,
): Part & { top: number } {
  const whole = room.right - room.left;
  const logo = logoSize(content.logo, { width: 150, height: body * 3.6 });
  // In a narrow strip the logo stands over the legend.
  const above = whole < 40 * body;
  const width = whole - (logo === null || above ? 0 : logo.width + body * 2);
  const source = textBlock(content.source, { size: body * 0.86, weight: 400, width });
  const gap = body * 1.9;
  const rows = rowsOf(entriesOf(content, body, kinds, numbered), width, gap);
  const rowHeight = body * 2;
  const height = rows.length * rowHeight + source.slot;
  const shapes: Shape[] = [];
  let widest = source.width;
  rows.forEach((row, index) => {
    let x = room.left;
    const middle = room.bottom - height + (index + 0.5) * rowHeight;
    for (const entry of row) {
      shapes.push(...entry.shapes(x, middle));
      x += entry.width + gap;
    }
    widest = Math.max(widest, x - gap - room.left);
  });
  const parts: Shape[] = [
    { kind: 'group', id: 'legend', children: shapes },
    {
      kind: 'group',
      id: 'source',
      children: placeSlot(source, { x: room.left, y: room.bottom - source.slot, fill: palette.muted }),
    },
  ];
  const boxes: Box[] = [{ x: room.left, y: room.bottom - height, width: widest, height }];
  if (logo !== null && content.logo !== null) {
    const place = above
      ? { x: room.left, y: room.bottom - height - body - logo.height }
      : { x: room.right - logo.width, y: room.bottom - logo.height };
    parts.push({
      kind: 'group',
      id: 'logo',
      children: [logoShape(content.logo, { ...place, ...logo }, content.organisation)],
    });
    boxes.push({ ...place, ...logo });
  }
  return { shapes: parts, boxes, top: Math.min(...boxes.map((box) => box.y)) };
}

function entriesOf(
  content: PosterContent,
  body: number,
  kinds: ReadonlySet<MilestoneKind>,
  numbered: boolean,
): Entry[] {
  const words = roadWords(content.language);
  const pillar = content.pillars[0];
  const r = body * 0.85;
  const entry = (kind: MilestoneKind, label: string): Entry => {
    const level = pillar === undefined ? 1 : kind === 'current' ? (reachedLevel(pillar.current) ?? 1) : 3;
    const tag = words.stays(level);
    const markWidth = kind === 'stay' ? tagLength(tag, r, body) : r * 2;
    return {
      width: markWidth + body * 0.5 + measure(label, { size: body, weight: 400 }),
      shapes: (x, middle) => [
        badgeShape(
          { level, kind },
          neutralColours,
          { x: x + markWidth / 2, y: middle, r, tagSize: body },
          tag,
          { label },
        ),
        labelShape(label, x + markWidth + body * 0.5, middle, body),
      ],
    };
  };
  const entries: Entry[] = [];
  if (kinds.has('current')) entries.push(entry('current', words.legendCurrent));
  if (kinds.has('step')) entries.push(entry('step', words.legendStep));
  if (kinds.has('target')) entries.push(entry('target', words.legendTarget));
  if (kinds.has('stay')) entries.push(entry('stay', words.legendStay));
  if (numbered && content.actions.length > 0) {
    const label = words.legendNumber;
    entries.push({
      width: r * 2 + body * 0.5 + measure(label, { size: body, weight: 400 }),
      shapes: (x, middle) => [
        ...numberTag({ x: x + r, y: middle }, ['1'], r * 0.92),
        labelShape(label, x + r * 2 + body * 0.5, middle, body),
      ],
    });
  }
  if (content.actions.some((action) => action.quickWin)) {
    const mark = body * 1.7;
    entries.push({
      width: mark + body * 0.5 + measure(words.legendQuickWin, { size: body, weight: 400 }),
      shapes: (x, middle) => [
        ...quickWinSticker({ x: x + mark / 2, y: middle }, body),
        labelShape(words.legendQuickWin, x + mark + body * 0.5, middle, body),
      ],
    });
  }
  return entries;
}

function labelShape(text: string, x: number, middle: number, size: number): Shape {
  return { kind: 'text', x, y: middle + baselineShift(size), text, size, weight: 400, fill: palette.muted };
}

/** Entries in rows that keep within a width. */
function rowsOf(entries: readonly Entry[], width: number, gap: number): Entry[][] {
  const rows: Entry[][] = [];
  let used = 0;
  for (const entry of entries) {
    const row = rows.at(-1);
    if (row === undefined || used + gap + entry.width > width) {
      rows.push([entry]);
      used = entry.width;
    } else {
      row.push(entry);
      used += gap + entry.width;
    }
  }
  return rows;
}
