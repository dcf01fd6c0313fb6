import { icon, iconNames } from '../../../shared/drawing/icons.ts';
import type { Scene, Shape } from '../../../shared/scene/scene.ts';

/** A red pixel. */
export const pixel =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAIAAACQd1PeAAAADElEQVQI12P4z8AAAAMBAQAY3Y2wAAAAAElFTkSuQmCC';

const shapes: Shape[] = [
  {
    kind: 'rect',
    x: 10,
    y: 10,
    width: 50,
    height: 30,
    radius: 4,
    fill: '#23407A',
    stroke: '#22252B',
    strokeWidth: 1,
  },
  {
    kind: 'path',
    d: 'M10 60C60 20 100 100 180 60A10 10 0 0 1 190 70',
    stroke: '#8A4E9E',
    strokeWidth: 2,
    dash: [0, 4],
    lineCap: 'round',
  },
  { kind: 'circle', x: 100, y: 30, r: 15, fill: '#E2A20F', fillOpacity: 0.4 },
  {
    kind: 'text',
    x: 20,
    y: 100,
    size: 9,
    weight: 800,
    text: 'Dvořák, efficiënt: AVATo “Eén fi” €',
    fill: '#22252B',
  },
  {
    kind: 'text',
    x: 105,
    y: 120,
    size: 6,
    weight: 400,
    text: 'Midden op de bladzijde',
    anchor: 'middle',
    tracking: 0.08,
    fill: '#22252B',
  },
  { kind: 'text', x: 20, y: 150, size: 6, weight: 700, text: 'gedraaid', rotate: -45, fill: '#22252B' },
  {
    kind: 'group',
    id: 'cell:data:3',
    label: 'Data, niveau 3',
    x: 100,
    y: 130,
    scale: 2,
    opacity: 0.5,
    clip: { x: 0, y: 0, width: 10, height: 10 },
    children: [{ kind: 'circle', x: 5, y: 5, r: 7, fill: '#1F8580', fillOpacity: 0.5 }],
  },
  ...iconNames.map((name, index) => icon(name, { x: 10 + index * 20, y: 160, size: 15, fill: '#4C7016' })),
  // A corner that is too sharp to come to a point, and one that is not.
  { kind: 'path', d: 'M20 190L50 195.3L20 200.6', stroke: '#22252B', strokeWidth: 3 },
  { kind: 'path', d: 'M70 190L90 197L70 204', stroke: '#22252B', strokeWidth: 3 },
  { kind: 'path', d: 'M20 215H100', stroke: '#23407A', strokeWidth: 4, dash: [9] },
  { kind: 'path', d: 'M20 225H100', stroke: '#23407A', strokeWidth: 4, dash: [12, 5, 2], lineCap: 'square' },
  { kind: 'path', d: 'M120 190h30v30h-30zM127 197h16v16h-16z', fill: '#1F8580', fillRule: 'evenodd' },
  {
    kind: 'rect',
    x: 165,
    y: 190,
    width: 30,
    height: 30,
    radius: 40,
    fill: '#BE4A3F',
    fillOpacity: 0.5,
    stroke: '#23407A',
    strokeOpacity: 0.5,
    strokeWidth: 6,
  },
  {
    kind: 'group',
    x: 20,
    y: 240,
    scale: 2,
    opacity: 0.8,
    children: [
      { kind: 'rect', x: 0, y: 0, width: 20, height: 12, fill: '#E2A20F' },
      {
        kind: 'group',
        x: 10,
        y: 6,
        opacity: 0.5,
        clip: { x: 0, y: 0, width: 14, height: 3 },
        children: [
          {
            kind: 'rect',
            x: -5,
            y: -3,
            width: 16,
            height: 9,
            stroke: '#22252B',
            strokeWidth: 2,
            lineJoin: 'bevel',
          },
          { kind: 'text', x: 1, y: 3, size: 4, weight: 800, text: 'half', fill: '#8A4E9E', fillOpacity: 0.5 },
        ],
      },
    ],
  },
  { kind: 'image', x: 150, y: 130, width: 20, height: 10, dataUrl: pixel, description: 'Logo' },
];

/** One of everything that a scene can hold, on A4. */
export const proofScene: Scene = {
  width: 210,
  height: 297,
  title: 'Proef: één',
  description: 'Van alles één',
  background: '#FBF8F1',
  shapes,
};
