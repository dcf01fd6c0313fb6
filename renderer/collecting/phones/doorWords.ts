import { counted, type Translated } from '../../../shared/words/language.ts';

const nl = {
  menu: 'De deur',
  renew: 'Nieuwe code',
  renewed: 'Er is een nieuwe code. Wie binnen is, blijft binnen.',
  /** What choosing it changes, by how it is now. */
  change: {
    name: 'Alleen binnenlaten met persoonlijke code',
    code: 'Ook op naam binnenlaten',
  },
  changed: {
    code: 'Binnenkomen kan nu alleen nog met een persoonlijke code. Wie binnen is, blijft binnen.',
    name: 'Binnenkomen kan weer op naam.',
  },
  joinBy: 'Telefoons komen binnen',
  bringCode: 'Je persoonlijke code krijg je van de begeleider.',
  codes: 'Persoonlijke codes',
  codesText: 'Geef iedereen de eigen code: daarmee gaat een telefoon, en alleen die, verder als die persoon.',
  codesNobody: 'Er staat nog niemand in de lijst.',
  codesSave: 'Opslaan als tabel',
  codesFile: 'codes',
  columns: ['Naam', 'Code'],
  comers: 'Wie kwam er binnen?',
  comersText:
    'Wie zich zonder code aanmeldde sinds dit venster open is, samen met wie vanaf hetzelfde adres kwam. Adressen worden nergens bewaard.',
  comersNone: 'Er is nog niemand binnengekomen.',
  fromOne: (n: number) => `${counted(n, 'deelnemer', 'deelnemers')} vanaf één adres`,
  fromOnes: (n: number) => (n === 1 ? '1 deelnemer' : `${n} deelnemers, ieder vanaf een eigen adres`),
  between: (first: string, last: string) => (first === last ? `om ${first}` : `tussen ${first} en ${last}`),
  all: 'Allemaal',
  person: (code: string) => `Deelnemer ${code}`,
  remove: (n: number) => (n === 0 ? 'Uit de lijst halen' : `${n} uit de lijst halen`),
  removed: (n: number) =>
    `${counted(n, 'deelnemer is', 'deelnemers zijn')} uit de lijst gehaald. Een nieuwe code houdt wie dit deed buiten.`,
  putBack: 'Terugzetten',
};

export type DoorWords = Translated<typeof nl>;

const en: DoorWords = {
  menu: 'The door',
  renew: 'New code',
  renewed: 'There is a new code. Whoever is in stays in.',
  change: {
    name: 'Let people in by personal code only',
    code: 'Let people in by name too',
  },
  changed: {
    code: 'From now on only a personal code lets people in. Whoever is in stays in.',
    name: 'A name is enough again to get in.',
  },
  joinBy: 'Phones get in',
  bringCode: 'The facilitator gives you your personal code.',
  codes: 'Personal codes',
  codesText:
    'Give everybody their own code: the phone that uses it, and no other, carries on as that person.',
  codesNobody: 'There is nobody on the list yet.',
  codesSave: 'Save as a table',
  codesFile: 'codes',
  columns: ['Name', 'Code'],
  comers: 'Who came in?',
  comersText:
    'Who has joined without a code since this window was opened, grouped by the address they came from. Addresses are not kept anywhere.',
  comersNone: 'Nobody has come in yet.',
  fromOne: (n) => `${counted(n, 'participant', 'participants')} from one address`,
  fromOnes: (n) => (n === 1 ? '1 participant' : `${n} participants, each from a different address`),
  between: (first, last) => (first === last ? `at ${first}` : `between ${first} and ${last}`),
  all: 'All of them',
  person: (code) => `Participant ${code}`,
  remove: (n) => (n === 0 ? 'Take off the list' : `Take ${n} off the list`),
  removed: (n) =>
    `${counted(n, 'participant has', 'participants have')} been taken off the list. A new code keeps out whoever did this.`,
  putBack: 'Put back',
};

export const doorWords = { nl, en };
