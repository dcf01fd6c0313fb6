import { packFormat } from '../model/pack.ts';
import { pathText } from '../model/path.ts';
import type { Language } from '../model/workshop.ts';
import { unreachable } from '../result.ts';
import { counted, formatNumber, type Translated } from '../words/language.ts';
import type { Expected, FileFault, LinkTarget } from './fault.ts';

const nl = {
  file: 'Dit bestand',
  unchanged: 'er is niets veranderd',
  tooLarge: (size: string, limit: string) =>
    `is ${size} MB groot en een workshop is nooit groter dan ${limit} MB`,
  empty: 'is leeg',
  tooDeep: 'is vreemd opgebouwd (te veel lagen in elkaar) en kan geen workshop zijn',
  truncated: 'is niet compleet: het houdt midden in de gegevens op',
  notJson: 'is geen Praatplaat-workshop: de inhoud is niet als workshop te lezen',
  wrongType: 'is geen Praatplaat-workshop',
  model: 'is geen Praatplaat-workshop, maar een model: dat laad je bij Instellingen',
  wrongTypeFound: (found: string) => `is geen Praatplaat-workshop, maar een bestand van het soort “${found}”`,
  newer: (found: string, supported: string) =>
    `komt uit een nieuwere Praatplaat (bestandsversie ${found}, deze app leest tot en met ${supported}); werk eerst de app bij`,
  edited: 'is na het opslaan buiten Praatplaat gewijzigd of beschadigd geraakt',
  unknownModel: (found: string, path: string) =>
    `gebruikt een model dat deze app niet heeft (“${found}”, bij ${path})`,
  brokenModel: (path: string) => `bevat een model dat niet heel is (bij ${path})`,
  wrongValue: (path: string, expected: string, found: string) =>
    `klopt niet bij ${path}: ${expected}, maar er staat ${found}`,
  missing: (path: string) => `klopt niet: ${path} ontbreekt`,
  extraField: (path: string) => `klopt niet: ${path} hoort er niet in`,
  doubleId: (path: string, id: string) => `klopt niet bij ${path}: “${id}” komt twee keer voor`,
  impossible: (path: string, rule: string) => `klopt niet bij ${path}: ${rule}`,
  rules: {
    'packs-carried': 'het model dat erin genoemd wordt, zit er niet bij',
    'level-known': 'het model heeft dit niveau van deze pijler niet',
    'one-number': 'er is al een ronde met dit nummer',
    'one-open': 'er is al een ronde van deze soort open',
    'pack-fits': 'de ronde vraagt het model op een manier die er niet bij past',
    'part-known': 'de ronde vraagt een onderdeel dat het model niet heeft, of een onderdeel twee keer',
    'prefilled-before': 'de ronde is ingevuld vanuit zichzelf of een latere',
    'revealed-closed': 'de resultaten zijn getoond terwijl de ronde open is',
    'seats-closed': 'wie gevraagd is, staat vast als de ronde gesloten is, en alleen dan',
    'target-quick': 'een ronde over wensen vraagt een niveau per pijler',
    'answer-asked': 'de ronde vraagt dit niet, of niet op deze schaal',
    'count-asked': 'de ronde vraagt deze pijler niet, of er is niet voor elk niveau een aantal',
    'no-names': 'een anonieme workshop heeft geen namen',
    'logo-picture': 'het is geen plaatje van de grootte die erbij staat',
  },
  brokenLink: (path: string, to: string, id: string) => `klopt niet bij ${path}: ${to} “${id}” bestaat niet`,
  expected: {
    type: (type: string) => `hier hoort ${type}`,
    oneOf: (values: string) => `hier hoort ${values}`,
    exactly: (value: string) => `hier hoort “${value}”`,
    atMost: (amount: string) => `hier hoort hoogstens ${amount}`,
    atLeast: (amount: string) => `hier hoort minstens ${amount}`,
    date: 'hier hoort een datum (JJJJ-MM-DD)',
    datetime: 'hier hoort een tijdstip (ISO 8601, UTC)',
    text: 'de schrijfwijze klopt niet',
  },
  or: 'of',
  types: {
    string: 'een tekst',
    number: 'een getal',
    int: 'een geheel getal',
    object: 'een object',
    record: 'een object',
    array: 'een lijst',
    tuple: 'een lijst',
    boolean: 'waar of onwaar',
    null: 'null',
  } as Record<string, string>,
  amount: {
    characters: (limit: number) => counted(limit, 'teken', 'tekens'),
    items: (limit: number) => counted(limit, 'onderdeel', 'onderdelen'),
    number: (limit: number) => String(limit),
  },
  targets: {
    businessLine: 'bedrijfsonderdeel',
    department: 'afdeling',
    participant: 'deelnemer',
    round: 'ronde',
    pillar: 'pijler',
    statement: 'stelling',
  } satisfies Record<LinkTarget, string>,
};

