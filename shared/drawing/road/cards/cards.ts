import type { Point } from '../../../scene/bounds.ts';
import type { GroupShape, Shape } from '../../../scene/scene.ts';
import { measure } from '../../../scene/text.ts';
import { icon } from '../../icons.ts';
import type { Box } from '../../kit/box.ts';
import { baselineShift, placeSlot, type TextBlock, textBlock } from '../../kit/textBlock.ts';
import { palette } from '../../palette.ts';
import type { PosterAction } from '../../posterContent.ts';
import { clamp, number } from '../page/geometry.ts';

/** How cards look on one poster; all of them the same. */
export interface CardStyle {
  /** Font size of owner and quarter; everything else on the card is a multiple of it. */
  body: number;
  width: number;
  /** Titles that need more lines are set smaller, down to `body`, before the card grows. */
  titleLines: number;
}

/** An action with its text broken into lines: it knows its size but not yet its place. */
export interface Card {
  action: PosterAction;
  /** Number of its pillar's lane. */
  lane: number;
  /** Its number on the road, when cards are in lists instead of at leaders. */
  number: number | null;
  style: CardStyle;
  title: TextBlock;
  /** Owner and quarter. */
  meta: TextBlock | null;
  height: number;
}

const titleStep = 1.08;
const listTitleStep = 1.06;
const titleLeading = 1.16;

function bandWidth(style: CardStyle): number {
  return style.body * 1.75;
}

function padding(style: CardStyle): number {
  return style.body * 0.56;
}

/** Room above and below the text together; numbered cards in lists are closer set. */
function paddingAcross(style: CardStyle, numbered: boolean): number {
  return style.body * (numbered ? 0.66 : 0.9);
}

/** Sets an action's text on a card. */
export function setCard(action: PosterAction, lane: number, style: CardStyle, number: number | null): Card {
  const numbered = number !== null;
  const { titleWidth, metaWidth } = textWidths(action, style, numbered);
  const set = (size: number) =>
    textBlock(action.title, { size, weight: 700, width: titleWidth, leading: titleLeading });
  let size = style.body * (numbered ? listTitleStep : titleStep);
  let title = set(size);
  while (title.lines.length > style.titleLines && size > style.body) {
    size = Math.max(style.body, size * 0.96);
    title = set(size);
  }
  const meta = setMeta(action, style, metaWidth);
  const text = title.slot + (meta === null ? 0 : meta.slot + style.body * 0.22);
  const height = Math.max(text + paddingAcross(style, numbered), style.body * (numbered ? 3 : 3.5));
  return { action, lane, number, style, title, meta, height };
}

/**
 * Room for words. A quick win's sticker stands on its card's corner, and in lists, where cards are close, inside
 * the card at the right: words keep off it.
 */
function textWidths(
  action: PosterAction,
  style: CardStyle,
  numbered: boolean,
): { titleWidth: number; metaWidth: number } {
  const whole = style.width - bandWidth(style) - padding(style) * 1.9;
  if (!action.quickWin) return { titleWidth: whole, metaWidth: whole };
  return numbered
    ? { titleWidth: whole - style.body * 1.7, metaWidth: whole - style.body * 1.7 }
    : { titleWidth: whole - style.body * 0.5, metaWidth: whole };
}

/** How many words of a card's title are broken with a hyphen of the layout's own. */
export function brokenWords(card: Card): number {
  return card.title.lines.filter((line) => line.endsWith('-') && !card.action.title.includes(line)).length;
}

/** Owner and quarter on one line, or on a line each where they don't fit beside each other. */
function setMeta(action: PosterAction, style: CardStyle, width: number): TextBlock | null {
  const facts = [action.owner ?? '', action.period].filter((part) => part !== '');
  if (facts.length === 0) return null;
  const type = { size: style.body, weight: 400 } as const;
  const joined = facts.join(' · ');
  return textBlock(measure(joined, type) <= width ? joined : facts.join('\n'), { ...type, width });
}

