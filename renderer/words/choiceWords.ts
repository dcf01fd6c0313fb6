import type { Layer, Mode, Workshop } from '../../shared/model/workshop.ts';
import { counted } from '../../shared/words/language.ts';

const layersNl: Record<Layer, string> = { board: 'Directie', management: 'Management', staff: 'Medewerker' };
const layersEn: Record<Layer, string> = { board: 'Board', management: 'Management', staff: 'Staff' };
/** Many people of a layer, as opposed to one. */
const groupsNl: Record<Layer, string> = { board: 'Directie', management: 'Management', staff: 'Medewerkers' };
const groupsEn: Record<Layer, string> = layersEn;
const modesNl: Record<Mode, string> = { quick: 'Snel', detailed: 'Uitgebreid' };
const modesEn: Record<Mode, string> = { quick: 'Quick', detailed: 'Detailed' };

/** What can be chosen in a workshop, and its measures, as every screen says them. */
const nl = {
  layers: layersNl,
  groups: groupsNl,
  modes: modesNl,
  named: 'Met namen',
  anonymous: 'Anoniem',
  languages: { nl: 'Nederlands', en: 'Engels' },
  percent: (n: number) => `${n} % van de stellingen`,
  peopleCount: (n: number) => counted(n, 'persoon', 'personen'),
  joinByWays: { name: 'op naam', code: 'met persoonlijke code' },
  compareFirst: { layers: 'Lagen', departments: 'Afdelingen' } satisfies Record<
    Workshop['compareFirst'],
    string
  >,
  reasons: { strategic: 'Past bij onze strategie', budget: 'Past bij het budget', other: 'Iets anders' },
  effortScale: ['1 · een dag', '2 · een week', '3 · een maand', '4 · een kwartaal', '5 · een programma'],
  impactScale: [
    '1 · merkt bijna niemand',
    '2 · klein',
    '3 · merkbaar',
    '4 · groot',
    '5 · klanten merken het meteen',
  ],
  templates: { road: 'Weg', grid: 'Raster' },
  orientations: { landscape: 'Liggend', portrait: 'Staand' },
  metres: (metres: string) => `${metres} meter`,
};

const en: typeof nl = {
  layers: layersEn,
  groups: groupsEn,
  modes: modesEn,
  named: 'With names',
  anonymous: 'Anonymous',
  languages: { nl: 'Dutch', en: 'English' },
  percent: (n) => `${n}% of the statements`,
  peopleCount: (n) => counted(n, 'person', 'people'),
  joinByWays: { name: 'by name', code: 'by personal code' },
  compareFirst: { layers: 'Layers', departments: 'Departments' },
  reasons: { strategic: 'Fits our strategy', budget: 'Fits the budget', other: 'Something else' },
  effortScale: ['1 · a day', '2 · a week', '3 · a month', '4 · a quarter', '5 · a programme'],
  impactScale: [
    '1 · hardly noticed',
    '2 · small',
    '3 · noticeable',
    '4 · large',
    '5 · customers notice at once',
  ],
  templates: { road: 'Road', grid: 'Grid' },
  orientations: { landscape: 'Landscape', portrait: 'Portrait' },
  metres: (metres) => (metres === '1' ? '1 metre' : `${metres} metres`),
};

export const choiceWords = { nl, en };
