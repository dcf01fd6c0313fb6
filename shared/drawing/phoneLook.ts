import type { LookOf } from '../room/questions.ts';
import { iconOutline } from './icons.ts';
import { bandOf, nightColours } from './night.ts';
import { pillarLook } from './pillarLooks.ts';

/** How a pillar looks on phones: in the colours and with the icon of every drawing. */
export const lookOf: LookOf = (pack, id) => {
  const { colours, icon } = pillarLook(pack, id);
  const { fill, onFill, text, tint } = colours;
  const day = { text, tint };
  return { fill, band: bandOf(colours), onFill, day, night: nightColours(fill), icon: iconOutline(icon) };
};