const en: Translated<typeof nl> = {
  file: 'This file',
  unchanged: 'nothing was changed',
  tooLarge: (size, limit) => `is ${size} MB, and a workshop is never larger than ${limit} MB`,
  empty: 'is empty',
  tooDeep: 'is built strangely (too many layers inside each other) and cannot be a workshop',
  truncated: 'is not complete: it stops in the middle of the data',
  notJson: 'is not a Praatplaat workshop: its contents cannot be read as one',
  wrongType: 'is not a Praatplaat workshop',
  model: 'is not a Praatplaat workshop but a model: load it under Settings',
  wrongTypeFound: (found) => `is not a Praatplaat workshop but a file of the kind “${found}”`,
  newer: (found, supported) =>
    `comes from a newer Praatplaat (file version ${found}, this app reads up to ${supported}); update the app first`,
  edited: 'was changed outside Praatplaat or damaged after it was saved',
  unknownModel: (found, path) => `uses a model that this app does not have (“${found}”, at ${path})`,
  brokenModel: (path) => `holds a model that is not whole (at ${path})`,
  wrongValue: (path, expected, found) => `is wrong at ${path}: ${expected}, but it says ${found}`,
  missing: (path) => `is wrong: ${path} is missing`,
  extraField: (path) => `is wrong: ${path} does not belong in it`,
  doubleId: (path, id) => `is wrong at ${path}: “${id}” is there twice`,
  impossible: (path, rule) => `is wrong at ${path}: ${rule}`,
  rules: {
    'packs-carried': 'the model that it names is not in it',
    'level-known': 'the model has no such level of such a pillar',
    'one-number': 'there is a round with this number already',
    'one-open': 'a round of this kind is open already',
    'pack-fits': 'the round asks its model in a way that does not fit',
    'part-known': 'it asks a part that the model does not have, or one twice',
    'prefilled-before': 'the round is prefilled from itself or a later one',
    'revealed-closed': 'the results are shown while the round is open',
    'seats-closed': 'who was asked is fixed when the round is closed, and only then',
    'target-quick': 'a round about wishes asks a level per pillar',
    'answer-asked': 'the round does not ask this, or not on this scale',
    'count-asked': 'the round does not ask this pillar, or there is not a count for each level',
    'no-names': 'an anonymous workshop has no names',
    'logo-picture': 'it is no picture of the size that is given',
  },
  brokenLink: (path, to, id) => `is wrong at ${path}: ${to} “${id}” does not exist`,
  expected: {
    type: (type) => `this must be ${type}`,
    oneOf: (values) => `this must be ${values}`,
    exactly: (value) => `this must be “${value}”`,
    atMost: (amount) => `this must be at most ${amount}`,
    atLeast: (amount) => `this must be at least ${amount}`,
    date: 'this must be a date (YYYY-MM-DD)',
    datetime: 'this must be a moment (ISO 8601, UTC)',
    text: 'it is not written as it must be',
  },
  or: 'or',
  types: {
    string: 'text',
    number: 'a number',
    int: 'a whole number',
    object: 'an object',
    record: 'an object',
    array: 'a list',
    tuple: 'a list',
    boolean: 'true or false',
    null: 'null',
  },
  amount: {
    characters: (limit) => counted(limit, 'character', 'characters'),
    items: (limit) => counted(limit, 'item', 'items'),
    number: (limit) => String(limit),
  },
  targets: {
    businessLine: 'business line',
    department: 'department',
    participant: 'participant',
    round: 'round',
    pillar: 'pillar',
    statement: 'statement',
  },
};

const words: Record<Language, Translated<typeof nl>> = { nl, en };

/**
 * A fault in one sentence: what, where, and that nothing was changed.
 *
 * @param name how to call the file; left out: “this file”
 */
export function faultSentence(fault: FileFault, language: Language, name?: string): string {
  const own = words[language];
  return `${name ?? own.file} ${whatIsWrong(fault, language)}; ${own.unchanged}.`;
}

function whatIsWrong(fault: FileFault, language: Language): string {
  const own = words[language];
  switch (fault.kind) {
    case 'too-large':
      return own.tooLarge(megabytes(fault.bytes, language), megabytes(fault.limit, language));
    case 'empty':
      return own.empty;
    case 'too-deep':
      return own.tooDeep;
    case 'truncated':
      return own.truncated;
    case 'not-json':
      return own.notJson;
    case 'wrong-type':
      if (fault.found === packFormat) return own.model;
      return fault.found === null ? own.wrongType : own.wrongTypeFound(fault.found);
    case 'newer':
      return own.newer(String(fault.found), String(fault.supported));
    case 'edited':
      return own.edited;
    case 'unknown-model':
      return own.unknownModel(fault.found, pathText(fault.path));
    case 'broken-model':
      return own.brokenModel(`${pathText(fault.path)}.${fault.found}`);
    case 'wrong-value':
      if (fault.found === 'undefined') return own.missing(pathText(fault.path));
      if (fault.expected.kind === 'nothing') return own.extraField(pathText(fault.path));
      return own.wrongValue(pathText(fault.path), expectation(fault.expected, language), fault.found);
    case 'double-id':
      return own.doubleId(pathText(fault.path), fault.id);
    case 'impossible':
      return own.impossible(pathText(fault.path), own.rules[fault.rule]);
    case 'broken-link':
      return own.brokenLink(pathText(fault.path), own.targets[fault.to], fault.id);
    default:
      return unreachable(fault);
  }
}

function expectation(expected: Exclude<Expected, { kind: 'nothing' }>, language: Language): string {
  const { expected: own, types, amount, or } = words[language];
  switch (expected.kind) {
    case 'type':
      return own.type(types[expected.type] ?? expected.type);
    case 'one-of': {
      const all = [...(expected.types ?? []).map((type) => types[type] ?? type), ...expected.values];
      const listed = all.length > 1 ? all.slice(0, -1).join(', ') : '';
      const last = all.at(-1) ?? '';
      return own.oneOf(listed ? `${listed} ${or} ${last}` : last);
    }
    case 'exactly':
      return own.exactly(expected.value);
    case 'at-most':
      return own.atMost(amount[expected.of](expected.limit));
    case 'at-least':
      return own.atLeast(amount[expected.of](expected.limit));
    case 'form':
      return own[expected.form];
    default:
      return unreachable(expected);
  }
}

function megabytes(bytes: number, language: Language): string {
  const size = bytes / 1_000_000;
  return formatNumber(size, language, size < 10 ? 1 : 0);
}
