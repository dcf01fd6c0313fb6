import type { PackFault, PackValueType } from '../content/packFault.ts';
import type { Language } from '../model/workshop.ts';
import { unreachable } from '../result.ts';
import { counted, formatNumber, type Translated } from './language.ts';

const nl = {
  at: (path: string, what: string) => `${path}: ${what}.`,
  whole: (what: string) => `Dit model: ${what}.`,
  tooLarge: (megabytes: string) => `het bestand is groter dan ${megabytes} MB`,
  tooDeep: 'het is vreemd opgebouwd, met te veel lagen in elkaar',
  notJson: 'het bestand is niet als JSON te lezen',
  notAPack: 'dit is geen model van Praatplaat',
  newerFormat: (found: string) =>
    `dit is van een nieuwere Praatplaat (versie ${found}); werk eerst de app bij`,
  unknownKey: 'dit veld kent een model niet',
  missing: 'dit ontbreekt',
  wrongType: (expected: string, found: string) => `hier hoort ${expected}, maar er staat ${found}`,
  notAllowed: (allowed: string, found: string) => `hier hoort ${allowed}, maar er staat ${found}`,
  atLeast: (least: number, found: string) => `hier hoort minstens ${least}, maar er staat ${found}`,
  atMost: (most: number, found: string) => `hier hoort hoogstens ${most}, maar er staat ${found}`,
  tooMany: (limit: number) => `dit zijn er te veel: hoogstens ${limit}`,
  tooFew: (limit: number) => `dit zijn er te weinig: minstens ${limit}`,
  badId: (found: string) =>
    `een id bestaat uit letters zonder accent, cijfers en streepjes, hoogstens 64, maar er staat ${found}`,
  badVersion: (found: string) => `een versie ziet eruit als 1.0.0, maar er staat ${found}`,
  badColour: (found: string) => `een kleur ziet eruit als #1f8580, maar er staat ${found}`,
  emptyText: 'deze tekst is leeg',
  tooLong: (limit: string) => `deze tekst is te lang: hoogstens ${limit}`,
  characters: (limit: number) => counted(limit, 'teken', 'tekens'),
  noText: 'deze tekst is er in geen enkele taal',
  textMissing: (language: string) =>
    `de ${language} tekst ontbreekt, terwijl het model zegt die taal te hebben`,
  unseenCharacter: (code: string) => `in deze tekst staat een teken dat niet te zien is (${code})`,
  doubleId: (id: string, first: string) => `“${id}” komt twee keer voor; het staat ook bij ${first}`,
  takenId: (id: string) => `“${id}” is al het id van een ander model`,
  doubleLanguage: 'deze taal staat er twee keer',
  levelsIncomplete: (expected: string, found: string) =>
    `de niveaus horen ${expected} te zijn, elk één keer en in die volgorde, maar er staat ${found}`,
  noLevels: 'niets',
  stepsIncomplete: (expected: number) => `de stappen tellen op vanaf 1: hier hoort ${expected}`,
  noStatements: 'dit niveau heeft bij deze pijler geen enkele stelling',
  symptomsAboveFirst: 'alleen niveau 1 kan symptomen hebben',
  unknownPillar: (id: string) => `er is geen pijler “${id}”`,
  unknownLevel: (highest: number) => `zo hoog gaat het model niet: het hoogste niveau is ${highest}`,
  restsOnItself: 'een pijler kan niet op zichzelf rusten',
  or: 'of',
  types: {
    text: 'een tekst tussen aanhalingstekens',
    number: 'een heel getal',
    list: 'een lijst tussen [ ]',
    object: 'een groep velden tussen { }',
    'yes-or-no': 'true of false',
  } satisfies Record<PackValueType, string>,
  languages: { nl: 'Nederlandse', en: 'Engelse' } satisfies Record<Language, string>,
};

