import type { GroupShape } from '../scene/scene.ts';

/**
 * The icons as filled outlines on a box of 24 × 24, so that they survive grey print and small sizes. Every
 * pillar has one of its own; colour is never the only difference.
 */
const outlines = {
  /** A compass: the course. */
  strategy:
    'M12 1.5A10.5 10.5 0 1 1 12 22.5A10.5 10.5 0 1 1 12 1.5ZM12 4A8 8 0 1 0 12 20A8 8 0 1 0 12 4ZM17 7L14.2 14.2L7 17L9.8 9.8ZM12 10.8A1.2 1.2 0 1 0 12 13.2A1.2 1.2 0 1 0 12 10.8Z',
  /** Three people, the middle one in front. */
  people:
    'M12 4.5A3.5 3.5 0 1 1 12 11.5A3.5 3.5 0 1 1 12 4.5ZM12 12.8C16 12.8 18 15.4 18 19V20.5H6V19C6 15.4 8 12.8 12 12.8ZM4.6 7A2.5 2.5 0 1 1 4.6 12A2.5 2.5 0 1 1 4.6 7ZM4.6 13C5.5 13 6.2 13.2 6.8 13.5C5.2 15 4.4 16.9 4.4 19V20.5H0.5V18C0.5 15 2 13 4.6 13ZM19.4 7A2.5 2.5 0 1 1 19.4 12A2.5 2.5 0 1 1 19.4 7ZM19.4 13C18.5 13 17.8 13.2 17.2 13.5C18.8 15 19.6 16.9 19.6 19V20.5H23.5V18C23.5 15 22 13 19.4 13Z',
  /** A chip. */
  technology:
    'M6.5 5H17.5A1.5 1.5 0 0 1 19 6.5V17.5A1.5 1.5 0 0 1 17.5 19H6.5A1.5 1.5 0 0 1 5 17.5V6.5A1.5 1.5 0 0 1 6.5 5ZM9 9V15H15V9ZM7.2 1.5H9.2V4H7.2ZM11 1.5H13V4H11ZM14.8 1.5H16.8V4H14.8ZM7.2 20H9.2V22.5H7.2ZM11 20H13V22.5H11ZM14.8 20H16.8V22.5H14.8ZM1.5 7.2H4V9.2H1.5ZM1.5 11H4V13H1.5ZM1.5 14.8H4V16.8H1.5ZM20 7.2H22.5V9.2H20ZM20 11H22.5V13H20ZM20 14.8H22.5V16.8H20Z',
  /** A stack of disks. */
  data: 'M12 1.8C17 1.8 20.5 3.3 20.5 5.4S17 9 12 9S3.5 7.5 3.5 5.4S7 1.8 12 1.8ZM3.5 8C5 9.8 8.3 10.8 12 10.8S19 9.8 20.5 8V11.6C20.5 13.7 17 15.2 12 15.2S3.5 13.7 3.5 11.6ZM3.5 14.2C5 16 8.3 17 12 17S19 16 20.5 14.2V18.4C20.5 20.7 17 22.2 12 22.2S3.5 20.7 3.5 18.4Z',
  /** A winding path between two stops. */
  journey:
    'M5.5 14.5A3.5 3.5 0 1 1 5.5 21.5A3.5 3.5 0 1 1 5.5 14.5ZM5.5 16.6A1.4 1.4 0 1 0 5.5 19.4A1.4 1.4 0 1 0 5.5 16.6ZM18.5 2.5A3.5 3.5 0 1 1 18.5 9.5A3.5 3.5 0 1 1 18.5 2.5ZM10.5 16.8H16.2A2.2 2.2 0 0 0 16.2 12.4H8A4.6 4.6 0 0 1 8 3.2H13.5V5.6H8A2.2 2.2 0 0 0 8 10H16.2A4.6 4.6 0 0 1 16.2 19.2H10.5Z',
  /** A cut diamond. */
  value:
    'M6.3 3H17.7L23 9.2L12 22L1 9.2ZM7.3 5.2L4.6 8.4H8.2L10 5.2ZM14 5.2L15.8 8.4H19.4L16.7 5.2ZM4.8 10.2L9.8 16.1L8.3 10.2ZM19.2 10.2L14.2 16.1L15.7 10.2Z',
  /** Two arrows that follow one another: a process. */
  process: 'M1.5 4.5H7.5L12.5 12L7.5 19.5H1.5L6.5 12ZM11 4.5H17L22.5 12L17 19.5H11L16.5 12Z',
  /** A shield with a tick. */
  security:
    'M12 1.5L21 4.5V11.5C21 17 17.2 20.8 12 22.5C6.8 20.8 3 17 3 11.5V4.5ZM10.8 16.6L17.4 10L15.7 8.3L10.8 13.2L8.5 10.9L6.8 12.6Z',
  /** A light bulb. */
  idea: 'M12 1.2C16.3 1.2 19.5 4.4 19.5 8.4C19.5 11.2 18 13.3 16 14.8V17H8V14.8C6 13.3 4.5 11.2 4.5 8.4C4.5 4.4 7.7 1.2 12 1.2ZM8 18.2H16V20H8ZM9.8 21.2H14.2V23H9.8Z',
  /** Bars that grow. */
  results: 'M2 20.5H22V22.7H2ZM3.2 12.5H7.6V19H3.2ZM9.8 7.5H14.2V19H9.8ZM16.4 2H20.8V19H16.4Z',
  /** Lightning: a quick win. */
  quickWin: 'M14.5 1L4 13.8H10.4L8.8 23L20 9.4H13.2Z',
  /** A flag: the level chosen. */
  target:
    'M5 1.5H7.2V3.2C9.5 2 12 2.2 14 3.2C16 4.2 18.2 4.2 20.5 3V13.2C18.2 14.4 16 14.4 14 13.4C12 12.4 9.5 12.2 7.2 13.4V22.5H5Z',
  /** A person, for owners. */
  owner:
    'M12 2.5A4.7 4.7 0 1 1 12 11.9A4.7 4.7 0 1 1 12 2.5ZM12 13.6C17 13.6 20.2 16.6 20.2 20.5V21.5H3.8V20.5C3.8 16.6 7 13.6 12 13.6Z',
} as const;

export type IconName = keyof typeof outlines;
export const iconNames = Object.keys(outlines) as IconName[];

/** Those that stand for pillars, in the order in which pillars take them. */
export const pillarIcons: readonly IconName[] = [
  'strategy',
  'people',
  'technology',
  'data',
  'journey',
  'value',
  'process',
  'security',
  'idea',
  'results',
];

/** SVG path data on a box of 24 × 24, to be filled even-odd. */
export function iconOutline(name: IconName): string {
  return outlines[name];
}

/**
 * An icon as a shape.
 * @param place top left corner and side length in millimetres
 */
export function icon(
  name: IconName,
  place: { x: number; y: number; size: number; fill: string; label?: string },
): GroupShape {
  return {
    kind: 'group',
    x: place.x,
    y: place.y,
    scale: place.size / 24,
    ...(place.label === undefined ? {} : { label: place.label }),
    children: [{ kind: 'path', d: outlines[name], fillRule: 'evenodd', fill: place.fill }],
  };
}
