import type { LookOf } from '../room/questions.ts';
import { iconOf, iconOutline } from './icons.ts';
import { bandOf, nightColours } from './night.ts';
import { coloursOf } from './palette.ts';

/** How a pillar looks on phones: in the colours and with the icon of every drawing. */
export const lookOf: LookOf = ({ id }) => {
  const colours = coloursOf(id);
  const { fill, onFill, text, tint } = colours;
  const icon = iconOf(id);
  return {
    fill,
    band: bandOf(colours),
    onFill,
    day: { text, tint },
    night: nightColours(fill),
    icon: icon && iconOutline(icon),
  };
};
