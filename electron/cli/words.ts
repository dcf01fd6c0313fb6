import type { Language, Mode, Round } from '../../shared/model/workshop.ts';
import type { Said } from '../../shared/sentences/readings.ts';
import { counted, type Translated } from '../../shared/words/language.ts';

/** What the command line says, but for the help pages. */
const nl = {
  noCommand: (commands: string) => `Welk commando? Kies uit ${commands}; met --help staat erbij wat ze doen.`,
  unknownCommand: (name: string, commands: string) =>
    `Commando “${name}” bestaat niet; kies uit ${commands}.`,
  unknownOption: (name: string) => `Optie ${name} bestaat hier niet; --help laat zien wat kan.`,
  optionValue: (name: string) => `Bij optie ${name} klopt de waarde niet; --help laat zien wat kan.`,
  choice: (option: string, choices: string, found: string) => `--${option} is ${choices}, niet “${found}”.`,
  extraArgument: (text: string) => `Hier hoort geen “${text}”; --help laat zien wat kan.`,
  wrongArguments: 'Deze opties kan ik niet lezen; --help laat zien wat kan.',
  fileMissing: 'Noem het workshopbestand (*.praatplaat).',
  outMissing: (extension: string) => `Zeg met --out FILE${extension} waar het bestand moet komen.`,
  notFound: (file: string) => `${file} bestaat niet.`,
  notReadable: (file: string, code: string) => `${file} is niet te lezen (${code}).`,
  notWritable: (file: string, code: string) =>
    `${file} is niet te schrijven (${code}); er is niets achtergebleven.`,
  folderMissing: (file: string) => `De map van ${file} bestaat niet.`,
  failed: (message: string) => `Dit had niet mogen gebeuren: ${message}`,
  written: (file: string) => `${file} is geschreven.`,
  poster: (file: string, width: string, height: string, pages: number) =>
    `${file} is geschreven: ${width} × ${height} mm, ${counted(pages, 'pagina', 'pagina’s')}.`,
  tooSmall: (count: number, distance: string, first: string) =>
    `${counted(count, 'tekst is', 'teksten zijn')} te klein om vanaf ${distance} m te lezen, te beginnen met “${first}”.`,
  unknownLine: (name: string, lines: string) =>
    `Bedrijfsonderdeel “${name}” bestaat niet; kies uit ${lines}.`,
  valid: (file: string, summary: string) => `${file} is in orde: ${summary}.`,
  participants: (count: number) => counted(count, 'deelnemer', 'deelnemers'),
  rounds: (count: number) => counted(count, 'ronde', 'rondes'),
  responses: (count: number) => counted(count, 'antwoordformulier', 'antwoordformulieren'),
  actions: (count: number) => counted(count, 'actie', 'acties'),
  or: 'of',
  within: (option: string, least: number, most: number, found: string) =>
    found === ''
      ? `Zeg met --${option} een getal van ${least} tot en met ${most}.`
      : `--${option} is een getal van ${least} tot en met ${most}, niet “${found}”.`,
  notGrid: (file: string) =>
    `${file} is een checklist of een ladder; een dag begint met een raster van pijlers en niveaus.`,
  packMissing: 'Noem het bestand van het model (*.json).',
  packFaults: (file: string, count: number) =>
    `${file} kan nog niet gebruikt worden: ${counted(count, 'fout', 'fouten')}.`,
  packWritten: (file: string, pillars: number, levels: number) =>
    `${file} is geschreven: een model van ${pillars} pijlers en ${levels} niveaus om in te vullen.`,
  pillars: (count: number) => counted(count, 'pijler', 'pijlers'),
  levels: (count: number) => counted(count, 'niveau', 'niveaus'),
  statements: (count: number) => counted(count, 'stelling', 'stellingen'),
  blocks: (count: number) => counted(count, 'bouwsteen', 'bouwstenen'),
  factors: (count: number) => counted(count, 'succesfactor', 'succesfactoren'),
  steps: (count: number) => counted(count, 'stap', 'stappen'),
  onlyIn: { nl: 'alleen in het Nederlands', en: 'alleen in het Engels' } satisfies Record<Language, string>,
  kinds: { measure: 'Meting', target: 'Ambitie' } satisfies Record<Round['kind'], string>,
  modes: { quick: 'een niveau per pijler', detailed: 'stelling voor stelling' } satisfies Record<
    Mode,
    string
  >,
  attendance: (finished: number, all: number) => `${finished} van ${all} klaar`,
  noRounds: 'Er is nog geen ronde geweest.',
  hidden: 'Nog niet onthuld: hier is nog niets te zien.',
  columns: {
    pillar: 'Pijler',
    level: 'Niveau',
    median: 'Mediaan',
    quartiles: 'Kwartielen',
    distribution: (highest: number) => `Verdeling 1–${highest}`,
    agreement: 'Eens',
    n: 'n',
    expected: 'Verwacht',
    target: 'Gewenst',
  },
  bands: { united: 'eensgezind', fair: 'redelijk eens', mixed: 'wisselend', divided: 'verdeeld' },
  tooFew: (minimum: number) => `minder dan ${minimum} antwoorden`,
  handsReveal: (minimum: number) => `minder dan ${minimum} eigen antwoorden naast handen`,
  notAsked: 'niet gevraagd',
  readings: {
    everyone: 'Iedereen',
    layers: 'Lagen',
    departments: 'Afdelingen',
    expected: 'Verwacht',
    lines: 'Bedrijfsonderdelen',
    wishes: 'Wensen',
  } satisfies Record<Said['reading'], string>,
};

