import type { Shape } from '../../scene/scene.ts';
import { fontHeights, measure } from '../../scene/text.ts';
import { standingText, stayTexts } from '../../sentences/standing.ts';
import { drawingWords } from '../../words/drawingWords.ts';
import type { Box } from '../kit/box.ts';
import { fitAlways, fitTogether } from '../kit/fitText.ts';
import { placeBlock, type TextBlock } from '../kit/textBlock.ts';
import { palette } from '../palette.ts';
import type { GridContext, GridPage } from './page.ts';

/** Title, subtitle and balance, with the ambition beside (wide) or below (tall). Returns where it ends. */
export function drawHeader({ page, content }: GridContext): { shapes: Shape[]; bottom: number } {
  const { margin, unit, isWide } = page;
  const inner = page.width - 2 * margin;
  const hasAmbition = content.ambition !== '';
  const titleWidth = isWide && hasAmbition ? inner * 0.6 : inner;
  const words = drawTitle({ page, content }, { x: margin, y: margin, width: titleWidth, height: 0 });
  if (!hasAmbition) return words;

  const room: Box = isWide
    ? { x: margin + inner * 0.65, y: margin, width: inner * 0.35, height: words.bottom - margin }
    : { x: margin, y: words.bottom + 5 * unit, width: inner, height: 0 };
  const ambition = drawAmbition({ page, content }, room);
  return { shapes: [...words.shapes, ...ambition.shapes], bottom: Math.max(words.bottom, ambition.bottom) };
}

function drawTitle({ page, content }: GridContext, room: Box): { shapes: Shape[]; bottom: number } {
  const { unit, bodySize } = page;
  // Small beside the grid, but never so small that a second line would be better.
  const oneLine = page.compact && measure(content.title, { size: 9.5 * unit, weight: 800 }) <= room.width;
  const title = fitAlways(content.title, {
    weight: 800,
    width: room.width,
    height: (oneLine ? 16 : page.compact ? 26 : 40) * unit,
    largest: (oneLine ? 13 : page.compact ? 10.5 : 17) * unit,
    smallest: bodySize,
    maxLines: oneLine ? 1 : 2,
    leading: 1.1,
    balance: true,
  });
  const shapes: Shape[] = [];
  shapes.push(...placeBlock(title, { x: room.x, y: room.y, fill: palette.ink }));
  const space = page.compact ? 4.4 * unit : 6.5 * unit;
  let y = room.y + title.height + space + 0.2 * title.size - 2 * unit;

  const subtitle = fitSubtitle(content.subtitleParts, page, room.width);
  shapes.push(...placeBlock(subtitle, { x: room.x, y, fill: palette.muted }));
  y += subtitle.height + space;

  const balance = fitBalance({ page, content }, room.width);
  shapes.push(...placeBlock(balance, { x: room.x, y, fill: palette.ink }));
  return { shapes, bottom: y + balance.height + 1.5 * unit };
}

/** On one line where that can be read, else on two; with why pillars stay as they are where that fits too. */
function fitBalance({ page, content }: GridContext, width: number): TextBlock {
  const text = standingText(content.pillars, content.language);
  const reasons = stayTexts(content.pillars, content.language);
  const options = {
    weight: 700 as const,
    width,
    height: 24 * page.unit,
    largest: Math.max(6.4 * page.unit, page.bodySize),
    smallest: Math.max(page.bodySize, 5 * page.unit),
    balance: true,
  };
  if (reasons.length > 0) {
    const whole = [text, ...reasons].join(' ');
    const [lines] = fitTogether([whole], { ...options, smallest: page.bodySize, maxLines: 2 }) ?? [];
    if (lines !== undefined) return lines;
  }
  const [line] = fitTogether([text], { ...options, maxLines: 1 }) ?? [];
  if (line !== undefined) return line;
  return fitAlways(text, { ...options, smallest: page.bodySize, maxLines: 2 });
}

/** The parts that fit on one line at a size that can be read; the last ones go first. */
function fitSubtitle(parts: readonly string[], page: GridPage, width: number): TextBlock {
  const options = {
    weight: 400 as const,
    width,
    height: page.height,
    largest: Math.max(6.4 * page.unit, page.bodySize),
    smallest: page.bodySize,
    maxLines: 1,
  };
  for (let count = parts.length; count > 0; count -= 1) {
    const [block] = fitTogether([parts.slice(0, count).join(' · ')], options) ?? [];
    if (block !== undefined) return block;
  }
  return fitAlways(parts[0] ?? '', { ...options, maxLines: 2, height: 20 * page.unit });
}

function drawAmbition({ page, content }: GridContext, room: Box): { shapes: Shape[]; bottom: number } {
  const { unit, bodySize } = page;
  const padding = 6 * unit;
  const label = drawingWords(content.language).ambition.toUpperCase();
  const labelStyle = {
    size: Math.max(4 * unit, bodySize),
    weight: 800,
    tracking: 0.08,
  } as const;
  const sunRadius = 4.2 * unit;
  const halo = sunRadius * 1.9;
  const left = room.x + padding + 2 * halo + 4 * unit;
  const width = room.x + room.width - padding - left;
  const labelFits = measure(label, labelStyle) <= width;
  const labelHeight = labelFits ? labelStyle.size * fontHeights.capHeight + 4 * unit : 0;
  const tallest = page.isWide ? Math.max(room.height, 52 * unit) : 46 * unit;
  const block = fitAlways(content.ambition, {
    weight: 700,
    width,
    height: tallest - 2 * padding - labelHeight,
    largest: Math.max((page.compact ? 6.4 : page.isWide ? 8 : 9.5) * unit, bodySize),
    smallest: bodySize,
    balance: true,
  });
  const height = Math.max(room.height, block.height + 2 * padding + labelHeight);
  const top = room.y;
  const textTop = top + (height - labelHeight - block.height) / 2;
  const shapes: Shape[] = [
    { kind: 'rect', x: room.x, y: top, width: room.width, height, radius: 5 * unit, fill: palette.light },
    {
      kind: 'circle',
      x: room.x + padding + halo,
      y: top + height / 2,
      r: halo,
      fill: palette.sheet,
      fillOpacity: 0.45,
    },
    {
      kind: 'circle',
      x: room.x + padding + halo,
      y: top + height / 2,
      r: sunRadius,
      fill: palette.sheet,
    },
  ];
  if (labelFits) {
    shapes.push({
      kind: 'text',
      x: left,
      y: textTop + labelStyle.size * fontHeights.capHeight,
      text: label,
      ...labelStyle,
      fill: palette.lightText,
    });
  }
  shapes.push(...placeBlock(block, { x: left, y: textTop + labelHeight, fill: palette.ink }));
  return { shapes: [{ kind: 'group', id: 'ambition', children: shapes }], bottom: top + height };
}
