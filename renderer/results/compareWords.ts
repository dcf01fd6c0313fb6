import type { Workshop } from '../../shared/model/workshop.ts';

type Kind = Workshop['compareFirst'];

const nl = {
  label: 'Vergelijk eerst',
  comparable: (names: string) => `Zo te vergelijken: ${names}.`,
  hidden: (names: string) => `Niet apart te zien: ${names}; anders zou iemand te herkennen zijn.`,
  nothing: (minimum: number) =>
    `Zo is er nog geen groep te vergelijken: overal moeten minstens ${minimum} mensen samen blijven.`,
  fixed: 'Er zijn al resultaten getoond; daarom blijft dit zoals het is.',
  /** After the reveal, of the groups in view. */
  tooFew: (names: string, minimum: number) =>
    `Niet apart getoond: ${names}. Zo is niemand te herkennen: een groep verschijnt vanaf ${minimum} antwoorden.`,
  protects: (names: string, minimum: number) =>
    `Niet apart getoond: ${names}. Zo is niemand te herkennen: anders volgde iets over minder dan ${minimum} mensen.`,
  /** @param names null: those that were just named */
  otherFirst: (kind: Kind, names: string | null) =>
    `Met ${kind === 'layers' ? 'lagen' : 'afdelingen'} eerst ${names === null ? 'was dat wel te vergelijken' : `waren te vergelijken: ${names}`}; dat kies je voordat je de eerste resultaten toont.`,
};

const en: typeof nl = {
  label: 'Compare first',
  comparable: (names) => `This way you can compare: ${names}.`,
  hidden: (names) => `Not shown separately: ${names}; otherwise somebody could be recognised.`,
  nothing: (minimum) =>
    `This way there is no group to compare yet: everywhere at least ${minimum} people must stay together.`,
  fixed: 'Results have already been shown, so this stays as it is.',
  tooFew: (names, minimum) =>
    `Not shown separately: ${names}. That way nobody can be recognised: a group appears from ${minimum} answers.`,
  protects: (names, minimum) =>
    `Not shown separately: ${names}. That way nobody can be recognised: otherwise something about fewer than ${minimum} people would follow.`,
  otherFirst: (kind, names) =>
    `With ${kind} first you could have compared ${names ?? 'those'}; you choose that before you show the first results.`,
};

export const compareWords = { nl, en };
