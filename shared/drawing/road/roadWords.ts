import type { Language } from '../../model/workshop.ts';
import type { Translated } from '../../words/language.ts';

/** Words that only the road poster uses. */
const nl = {
  whereNow: 'Waar staan we nu?',
  ambition: 'Stip op de horizon',
  stays: (level: number) => `blijft ${level}`,
  lowers: (level: number) => `bewust ${level}`,
  legendCurrent: 'niveau nu',
  legendStep: 'niveau onderweg',
  legendTarget: 'gekozen niveau',
  legendStay: 'bewust zo gelaten',
  legendQuickWin: 'snelle winst',
  legendNumber: 'actie in de lijst',
  none: 'nog geen acties',
  to: (from: string, target: string) => `van ${from} naar ${target}`,
  description: (actions: number, organisation: string) =>
    `Een weg met een rijstrook per pijler, van vandaag naar de stip op de horizon, met ${actions} acties van ${organisation}.`,
  action: (title: string, pillar: string, horizon: string) => `${title}. ${pillar}, ${horizon}.`,
  milestone: (pillar: string, level: number) => `${pillar}: niveau ${level}`,
};

const en: RoadWords = {
  whereNow: 'Where are we now?',
  ambition: 'On the horizon',
  stays: (level) => `stays ${level}`,
  lowers: (level) => `on purpose ${level}`,
  legendCurrent: 'level now',
  legendStep: 'level on the way',
  legendTarget: 'level chosen',
  legendStay: 'left so on purpose',
  legendQuickWin: 'quick win',
  legendNumber: 'action in the list',
  none: 'no actions yet',
  to: (from, target) => `from ${from} to ${target}`,
  description: (actions, organisation) =>
    `A road with a lane for each pillar, from today to the horizon, with ${actions} actions of ${organisation}.`,
  action: (title, pillar, horizon) => `${title}. ${pillar}, ${horizon}.`,
  milestone: (pillar, level) => `${pillar}: level ${level}`,
};

type RoadWords = Translated<typeof nl>;

/** The road poster's own words in a language. */
export function roadWords(language: Language): RoadWords {
  return language === 'nl' ? nl : en;
}
