import type { Shape } from '../../../scene/scene.ts';
import type { Box } from '../../kit/box.ts';
import type { PosterContent } from '../../posterContent.ts';
import { kindsOf } from '../marks/milestones.ts';
import type { Page } from '../page/page.ts';
import { roadWords } from '../roadWords.ts';
import type { Horizon } from '../track/courses.ts';
import { headingPart, type Part } from './heading.ts';
import { legendPart } from './legend.ts';
import { type PanelForm, startPanel } from './startPanel.ts';
import { ambitionApart, ambitionInSun, haloRadius, type Sun, wordsOfSun } from './sun.ts';

/** Everything on the page that does not depend on the actions, with the room it takes. */
export interface Furniture {
  shapes: Shape[];
  /** Of words and logo, and with the sun's light beside these. */
  boxes: Box[];
  obstacles: Box[];
  /** Down to where (y) title, facts and an ambition of its own reach. */
  headingBottom: number;
  /** From where (y) the legend begins. */
  legendTop: number;
  /** Down to where (y) the start panel reaches. */
  panelBottom: number;
}

/** Where the parts go that differ between compositions, in units. */
export interface FurnitureRooms {
  heading: Box;
  legend: { left: number; right: number; bottom: number };
  /** Whether the legend explains list numbers. */
  numbered: boolean;
  /** The panel hangs under the heading, stands on the legend, or at the bottom of the page. */
  panel: { at: 'heading' | 'legend' | 'bottom'; x: number; width: number; form: PanelForm };
}

/** Lays out title, ambition, start panel and legend. */
export function furnish(
  content: PosterContent,
  page: Page,
  horizon: Horizon,
  rooms: FurnitureRooms,
  body: number,
): Furniture {
  const { sun, crest } = horizon;
  const heading = headingPart(content.title, content.subtitleParts, rooms.heading, body);
  const legend = legendPart(content, rooms.legend, body, kindsOf(content), rooms.numbered);
  const parts: Part[] = [heading, legend];

  let bottom = bottomOf(heading);
  const words = roadWords(content.language).ambition;
  const visible = crest.y - 4;
  const said = wordsOfSun(content);
  const ambition = ambitionInSun(words, said, sun, visible, body);
  if (said !== '' && ambition === null) {
    const room = { ...rooms.heading, y: bottom + body, height: rooms.heading.height * 0.8 };
    const apart = ambitionApart(said, room, body);
    parts.push(apart);
    bottom = bottomOf(apart);
    const label = ambitionInSun(words, '', sun, visible, body);
    if (label !== null) parts.push(label);
  } else if (said !== '' && ambition !== null) parts.push(ambition);

  const { panel } = rooms;
  const { height } = startPanel(content, { ...panel, y: 0 }, body, panel.form);
  const top =
    panel.at === 'heading'
      ? bottom + body * 1.5
      : (panel.at === 'legend' ? legend.top - body * 1.2 : rooms.legend.bottom) - height;
  parts.push(startPanel(content, { ...panel, y: top }, body, panel.form));
  const boxes = parts.flatMap((part) => part.boxes);
  return {
    shapes: parts.flatMap((part) => part.shapes),
    boxes,
    obstacles: [...boxes, ...haloBoxes(sun, page)],
    headingBottom: bottom,
    legendTop: legend.top,
    panelBottom: top + height,
  };
}

/** What the sun's light takes, from the top of the page down, in strips that follow its round edge. */
function haloBoxes(sun: Sun, page: Page): Box[] {
  const reach = sun.r * haloRadius;
  const strips = 6;
  const width = reach / strips;
  const left = Array.from({ length: strips }, (_, strip): Box => {
    const inner = reach - (strip + 1) * width;
    return {
      x: sun.x - reach + strip * width,
      y: 0,
      width,
      height: sun.y + Math.sqrt(reach ** 2 - inner ** 2),
    };
  });
  return [...left, { x: sun.x, y: 0, width: page.width - sun.x, height: sun.y + reach }];
}

function bottomOf(part: Part): number {
  return Math.max(...part.boxes.map((box) => box.y + box.height));
}
