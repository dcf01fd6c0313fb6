import type { Layer, LevelCounts } from '../../../shared/model/workshop.ts';
import { counted, type Translated } from '../../../shared/words/language.ts';

const nl = {
  title: 'Handen of stickers tellen',
  help: 'Tel hier alleen wie niet zelf antwoordt. Het blijven aantallen: er komen geen deelnemers bij.',
  back: 'Terug naar Verzamelen',
  line: 'Bedrijfsonderdeel',
  group: 'Wie stak de hand op?',
  everybody: 'Iedereen in de zaal',
  layers: { board: 'Directie', management: 'Management', staff: 'Medewerkers' } satisfies Record<
    Layer,
    string
  >,
  channel: 'Hoe?',
  channels: { hands: 'Handen', stickers: 'Stickers' } satisfies Record<LevelCounts['channel'], string>,
  pillar: 'Pijler',
  level: (level: number, name: string) => `${level} ${name}`,
  total: 'Samen',
  field: (pillar: string, level: number) => `${pillar}, niveau ${level}`,
  otherRoom: 'andere telling',
  answered: (own: number, people: number) =>
    `${own} van ${counted(people, 'deelnemer', 'deelnemers')} in deze groep ${own === 1 ? 'gaf' : 'gaven'} zelf al antwoord.`,
  noPeople: 'Van deze groep staat niemand in de lijst van deelnemers; dat hoeft niet.',
  tooMany: (pillars: string, people: number) =>
    `Meer stemmen dan mensen bij ${pillars}: handen en eigen antwoorden samen, voor ${counted(people, 'deelnemer', 'deelnemers')} in deze groep. Telde er iemand dubbel?`,
  tooFew: (minimum: number) =>
    `Groepen van minder dan ${minimum} worden nergens apart getoond; ze tellen wel mee in het geheel.`,
  lonely: (n: number, minimum: number) =>
    `${n === 1 ? 'Eén deelnemer gaf' : `${n} deelnemers gaven`} zelf antwoord. Omdat iedereen de handen zag, zou dat af te leiden zijn: de pijler blijft verborgen tot er ${minimum} zelf antwoorden, of niemand.`,
  closed: 'Deze ronde is gesloten: de aantallen staan vast.',
};

export type HandsWords = Translated<typeof nl>;

const en: HandsWords = {
  title: 'Count hands or stickers',
  help: 'Count only those who don’t answer themselves. These are counts only: no participants are added.',
  back: 'Back to Collect',
  line: 'Business line',
  group: 'Who raised a hand?',
  everybody: 'Everybody in the room',
  layers: { board: 'Board', management: 'Management', staff: 'Staff' },
  channel: 'How?',
  channels: { hands: 'Hands', stickers: 'Stickers' },
  pillar: 'Pillar',
  level: (level, name) => `${level} ${name}`,
  total: 'Total',
  field: (pillar, level) => `${pillar}, level ${level}`,
  otherRoom: 'other count',
  answered: (own, people) =>
    `${own} of ${counted(people, 'participant', 'participants')} in this group have already answered in private.`,
  noPeople: 'Nobody in this group is on the list of participants; nobody has to be.',
  tooMany: (pillars, people) =>
    `More votes than people on ${pillars}: hands and private answers together, for ${counted(people, 'participant', 'participants')} in this group. Was anybody counted twice?`,
  tooFew: (minimum) =>
    `Groups of fewer than ${minimum} are never shown separately; they do count in the whole.`,
  lonely: (n, minimum) =>
    `${n === 1 ? 'One participant answered' : `${n} participants answered`} in private. Since everybody saw the hands, that could be worked out: the pillar stays hidden until ${minimum} answer in private, or nobody.`,
  closed: 'This round is closed: the counts are final.',
};

export const handsWords = { nl, en };
