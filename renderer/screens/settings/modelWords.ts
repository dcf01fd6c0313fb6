import type { Language } from '../../../shared/model/workshop.ts';
import { counted } from '../../../shared/words/language.ts';

const nl = {
  title: 'Modellen',
  text: 'Waarin een workshop wordt gemeten. Een eigen model laad je uit een bestand; daarna kies je het in de eerste stap van een nieuwe workshop.',
  load: 'Model laden…',
  size: (pillars: number, levels: number) =>
    `${counted(pillars, 'pijler', 'pijlers')} × ${counted(levels, 'niveau', 'niveaus')}`,
  version: (version: string) => `versie ${version}`,
  bundled: 'hoort bij Praatplaat',
  lookInside: 'Bekijken',
  lookInsideOf: (name: string) => `Bekijken: ${name}`,
  remove: 'Weghalen',
  removeOf: (name: string) => `Weghalen: ${name}`,
  removed: (name: string) => `${name} is weggehaald.`,
  putBack: 'Terugzetten',
  inUse: (name: string, n: number) =>
    `${name} blijft: ${counted(n, 'workshop gebruikt', 'workshops gebruiken')} het, archief en prullenbak meegeteld.`,
  close: 'Sluiten',
  add: 'Toevoegen',
  replace: 'Vervangen',
  replaces: (version: string) =>
    `Versie ${version} van dit model is er al; deze komt ervoor in de plaats. Workshops houden de versie waarmee ze zijn begonnen.`,
  added: (name: string) => `${name} is toegevoegd. Je kiest het bij Voorbereiden.`,
  notStored: 'Het model kon niet worden bewaard; er is niets veranderd.',
  unreadable: (file: string) => `${file} kan niet worden gelezen; er is niets veranderd.`,
  notAGrid: (file: string) =>
    `${file} is een checklist of ladder. Hier laad je een raster van pijlers en niveaus; er is niets veranderd.`,
  faultsTitle: (file: string) => `${file} klopt nog niet`,
  faults: (n: number) =>
    `${counted(n, 'punt', 'punten')} om te herstellen. Er is niets geladen; pas het bestand aan en laad het opnieuw.`,
  manyFaults: (n: number) =>
    `De eerste ${n} punten om te herstellen. Er is niets geladen; pas het bestand aan en laad het opnieuw.`,
  source: 'Bron',
  languages: 'Talen',
  languageNames: { nl: 'Nederlands', en: 'Engels' } satisfies Record<Language, string>,
  oneLanguage: {
    nl: 'Dit model is er alleen in het Nederlands; ook op Engelse schermen staan zijn teksten in het Nederlands.',
    en: 'Dit model is er alleen in het Engels; ook op Nederlandse schermen staan zijn teksten in het Engels.',
  } satisfies Record<Language, string>,
  answers: 'Antwoorden op een stelling',
  statements: (n: number) => counted(n, 'stelling', 'stellingen'),
  pillar: 'Pijler',
  grid: 'Pijlers en niveaus',
};

const en: typeof nl = {
  title: 'Models',
  text: 'What a workshop is measured in. A model of your own is loaded from a file; after that you choose it in the first step of a new workshop.',
  load: 'Load a model…',
  size: (pillars, levels) =>
    `${counted(pillars, 'pillar', 'pillars')} × ${counted(levels, 'level', 'levels')}`,
  version: (version) => `version ${version}`,
  bundled: 'part of Praatplaat',
  lookInside: 'Look inside',
  lookInsideOf: (name) => `Look inside: ${name}`,
  remove: 'Remove',
  removeOf: (name) => `Remove: ${name}`,
  removed: (name) => `${name} was removed.`,
  putBack: 'Put back',
  inUse: (name, n) =>
    `${name} stays: ${counted(n, 'workshop uses', 'workshops use')} it, archive and bin included.`,
  close: 'Close',
  add: 'Add',
  replace: 'Replace',
  replaces: (version) =>
    `Version ${version} of this model is here already; this one takes its place. Workshops keep the version that they began with.`,
  added: (name) => `${name} was added. You choose it in Prepare.`,
  notStored: 'The model could not be stored; nothing was changed.',
  unreadable: (file) => `${file} cannot be read; nothing was changed.`,
  notAGrid: (file) =>
    `${file} is a checklist or a ladder. Here you load a grid of pillars and levels; nothing was changed.`,
  faultsTitle: (file) => `${file} is not right yet`,
  faults: (n) =>
    `${counted(n, 'point', 'points')} to mend. Nothing was loaded; change the file and load it again.`,
  manyFaults: (n) => `The first ${n} points to mend. Nothing was loaded; change the file and load it again.`,
  source: 'Source',
  languages: 'Languages',
  languageNames: { nl: 'Dutch', en: 'English' },
  oneLanguage: {
    nl: 'This model is in Dutch only; on English screens, too, its texts are in Dutch.',
    en: 'This model is in English only; on Dutch screens, too, its texts are in English.',
  },
  answers: 'Answers to a statement',
  statements: (n) => counted(n, 'statement', 'statements'),
  pillar: 'Pillar',
  grid: 'Pillars and levels',
};

export const modelWords = { nl, en };
