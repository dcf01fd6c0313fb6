import type { Horizon, Language } from '../model/workshop.ts';
import { countWord } from './amounts.ts';
import { counted, type Translated } from './language.ts';

/** The words that drawings put on paper, beside those of the workshop and the content pack. */
const nl = {
  horizons: { now: 'Nu', next: 'Straks', later: 'Later' } satisfies Record<Horizon, string>,
  /** Title of a poster that was not given one. */
  posterTitle: (organisation: string) => `De route van ${organisation}`,
  posterTitleWithoutName: 'Onze route naar de klant',
  participants: (count: number) => counted(count, 'deelnemer', 'deelnemers'),
  ambition: 'Stip op de horizon',
  /** Growth in levels: `+2`, `+1,5`. */
  grow: (steps: string) => `+${steps}`,
  stay: 'blijft',
  /** Names of groups on one spot, when there is no room for all. */
  andMore: (names: string, more: number) => `${names} en nog ${more}`,
  gridDescription: (pillars: number, levels: number, organisation: string) =>
    `De ${countWord(pillars, 'nl')} pijlers en ${countWord(levels, 'nl')} niveaus van het model, met voor elke pijler waar ${organisation || 'de organisatie'} nu staat, het gewenste niveau en de afstand daartussen.`,
  row: (pillar: string, current: string, target: string) => `${pillar}: nu ${current}, gewenst ${target}`,
  unknown: 'onbekend',
  legendCurrent: 'waar we nu staan (mediaan van de groep)',
  legendTarget: 'waar we naartoe willen',
  legendReached: 'bereikt',
  legendActions: 'acties, eerst wat eerst komt',
  actions: (count: number) => counted(count, 'actie', 'acties'),
  noActions: 'nog geen acties',
  more: (count: number) => `en nog\u00a0${count}`,
  source: (name: string, publisher: string) => `Model: ${name}, ${publisher}`,
  sheet: {
    map: 'Zo leg je de poster in elkaar',
    mapSteps: (overlap: string) => [
      'Print op 100 % (werkelijke grootte) en meet de liniaal na: hij is precies 100 mm.',
      `De vellen overlappen ${overlap} mm. Snijd langs de snijtekens links en boven; het vel eronder loopt door.`,
      'Leg de vellen per rij op volgorde en plak ze van linksboven naar rechtsonder.',
    ],
    mapStepsWithoutMarks: (overlap: string) => [
      'Print op 100 % (werkelijke grootte) en meet de liniaal na: hij is precies 100 mm.',
      `De vellen overlappen ${overlap} mm. Leg de beelden op elkaar tot ze doorlopen.`,
      'Leg de vellen per rij op volgorde en plak ze van linksboven naar rechtsonder.',
    ],
    number: (sheet: number, total: number) => `vel ${sheet} van ${total}`,
    place: (row: number, column: number) => `rij ${row}, kolom ${column}`,
    summary: (columns: number, rows: number, paper: string) =>
      `${columns} × ${rows} = ${counted(columns * rows, 'vel', 'vellen')} ${paper}`,
    ruler: 'print op 100 %: dit is 100 mm',
  },
} as const;

const en: TranslatedWords = {
  horizons: { now: 'Now', next: 'Next', later: 'Later' },
  posterTitle: (organisation) => `The road ahead for ${organisation}`,
  posterTitleWithoutName: 'Our road to the customer',
  participants: (count) => counted(count, 'participant', 'participants'),
  ambition: 'On the horizon',
  grow: (steps) => `+${steps}`,
  stay: 'stays',
  andMore: (names, more) => `${names} and ${more} more`,
  gridDescription: (pillars, levels, organisation) =>
    `The ${countWord(pillars, 'en')} pillars and ${countWord(levels, 'en')} levels of the model, and for each pillar where ${organisation || 'the organisation'} is now, the target level and the distance between.`,
  row: (pillar, current, target) => `${pillar}: now ${current}, target ${target}`,
  unknown: 'unknown',
  legendCurrent: 'where we are now (median of the group)',
  legendTarget: 'where we want to be',
  legendReached: 'reached',
  legendActions: 'actions, first what comes first',
  actions: (count) => counted(count, 'action', 'actions'),
  noActions: 'no actions yet',
  more: (count) => `and ${count}\u00a0more`,
  source: (name, publisher) => `Model: ${name}, ${publisher}`,
  sheet: {
    map: 'How to put the poster together',
    mapSteps: (overlap) => [
      'Print at 100 % (actual size) and check the ruler: it is exactly 100 mm.',
      `The sheets overlap by ${overlap} mm. Cut along the marks at the left and top; the sheet beneath runs on.`,
      'Lay the sheets out row by row and stick them together from top left to bottom right.',
    ],
    mapStepsWithoutMarks: (overlap) => [
      'Print at 100 % (actual size) and check the ruler: it is exactly 100 mm.',
      `The sheets overlap by ${overlap} mm. Lay the pictures over each other until they run on.`,
      'Lay the sheets out row by row and stick them together from top left to bottom right.',
    ],
    number: (sheet, total) => `sheet ${sheet} of ${total}`,
    place: (row, column) => `row ${row}, column ${column}`,
    summary: (columns, rows, paper) =>
      `${columns} × ${rows} = ${counted(columns * rows, 'sheet', 'sheets')} ${paper}`,
    ruler: 'print at 100 %: this is 100 mm',
  },
};

type TranslatedWords = Translated<typeof nl>;
export type DrawingWords = TranslatedWords;

/** The words of drawings in a language. */
export function drawingWords(language: Language): DrawingWords {
  return language === 'nl' ? nl : en;
}