export type CliWords = Translated<typeof nl>;

const en: CliWords = {
  noCommand: (commands) => `Which command? Choose from ${commands}; --help says what they do.`,
  unknownCommand: (name, commands) => `There is no command “${name}”; choose from ${commands}.`,
  unknownOption: (name) => `There is no option ${name} here; --help shows what there is.`,
  optionValue: (name) => `The value of option ${name} is wrong; --help shows what can be said.`,
  choice: (option, choices, found) => `--${option} is ${choices}, not “${found}”.`,
  extraArgument: (text) => `“${text}” does not belong here; --help shows what does.`,
  wrongArguments: 'These options cannot be read; --help shows what can be said.',
  fileMissing: 'Name the workshop file (*.praatplaat).',
  outMissing: (extension) => `Say with --out FILE${extension} where the file must go.`,
  notFound: (file) => `${file} does not exist.`,
  notReadable: (file, code) => `${file} cannot be read (${code}).`,
  notWritable: (file, code) => `${file} cannot be written (${code}); nothing was left behind.`,
  folderMissing: (file) => `The folder of ${file} does not exist.`,
  failed: (message) => `This should not have happened: ${message}`,
  written: (file) => `${file} was written.`,
  poster: (file, width, height, pages) =>
    `${file} was written: ${width} × ${height} mm, ${counted(pages, 'page', 'pages')}.`,
  tooSmall: (count, distance, first) =>
    `${counted(count, 'text is', 'texts are')} too small to read from ${distance} m, beginning with “${first}”.`,
  unknownLine: (name, lines) => `There is no business line “${name}”; choose from ${lines}.`,
  valid: (file, summary) => `${file} is in order: ${summary}.`,
  participants: (count) => counted(count, 'participant', 'participants'),
  rounds: (count) => counted(count, 'round', 'rounds'),
  responses: (count) => counted(count, 'response', 'responses'),
  actions: (count) => counted(count, 'action', 'actions'),
  or: 'or',
  within: (option, least, most, found) =>
    found === ''
      ? `Say with --${option} a number from ${least} to ${most}.`
      : `--${option} is a number from ${least} to ${most}, not “${found}”.`,
  notGrid: (file) => `${file} is a checklist or a ladder; a day begins with a grid of pillars and levels.`,
  packMissing: 'Name the file of the model (*.json).',
  packFaults: (file, count) => `${file} cannot be used yet: ${counted(count, 'fault', 'faults')}.`,
  packWritten: (file, pillars, levels) =>
    `${file} was written: a model of ${pillars} pillars and ${levels} levels to fill in.`,
  pillars: (count) => counted(count, 'pillar', 'pillars'),
  levels: (count) => counted(count, 'level', 'levels'),
  statements: (count) => counted(count, 'statement', 'statements'),
  blocks: (count) => counted(count, 'block', 'blocks'),
  factors: (count) => counted(count, 'success factor', 'success factors'),
  steps: (count) => counted(count, 'step', 'steps'),
  onlyIn: { nl: 'in Dutch only', en: 'in English only' },
  kinds: { measure: 'Measurement', target: 'Targets' },
  modes: { quick: 'a level a pillar', detailed: 'statement by statement' },
  attendance: (finished, all) => `${finished} of ${all} finished`,
  noRounds: 'There has been no round yet.',
  hidden: 'Not revealed yet: there is nothing to see here.',
  columns: {
    pillar: 'Pillar',
    level: 'Level',
    median: 'Median',
    quartiles: 'Quartiles',
    distribution: (highest) => `Distribution 1–${highest}`,
    agreement: 'Agreement',
    n: 'n',
    expected: 'Expected',
    target: 'Target',
  },
  bands: { united: 'in agreement', fair: 'fairly close', mixed: 'mixed', divided: 'divided' },
  tooFew: (minimum) => `fewer than ${minimum} answers`,
  handsReveal: (minimum) => `fewer than ${minimum} private answers beside hands`,
  notAsked: 'not asked',
  readings: {
    everyone: 'Everyone',
    layers: 'Layers',
    departments: 'Departments',
    expected: 'Expected',
    lines: 'Business lines',
    wishes: 'Wishes',
  },
};

const words: Record<Language, CliWords> = { nl, en };

export function cliWords(language: Language): CliWords {
  return words[language];
}