/** The shapes of a card with its top left corner at a place. */
export function cardShapes(card: Card, box: Box, label: string): GroupShape {
  const { style } = card;
  const { colours } = card.action.look;
  const band = bandWidth(style);
  const radius = style.body * 0.42;
  const line = style.body * 0.06;
  const numbered = card.number !== null;
  const { titleWidth } = textWidths(card.action, style, numbered);
  const { size, weight } = card.title;
  const title = textBlock(card.action.title, {
    size,
    weight,
    width: titleWidth,
    leading: titleLeading,
    balance: true,
  });
  const left = box.x + band + padding(style) * 0.95;
  const textHeight = card.title.slot + (card.meta === null ? 0 : card.meta.slot + style.body * 0.22);
  const top = box.y + (box.height - textHeight) / 2;
  const children: Shape[] = [
    {
      kind: 'rect',
      ...box,
      radius,
      fill: palette.sheet,
      stroke: palette.line,
      strokeWidth: line,
    },
    { kind: 'path', d: bandOutline(box, band, radius), fill: colours.fill },
    ...bandMarks(card, box, band),
    ...placeSlot(title, { x: left, y: top, fill: palette.ink }),
  ];
  if (card.meta !== null) {
    const metaTop = top + card.title.slot + style.body * 0.22;
    children.push(...placeSlot(card.meta, { x: left, y: metaTop, fill: palette.muted }));
  }
  if (card.action.quickWin) {
    const right = box.x + box.width;
    const place = numbered
      ? { x: right - style.body * 1.1, y: box.y + box.height / 2 }
      : { x: right - style.body * 0.05, y: box.y + style.body * 0.05 };
    children.push(...quickWinSticker(place, style.body));
  }
  return { kind: 'group', id: `action:${card.action.id}`, label, children };
}

/** The coloured band at the left with the pillar's icon, under the number where cards are numbered. */
function bandMarks(card: Card, box: Box, band: number): Shape[] {
  const { colours, icon: name } = card.action.look;
  const { body } = card.style;
  const marks: Shape[] = [];
  const side = body * 1.3;
  const pad = body * 0.42;
  if (card.number !== null) {
    const text = String(card.number);
    const size = Math.min(body * 1.1, (body * band * 0.86) / measure(text, { size: body, weight: 800 }));
    marks.push({
      kind: 'text',
      x: box.x + band / 2,
      y: box.y + pad + body * 0.6 + baselineShift(size),
      text,
      size,
      weight: 800,
      fill: colours.onFill,
      anchor: 'middle',
    });
  }
  const y =
    card.number === null
      ? box.y + clamp(pad * 1.4, 0, (box.height - side) / 2)
      : Math.min(box.y + pad + body * 1.55, box.y + box.height - side - pad * 0.6);
  marks.push(icon(name, { x: box.x + (band - side) / 2, y, size: side, fill: colours.onFill }));
  return marks;
}

function bandOutline(box: Box, width: number, radius: number): string {
  const [left, top, right, bottom] = [box.x, box.y, box.x + width, box.y + box.height].map(number);
  const r = number(radius);
  return [
    `M${right} ${top}L${right} ${bottom}L${number(box.x + radius)} ${bottom}`,
    `A${r} ${r} 0 0 1 ${left} ${number(box.y + box.height - radius)}`,
    `L${left} ${number(box.y + radius)}A${r} ${r} 0 0 1 ${number(box.x + radius)} ${top}Z`,
  ].join('');
}

/** A bolt on a warm disc in the middle of a place: a quick win. */
export function quickWinSticker({ x, y }: Point, body: number): Shape[] {
  const radius = body * 0.82;
  const side = body * 1.1;
  return [
    {
      kind: 'circle',
      x,
      y,
      r: radius,
      fill: palette.light,
      stroke: palette.sheet,
      strokeWidth: body * 0.14,
    },
    icon('quickWin', { x: x - side / 2, y: y - side / 2, size: side, fill: palette.ink }),
  ];
}