const en: Translated<typeof nl> = {
  at: (path, what) => `${path}: ${what}.`,
  whole: (what) => `This model: ${what}.`,
  tooLarge: (megabytes) => `the file is larger than ${megabytes} MB`,
  tooDeep: 'it is built strangely, with too many layers inside each other',
  notJson: 'the file cannot be read as JSON',
  notAPack: 'this is not a model for Praatplaat',
  newerFormat: (found) => `this is of a newer Praatplaat (version ${found}); update the app first`,
  unknownKey: 'a model has no such field',
  missing: 'this is missing',
  wrongType: (expected, found) => `this must be ${expected}, but it says ${found}`,
  notAllowed: (allowed, found) => `this must be ${allowed}, but it says ${found}`,
  atLeast: (least, found) => `this must be ${least} at least, but it says ${found}`,
  atMost: (most, found) => `this must be ${most} at most, but it says ${found}`,
  tooMany: (limit) => `these are too many: ${limit} at most`,
  tooFew: (limit) => `these are too few: ${limit} at least`,
  badId: (found) => `an id has letters without accents, digits and hyphens, 64 at most, but it says ${found}`,
  badVersion: (found) => `a version looks like 1.0.0, but it says ${found}`,
  badColour: (found) => `a colour looks like #1f8580, but it says ${found}`,
  emptyText: 'this text is empty',
  tooLong: (limit) => `this text is too long: ${limit} at most`,
  characters: (limit) => counted(limit, 'character', 'characters'),
  noText: 'this text is there in no language at all',
  textMissing: (language) => `the ${language} text is missing, and the model says that it has that language`,
  unseenCharacter: (code) => `this text has a character that cannot be seen (${code})`,
  doubleId: (id, first) => `“${id}” is there twice; it is also at ${first}`,
  takenId: (id) => `“${id}” is already the id of another model`,
  doubleLanguage: 'this language is there twice',
  levelsIncomplete: (expected, found) =>
    `the levels must be ${expected}, each once and in that order, but it says ${found}`,
  noLevels: 'nothing',
  stepsIncomplete: (expected) => `the steps count up from 1: this must be ${expected}`,
  noStatements: 'this level of this pillar has no statement at all',
  symptomsAboveFirst: 'only level 1 can have symptoms',
  unknownPillar: (id) => `there is no pillar “${id}”`,
  unknownLevel: (highest) => `the model does not go that far: its highest level is ${highest}`,
  restsOnItself: 'a pillar cannot rest on itself',
  or: 'or',
  types: {
    text: 'a text between quotation marks',
    number: 'a whole number',
    list: 'a list between [ ]',
    object: 'a group of fields between { }',
    'yes-or-no': 'true or false',
  },
  languages: { nl: 'Dutch', en: 'English' },
};

const dictionaries = { nl, en };

/** A fault of a pack in one sentence that begins with its place, so that whoever edits the file finds it. */
export function packFaultSentence(fault: PackFault, language: Language): string {
  const words = dictionaries[language];
  const what = whatIsWrong(fault, language);
  return fault.path === '' ? words.whole(what) : words.at(fault.path, what);
}

function whatIsWrong(fault: PackFault, language: Language): string {
  const words = dictionaries[language];
  switch (fault.kind) {
    case 'too-large':
      return words.tooLarge(formatNumber(fault.limit / 1_000_000, language));
    case 'too-deep':
      return words.tooDeep;
    case 'not-json':
      return words.notJson;
    case 'not-a-pack':
      return words.notAPack;
    case 'newer-format':
      return words.newerFormat(fault.found);
    case 'unknown-key':
      return words.unknownKey;
    case 'missing':
      return words.missing;
    case 'wrong-type':
      return words.wrongType(words.types[fault.expected], fault.found);
    case 'not-allowed':
      return words.notAllowed(oneOf(fault.allowed, words.or), fault.found);
    case 'too-low':
      return words.atLeast(fault.least, fault.found);
    case 'too-high':
      return words.atMost(fault.most, fault.found);
    case 'too-many':
      return words.tooMany(fault.limit);
    case 'too-few':
      return words.tooFew(fault.limit);
    case 'bad-id':
      return words.badId(fault.found);
    case 'bad-version':
      return words.badVersion(fault.found);
    case 'bad-colour':
      return words.badColour(fault.found);
    case 'empty-text':
      return words.emptyText;
    case 'too-long':
      return words.tooLong(words.characters(fault.limit));
    case 'no-text':
      return words.noText;
    case 'text-missing':
      return words.textMissing(words.languages[fault.language]);
    case 'unseen-character':
      return words.unseenCharacter(fault.code);
    case 'double-id':
      return words.doubleId(fault.id, fault.first);
    case 'taken-id':
      return words.takenId(fault.id);
    case 'double-language':
      return words.doubleLanguage;
    case 'levels-incomplete':
      return words.levelsIncomplete(fault.expected, fault.found || words.noLevels);
    case 'steps-incomplete':
      return words.stepsIncomplete(fault.expected);
    case 'no-statements':
      return words.noStatements;
    case 'symptoms-above-first':
      return words.symptomsAboveFirst;
    case 'unknown-pillar':
      return words.unknownPillar(fault.id);
    case 'unknown-level':
      return words.unknownLevel(fault.highest);
    case 'rests-on-itself':
      return words.restsOnItself;
    default:
      return unreachable(fault);
  }
}

/** `a, b or c`. */
function oneOf(allowed: readonly string[], or: string): string {
  const first = allowed.slice(0, -1).join(', ');
  return first === '' ? allowed.join('') : `${first} ${or} ${allowed[allowed.length - 1]}`;
}
