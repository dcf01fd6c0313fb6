import { cemmPack } from '../../../shared/content/packs.ts';
import type { PillarId, StatementId } from '../../../shared/model/ids.ts';
import type { GridPack } from '../../../shared/model/pack.ts';

const pillarNames = [
  ['Leiderschap', 'Leadership'],
  ['Klantgerichtheid', 'Customer focus'],
  ['Gegevens en inzicht', 'Data and insight'],
  ['Samenwerking', 'Collaboration'],
  ['Processen', 'Processes'],
  ['Informatiebeveiliging', 'Information security'],
  ['Duurzaamheid', 'Sustainability'],
  ['Vakmanschap', 'Craft'],
  ['Leveranciers en ketens', 'Suppliers and chains'],
  ['Verandervermogen', 'Ability to change'],
] as const;
const levelNames = [
  ['Toevallig', 'Accidental'],
  ['Beginnend', 'Beginning'],
  ['Ingericht', 'Set up'],
  ['Beheerst', 'Controlled'],
  ['Gemeten', 'Measured'],
  ['Voorspellend', 'Predictive'],
  ['Toonaangevend', 'Leading'],
] as const;
const headlines = [
  ['Iedereen doet het zelf', 'Everybody on their own'],
  ['Enkelen weten hoe het moet', 'A few know how it is done'],
  ['Afspraken staan op papier', 'Agreements are written down'],
  ['De hele organisatie werkt zo', 'The whole organisation does it'],
  ['Wij meten en sturen bij', 'We measure and adjust'],
  ['Wij zien het vroeg aankomen', 'We see it coming early'],
  ['Anderen leren van ons', 'Others learn from us'],
] as const;

/** A made-up model of any size, with names as long as models have. */
export function packOf(pillarCount: number, levelCount: number): GridPack {
  const both = ([nl, en]: readonly [string, string]) => ({ nl, en });
  const levels = levelNames.slice(0, levelCount);
  return {
    ...cemmPack,
    levels: levels.map((name, index) => ({
      level: index + 1,
      key: `level-${index + 1}`,
      name: both(name),
      summary: both(headlines[index] ?? ['', '']),
      holds: index === 0 ? 'symptoms' : 'statements',
    })),
    pillars: pillarNames.slice(0, pillarCount).map((name, pillar) => ({
      id: `own-${pillar + 1}` as PillarId,
      name: both(name),
      shortName: both([name[0].split(' ')[0] ?? '', name[1].split(' ')[0] ?? '']),
      definition: both(name),
      cells: levels.map((_, index) => ({
        level: index + 1,
        headline: both(headlines[(index + pillar) % headlines.length] ?? ['', '']),
        statements: [1, 2].map((number) => ({
          id: `own-${pillar + 1}-${index + 1}-${number}` as StatementId,
          text: both(headlines[(index + pillar + number) % headlines.length] ?? ['', '']),
        })),
      })),
      prompts: [both(name)],
    })),
    dependencies: [],
  };
}

/** The smallest and largest models, and some between. */
export const packSizes: readonly (readonly [pillars: number, levels: number])[] = [
  [2, 3],
  [2, 7],
  [4, 4],
  [6, 5],
  [7, 6],
  [10, 3],
  [10, 7],
];
