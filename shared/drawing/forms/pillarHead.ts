import type { Pillar } from '../../model/pack.ts';
import type { Language } from '../../model/workshop.ts';
import type { Shape } from '../../scene/scene.ts';
import { icon } from '../icons.ts';
import { palette } from '../palette.ts';
import type { PillarLook } from '../pillarLooks.ts';
import { bandWidth, besideBand, sheet } from './formSheet.ts';

export const pillarHeadHeight = 7;

/** The pillar's name with its icon, and its band along the whole block. */
export function pillarHead(
  pillar: Pillar,
  look: PillarLook,
  language: Language,
  y: number,
  height: number,
): Shape[] {
  const { colours } = look;
  return [
    { kind: 'rect', x: sheet.margin, y, width: bandWidth, height, fill: colours.fill },
    icon(look.icon, { x: besideBand, y: y + 0.2, size: 5.6, fill: colours.text }),
    {
      kind: 'text',
      x: besideBand + 7.4,
      y: y + 4.6,
      text: pillar.name[language],
      size: 4.8,
      weight: 800,
      fill: palette.ink,
    },
  ];
}
