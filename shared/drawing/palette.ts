/** The colours of every drawing. Pillar colours mean pillars and nothing else; hairlines and grounds are ink and paper. */
export const palette = {
  paper: '#FBF8F1',
  sheet: '#FFFFFF',
  ink: '#22252B',
  muted: '#5B606B',
  /** Hairlines between parts. */
  line: '#D9D4C7',
  /** Cells and tracks that nothing is in (yet). */
  quiet: '#F1EDE2',
  /** Ground tones of landscapes, from near to far. */
  field: ['#D5E0CA', '#E3EAD8', '#EDF1E6'],
  /** Quick wins and the dot on the horizon: warm light, never a pillar. */
  light: '#F6D488',
  lightText: '#5F4500',
} as const;

export interface PillarColours {
  fill: string;
  /** For text and thin marks on paper and sheet. */
  text: string;
  /** For bold words and signs on the fill. */
  onFill: string;
  /** Ground that ink can be read on. */
  tint: string;
  /** Stronger ground, for the part that is reached. */
  soft: string;
}

const pillarColours: Record<string, PillarColours> = {
  strategy: { fill: '#23407A', text: '#23407A', onFill: '#FFFFFF', tint: '#E4E8F0', soft: '#C3CDE0' },
  people: { fill: '#BE4A3F', text: '#A83A30', onFill: '#FFFFFF', tint: '#F7E6E2', soft: '#EBC4BD' },
  technology: { fill: '#1F8580', text: '#176C68', onFill: '#FFFFFF', tint: '#DFEFEC', soft: '#B5D9D5' },
  data: { fill: '#E2A20F', text: '#8A5E00', onFill: '#22252B', tint: '#FAEFD2', soft: '#F3D792' },
  journey: { fill: '#8A4E9E', text: '#7A418D', onFill: '#FFFFFF', tint: '#F0E5F3', soft: '#D9BFE1' },
  value: { fill: '#6F9A2F', text: '#4C7016', onFill: '#22252B', tint: '#E9F0DC', soft: '#CADCA8' },
};

const unknownPillar: PillarColours = {
  fill: palette.muted,
  text: palette.muted,
  onFill: palette.sheet,
  tint: palette.quiet,
  soft: palette.line,
};

/** Colours of a pillar by its id in the CEMM pack; another model's pillars are grey. */
export function coloursOf(pillarId: string): PillarColours {
  return pillarColours[pillarId] ?? unknownPillar;
}

function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((start) => {
    const value = Number.parseInt(colour.slice(start, start + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

/** Contrast ratio of two `#rrggbb` colours, 1 to 21 (WCAG 2.2, relative luminance). */
export function contrast(one: string, other: string): number {
  const [light = 0, dark = 0] = [luminance(one), luminance(other)].sort((a, b) => b - a);
  return (light + 0.05) / (dark + 0.05);
}
