import type { Horizon, Language } from '../model/workshop.ts';
import { counted, type Translated } from './language.ts';

/** The words that drawings put on paper, beside those of the workshop and the content pack. */
const nl = {
  horizons: { now: 'Nu', next: 'Straks', later: 'Later' } satisfies Record<Horizon, string>,
  /** Title of a poster that was not given one. */
  posterTitle: (organisation: string) => `De route van ${organisation}`,
  posterTitleWithoutName: 'Onze route naar de klant',
  participants: (count: number) => counted(count, 'deelnemer', 'deelnemers'),
  ambition: 'Stip op de horizon',
  noAmbition: 'Waar willen we staan? Schrijf de stip op de horizon in één zin.',
  current: 'Nu',
  target: 'Gewenst',
  today: 'vandaag',
  level: (level: number | string) => `niveau ${level}`,
  grow: (steps: string) => `+${steps}`,
  stay: 'blijven',
  noTarget: 'nog geen keuze',
  noCurrent: 'nog niet gemeten',
  quickWin: 'Snelle winst',
  owner: 'Eigenaar',
  legend: 'Legenda',
  legendCurrent: 'waar we nu staan (mediaan van de groep)',
  legendTarget: 'waar we naartoe willen',
  legendDistance: 'de afstand daartussen',
  actions: (count: number) => counted(count, 'actie', 'acties'),
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
    ruler: '100 mm: meet na',
  },
} as const;

const en: TranslatedWords = {
  horizons: { now: 'Now', next: 'Next', later: 'Later' },
  posterTitle: (organisation) => `The road of ${organisation}`,
  posterTitleWithoutName: 'Our road to the customer',
  participants: (count) => counted(count, 'participant', 'participants'),
  ambition: 'Dot on the horizon',
  noAmbition: 'Where do we want to be? Write the dot on the horizon in one sentence.',
  current: 'Now',
  target: 'Target',
  today: 'today',
  level: (level) => `level ${level}`,
  grow: (steps) => `+${steps}`,
  stay: 'stay',
  noTarget: 'no choice yet',
  noCurrent: 'not measured yet',
  quickWin: 'Quick win',
  owner: 'Owner',
  legend: 'Legend',
  legendCurrent: 'where we are now (median of the group)',
  legendTarget: 'where we want to be',
  legendDistance: 'the distance between',
  actions: (count) => counted(count, 'action', 'actions'),
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
    ruler: '100 mm: measure it',
  },
};

type TranslatedWords = Translated<typeof nl>;
export type DrawingWords = TranslatedWords;

/** The words of drawings in a language. */
export function drawingWords(language: Language): DrawingWords {
  return language === 'nl' ? nl : en;
}
