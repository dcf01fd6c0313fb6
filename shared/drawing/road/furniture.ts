import type { Shape } from '../../scene/scene.ts';
import type { PosterContent } from '../posterContent.ts';
import type { Composition } from './courses.ts';
import type { Box } from './geometry.ts';
import { headingPart, type Part } from './heading.ts';
import { legendPart } from './legend.ts';
import { kindsOf } from './milestones.ts';
import type { Page } from './page.ts';
import { roadWords } from './roadWords.ts';
import { startPanel } from './startPanel.ts';
import { ambitionApart, ambitionInSun, haloRadius } from './sun.ts';

/** Everything on the page that does not depend on the actions, with the room it takes. */
export interface Furniture {
  shapes: Shape[];
  obstacles: Box[];
  /** Down to where (y) title, facts and an ambition of its own reach. */
  headingBottom: number;
  /** From where (y) the legend begins. */
  legendTop: number;
}

/** Where the parts go that differ between compositions, in units. */
export interface FurnitureRooms {
  heading: Box;
  legend: { left: number; right: number; bottom: number };
  /** The panel hangs from `top`, or under the heading when that is null, or stands on `bottom`. */
  panel: { x: number; width: number; top: number | null; bottom: number | null; beside: boolean };
}

/** Lays out title, ambition, start panel and legend. */
export function furnish(
  content: PosterContent,
  page: Page,
  composition: Composition,
  rooms: FurnitureRooms,
  body: number,
): Furniture {
  const { sun, crest } = composition;
  const heading = headingPart(content.title, content.subtitleParts, rooms.heading, body);
  const legend = legendPart(content, rooms.legend, body, kindsOf(content));
  const reach = sun.r * haloRadius;
  const halo: Box = { x: sun.x - reach, y: 0, width: page.width - sun.x + reach, height: sun.y + reach };
  const parts: Part[] = [heading, legend, { shapes: [], boxes: [halo] }];

  let bottom = bottomOf(heading);
  const words = roadWords(content.language).ambition;
  const visible = crest.y - 4;
  const ambition = ambitionInSun(words, content.ambition, sun, visible, body);
  if (ambition === null) {
    const room = { ...rooms.heading, y: bottom + body, height: rooms.heading.height * 0.8 };
    const apart = ambitionApart(content.ambition, room, body);
    parts.push(apart);
    bottom = bottomOf(apart);
    const label = ambitionInSun(words, '', sun, visible, body);
    if (label !== null) parts.push(label);
  } else parts.push(ambition);

  const { panel } = rooms;
  let top = panel.top ?? bottom + body * 1.5;
  if (panel.bottom !== null) {
    top = panel.bottom - startPanel(content, { ...panel, y: 0 }, body, panel.beside).height;
  }
  parts.push(startPanel(content, { ...panel, y: top }, body, panel.beside));
  return {
    shapes: parts.flatMap((part) => part.shapes),
    obstacles: parts.flatMap((part) => part.boxes),
    headingBottom: bottom,
    legendTop: legend.top,
  };
}

function bottomOf(part: Part): number {
  return Math.max(...part.boxes.map((box) => box.y + box.height));
}
