import type { CSSProperties } from 'react';
import { neutralColours, type PillarColours } from '../../shared/drawing/palette.ts';

/** The parts of a pillar's colours, as they are named in styles. */
const parts: Record<keyof PillarColours, string> = {
  fill: 'fill',
  text: 'text',
  onFill: 'on-fill',
  tint: 'tint',
  soft: 'soft',
};
const names = Object.keys(parts) as (keyof PillarColours)[];

/**
 * A pillar's colours for a part of the screen, as `--pillar-fill`, `-text`, `-on-fill`, `-tint`, `-soft`; grey for a
 * pillar that the model around it (see PillarLooks) does not have.
 */
export function pillarStyle(pillarId: string): CSSProperties {
  return Object.fromEntries(
    names.map((part) => [
      `--pillar-${parts[part]}`,
      `var(${colourVariable(pillarId, part)}, ${neutralColours[part]})`,
    ]),
  );
}

/** The custom property of the whole page that holds a colour of a pillar. */
function colourVariable(pillarId: string, part: keyof PillarColours): string {
  return `--${parts[part]}-of-${pillarId}`;
}

/** The custom properties of the page for a pillar, with their values. */
export function colourVariables(pillarId: string, colours: PillarColours): [string, string][] {
  return names.map((part) => [colourVariable(pillarId, part), colours[part]]);
}
