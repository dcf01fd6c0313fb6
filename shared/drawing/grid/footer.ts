import type { Shape } from '../../scene/scene.ts';
import { fontHeights, measure } from '../../scene/text.ts';
import { drawingWords } from '../../words/drawingWords.ts';
import { icon } from '../icons.ts';
import { logoShape, logoSize } from '../kit/logo.ts';
import { placeBlock, textBlock } from '../kit/textBlock.ts';
import { palette } from '../palette.ts';
import type { GridContext } from './page.ts';

type LegendMark = 'current' | 'target' | 'reached' | 'actions';

/** Legend and source at the left, the logo at the right. Returns where it begins. */
export function drawFooter({ page, content }: GridContext): { shapes: Shape[]; top: number } {
  const { margin, unit, nearSize, bodySize } = page;
  const legendSize = Math.max(nearSize, bodySize);
  const words = drawingWords(content.language);
  const inner = page.width - 2 * margin;
  const logo = logoSize(content.logo, { width: 42 * unit, height: 14 * unit });
  const width = inner - (logo === null ? 0 : logo.width + 8 * unit);

  const items = [
    { mark: 'current', text: words.legendCurrent },
    { mark: 'target', text: words.legendTarget },
    { mark: 'reached', text: words.legendReached },
    ...(page.actions === 'none' ? [] : [{ mark: 'actions', text: words.legendActions } as const]),
  ] as const;
  const style = { size: legendSize, weight: 400 } as const;
  const markWidth = 1.9 * legendSize;
  const lineHeight = 1.75 * legendSize;
  const placed: { mark: LegendMark; text: string; x: number; line: number }[] = [];
  let x = 0;
  let line = 0;
  for (const { mark, text } of items) {
    const length = markWidth + measure(text, style);
    if (x > 0 && x + length > width) {
      x = 0;
      line += 1;
    }
    placed.push({ mark, text, x, line });
    x += length + 2.2 * legendSize;
  }
  const source = textBlock(content.source, { size: nearSize * 0.86, weight: 400, width });
  const sourceTop = (line + 1) * lineHeight + 0.4 * nearSize;
  const height = Math.max(sourceTop + source.height, logo?.height ?? 0);
  const top = page.height - margin - height;

  const legend: Shape[] = placed.flatMap(({ mark, text, x: left, line: number }) => {
    const baseline = top + number * lineHeight + legendSize;
    const middle = baseline - (fontHeights.capHeight / 2) * legendSize;
    return [
      ...legendMark(mark, margin + left + 0.65 * legendSize, middle, legendSize),
      { kind: 'text', x: margin + left + markWidth, y: baseline, text, ...style, fill: palette.ink },
    ];
  });
  const shapes: Shape[] = [
    { kind: 'group', id: 'legend', children: legend },
    {
      kind: 'group',
      id: 'source',
      children: placeBlock(source, { x: margin, y: top + height - source.height, fill: palette.muted }),
    },
  ];
  if (logo !== null && content.logo !== null) {
    const place = { x: page.width - margin - logo.width, y: top + height - logo.height };
    shapes.push(logoShape(content.logo, { ...place, ...logo }, content.organisation));
  }
  return { shapes, top };
}

function legendMark(mark: LegendMark, x: number, y: number, size: number): Shape[] {
  const r = 0.55 * size;
  if (mark === 'current') return [{ kind: 'circle', x, y, r, fill: palette.ink }];
  if (mark === 'actions') {
    const words = textBlock('›', { weight: 800, size, width: size });
    return placeBlock(words, { x, y: y - words.height / 2, fill: palette.ink, anchor: 'middle' });
  }
  if (mark === 'reached') {
    return [
      {
        kind: 'rect',
        x: x - r,
        y: y - r * 0.8,
        width: 2 * r,
        height: 1.6 * r,
        radius: r * 0.4,
        fill: palette.line,
      },
    ];
  }
  return [
    { kind: 'circle', x, y, r: r * 1.05, fill: palette.sheet, stroke: palette.ink, strokeWidth: 0.12 * size },
    icon('target', { x: x - r * 0.6, y: y - r * 0.62, size: r * 1.24, fill: palette.ink }),
  ];
}
