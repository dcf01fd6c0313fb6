import type { Language, Layer, Round } from '../../shared/model/workshop.ts';
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
  kinds: { measure: 'Meting', target: 'Ambitie' } satisfies Record<Round['kind'], string>,
  modes: { quick: 'een niveau per pijler', detailed: 'stelling voor stelling' } satisfies Record<
    Round['mode'],
    string
  >,
  layers: { board: 'directie', management: 'management', staff: 'medewerkers' } satisfies Record<
    Layer,
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
    distribution: 'Verdeling 1–5',
    agreement: 'Eens',
    n: 'n',
    expected: 'Verwacht',
    target: 'Gewenst',
  },
  bands: { united: 'eensgezind', fair: 'redelijk eens', mixed: 'wisselend', divided: 'verdeeld' },
  tooFew: (minimum: number) => `minder dan ${minimum} antwoorden`,
  handsReveal: (minimum: number) => `minder dan ${minimum} eigen antwoorden naast handen`,
  notAsked: 'niet gevraagd',
  discuss: 'Om te bespreken',
  nothing: 'Niets springt eruit.',
  camps: (pillar: string, low: number, lowAt: string, high: number, highAt: string) =>
    `${pillar}: twee kampen, ${low} rond ${lowAt} en ${high} rond ${highAt}`,
  gap: (pillar: string, higher: string, lower: string) => `${pillar}: ${higher}, ${lower}`,
  below: (pillar: string, expected: string, measured: string) =>
    `${pillar}: lager dan verwacht (${expected} verwacht, ${measured} gemeten)`,
  above: (pillar: string, expected: string, measured: string) =>
    `${pillar}: hoger dan verwacht (${expected} verwacht, ${measured} gemeten)`,
  bottleneck: (pillar: string, median: string, overall: string) =>
    `${pillar} blijft achter: ${median}, waar de mediaan van de pijlers ${overall} is`,
  divided: (pillar: string, agreement: string) => `${pillar}: de meningen lopen uiteen (${agreement})`,
  contradiction: (pillar: string, count: number) =>
    `${pillar}: ${counted(count, 'deelnemer herkent', 'deelnemers herkennen')} ook de klachten van niveau 1`,
  betweenLines: 'Tussen bedrijfsonderdelen',
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
  kinds: { measure: 'Measurement', target: 'Targets' },
  modes: { quick: 'a level a pillar', detailed: 'statement by statement' },
  layers: { board: 'board', management: 'management', staff: 'staff' },
  attendance: (finished, all) => `${finished} of ${all} finished`,
  noRounds: 'There has been no round yet.',
  hidden: 'Not revealed yet: there is nothing to see here.',
  columns: {
    pillar: 'Pillar',
    level: 'Level',
    median: 'Median',
    quartiles: 'Quartiles',
    distribution: 'Distribution 1–5',
    agreement: 'Agreement',
    n: 'n',
    expected: 'Expected',
    target: 'Target',
  },
  bands: { united: 'in agreement', fair: 'mostly agreed', mixed: 'mixed', divided: 'divided' },
  tooFew: (minimum) => `fewer than ${minimum} answers`,
  handsReveal: (minimum) => `fewer than ${minimum} private answers beside hands`,
  notAsked: 'not asked',
  discuss: 'To discuss',
  nothing: 'Nothing stands out.',
  camps: (pillar, low, lowAt, high, highAt) =>
    `${pillar}: two camps, ${low} around ${lowAt} and ${high} around ${highAt}`,
  gap: (pillar, higher, lower) => `${pillar}: ${higher}, ${lower}`,
  below: (pillar, expected, measured) =>
    `${pillar}: lower than expected (${expected} expected, ${measured} measured)`,
  above: (pillar, expected, measured) =>
    `${pillar}: higher than expected (${expected} expected, ${measured} measured)`,
  bottleneck: (pillar, median, overall) =>
    `${pillar} lags: ${median}, where the median of the pillars is ${overall}`,
  divided: (pillar, agreement) => `${pillar}: opinions differ widely (${agreement})`,
  contradiction: (pillar, count) =>
    `${pillar}: ${counted(count, 'participant recognises', 'participants recognise')} the symptoms of level 1 as well`,
  betweenLines: 'Between business lines',
};

const words: Record<Language, CliWords> = { nl, en };

export function cliWords(language: Language): CliWords {
  return words[language];
}
