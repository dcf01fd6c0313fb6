import type { Shape } from '../../../scene/scene.ts';
import { palette } from '../../palette.ts';
import type { PosterPillar } from '../../posterContent.ts';
import { smoothLine } from '../page/geometry.ts';
import { offsetLine, type Road, shoulder } from './curve.ts';

const asphalt = '#3A3D44';

/** The road itself: a dark strip with a coloured lane a pillar and broken lines between them. */
export function laneShapes(road: Road, pillars: readonly PosterPillar[]): Shape[] {
  const strip = (from: (half: number) => number, to: (half: number) => number) => {
    const left = offsetLine(road, from);
    const right = offsetLine(road, to).reverse();
    return `${smoothLine(left, 'M')}${smoothLine(right, 'L')}Z`;
  };
  const shapes: Shape[] = [
    {
      kind: 'path',
      d: strip(
        (half) => half + shoulder(half),
        (half) => -half - shoulder(half),
      ),
      fill: asphalt,
    },
  ];
  pillars.forEach((pillar, lane) => {
    const left = 1 - (2 * lane) / road.laneCount;
    const right = 1 - (2 * (lane + 1)) / road.laneCount;
    shapes.push({
      kind: 'group',
      id: `lane:${pillar.id}`,
      label: pillar.name,
      children: [
        {
          kind: 'path',
          d: strip(
            (half) => half * left,
            (half) => half * right,
          ),
          fill: pillar.look.colours.fill,
        },
      ],
    });
  });
  for (let line = 1; line < road.laneCount; line += 1) {
    const share = 1 - (2 * line) / road.laneCount;
    const points = offsetLine(road, (half) => half * share);
    shapes.push(
      { kind: 'path', d: smoothLine(points, 'M'), stroke: asphalt, strokeWidth: 1.7 },
      {
        kind: 'path',
        d: smoothLine(points, 'M'),
        stroke: palette.paper,
        strokeWidth: 1.3,
        strokeOpacity: 0.9,
        dash: [11, 9],
      },
    );
  }
  return shapes;
}
