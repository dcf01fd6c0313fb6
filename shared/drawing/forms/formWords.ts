import type { Language, Layer, Round, StatementAnswer } from '../../model/workshop.ts';
import type { Translated } from '../../words/language.ts';

const nl = {
  title: { measure: 'Waar staan we nu?', target: 'Waar willen we naartoe?' } satisfies Record<
    Round['kind'],
    string
  >,
  round: (number: number) => `ronde ${number}`,
  quick: {
    measure:
      'Kruis per pijler één vakje aan: wat nu het best past. Vergist? Maak dat vakje zwart en kruis een ander aan.',
    target:
      'Kruis per pijler één vakje aan: wat jij wilt bereiken. Vergist? Maak dat vakje zwart en kruis een ander aan.',
  } satisfies Record<Round['kind'], string>,
  detailed:
    'Kruis bij elke stelling één vakje aan: is het nu waar? (? = weet ik niet) Vergist? Maak dat vakje zwart en kruis een ander aan.',
  unknownLevel: 'weet ik niet',
  answers: { yes: 'ja', partly: 'deels', no: 'nee', unknown: '?' } satisfies Record<StatementAnswer, string>,
  comment: 'Toelichting (hoeft niet)',
  name: 'Naam',
  department: 'Afdeling',
  layer: 'Laag',
  layers: { board: 'directie', management: 'management', staff: 'medewerker' } satisfies Record<
    Layer,
    string
  >,
  page: (page: number, pages: number) => `blad ${page} van ${pages}`,
  scene: (code: string, page: number) => `Formulier ${code}, blad ${page}`,
  description: 'Een formulier om met de pen in te vullen.',
  layerOf: { board: 'Directie', management: 'Management', staff: 'Medewerker' } satisfies Record<
    Layer,
    string
  >,
};

export type FormWords = Translated<typeof nl>;

const en: FormWords = {
  title: { measure: 'Where do we stand today?', target: 'Where do we want to be?' },
  round: (number) => `round ${number}`,
  quick: {
    measure:
      'Tick one box per pillar: what fits best today. A slip? Fill that box in black and tick another one.',
    target:
      'Tick one box per pillar: what you want to reach. A slip? Fill that box in black and tick another one.',
  },
  detailed:
    'Tick one box per statement: is it true today? (? = I don’t know) A slip? Fill that box in black and tick another one.',
  unknownLevel: 'I don’t know',
  answers: { yes: 'yes', partly: 'partly', no: 'no', unknown: '?' },
  comment: 'Comment (optional)',
  name: 'Name',
  department: 'Department',
  layer: 'Layer',
  layers: { board: 'board', management: 'management', staff: 'staff' },
  page: (page, pages) => `sheet ${page} of ${pages}`,
  scene: (code, page) => `Form ${code}, sheet ${page}`,
  description: 'A form to fill in with a pen.',
  layerOf: { board: 'Board', management: 'Management', staff: 'Staff' },
};

export function formWords(language: Language): FormWords {
  return language === 'nl' ? nl : en;
}
