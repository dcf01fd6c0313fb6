import { sentenceWords } from '../grid/sentenceWords.ts';

const count = sentenceWords.nl.count;
const countEn = sentenceWords.en.count;

const nl = {
  title: 'Ambitie',
  lineLabel: 'Bedrijfsonderdeel',
  ask: 'Waar willen jullie naartoe? Kies per pijler een niveau.',
  left: (n: number, names: string) => `Nog ${count(n)} te kiezen: ${names}.`,
  allChosen: (n: number) => `Voor alle ${count(n)} pijlers is een niveau gekozen.`,
  growAll: (n: number) => `Jullie willen op alle ${count(n)} pijlers groeien.`,
  stayAll: 'Jullie blijven bewust waar je nu staat.',
  /** Each part is left out when it is nobody's. */
  mixed: (grow: number, stay: number, back: number) => {
    const parts = [
      ...(grow > 0 ? [`groeien op ${count(grow)} ${grow === 1 ? 'pijler' : 'pijlers'}`] : []),
      ...(stay > 0 ? [`blijven bewust staan op ${count(stay)}`] : []),
      ...(back > 0 ? [`doen een stap terug op ${count(back)}`] : []),
    ];
    const text = parts.length > 1 ? `${parts.slice(0, -1).join(', ')} en ${parts.at(-1)}` : (parts[0] ?? '');
    return `Jullie ${text}.`;
  },
  progress: (done: number, all: number) => `${done} van ${all} gekozen`,
  how: 'Sleep de vlag, klik op een vak, of gebruik de pijltjes en de cijfers 1 tot 5.',
  poll: 'Eerst ieders wens peilen',
  pollOpen: 'De peiling is bezig',
  pollClosed: 'Toon de peiling',
  votes: 'Wat mensen willen',
  votesFor: (level: number) => `niveau ${level}`,
  votesMiddle: (n: number, middle: string) =>
    `${n} ${n === 1 ? 'stem' : 'stemmen'}, het midden is ${middle}. Het besluit is aan jullie samen.`,
  tooFewVotes: (least: number) => `Te weinig stemmen om te tonen: het begint bij ${least}.`,
  handsReveal: (least: number) =>
    `Verborgen: naast de handen zouden de weinige eigen stemmen af te leiden zijn. Laat een volgende keer de hele zaal handen opsteken, of minstens ${least} mensen zelf stemmen.`,
  sliders: 'Ambitie per pijler',
  sliderLabel: (pillar: string) => `Ambitie voor ${pillar}`,
  sliderHelp:
    'Pijltjes of 1 tot 5 kiezen een niveau, Enter neemt het voorgestelde, Delete trekt het besluit in.',
  valueText: (level: number, name: string, headline: string) => `niveau ${level} ${name}: ${headline}`,
  undecidedText: (current: string) => `nog niet gekozen, nu op ${current}`,
  undecidedUnknown: 'nog niet gekozen, nog niet gemeten',
  side: 'Groei',
  sideTo: (level: number) => `naar ${level}`,
  sideStay: (level: number) => `blijft ${level}`,
  sideBack: (level: number) => `terug naar ${level}`,
  sideOpen: 'nog kiezen',
  now: (level: string) => `Nu op ${level}`,
  nowUnknown: 'Nog niet gemeten',
  to: (level: number) => `ambitie ${level}`,
  toNothing: 'nog geen ambitie',
  choose: (pillar: string) => `Kies voor ${pillar}`,
  stay: (level: number) => `Bewust blijven op niveau ${level}`,
  decision: 'Besluit',
  level: 'Ambitie',
  reason: 'Waarom dit niveau?',
  reasons: { strategic: 'Past bij onze strategie', budget: 'Past bij het budget', other: 'Iets anders' },
  note: 'Toelichting',
  notePlaceholder: 'Wat hebben jullie afgesproken?',
  dissent: 'Wie ziet het anders?',
  dissentName: 'Naam (mag leeg)',
  dissentWhy: 'Waarom?',
  addDissent: 'Ander geluid noteren',
  removeDissent: (index: number) => `Ander geluid ${index} weghalen`,
  withdraw: 'Besluit intrekken',
  readLevel: (level: number) => `Lees niveau ${level}`,
  closeBubble: 'Sluiten',
  signals: 'Om over na te denken',
  noSignals: 'Geen bijzonderheden.',
  signalsHelp: 'Een signaal om te bespreken, geen regel.',
  calculation: 'Berekening',
  calculationOf: (title: string) => `Berekening: ${title}`,
  rests: (pillar: string, level: number, other: string, otherLevel: number) =>
    `${pillar} op ${level} rust op ${other} op ${otherLevel}`,
  missing: (other: string, current: string, target: string) => `${other}: nu ${current}, ambitie ${target}.`,
  first: (other: string, target: number) => `${other} gaat naar ${target}: dat moet eerst.`,
  unknown: 'onbekend',
  none: 'geen',
  bottleneck: (pillar: string) => `${pillar} blijft achter`,
  bottleneckText: (level: string, overall: string) =>
    `Nu ${level}; het midden van alle pijlers is ${overall}.`,
  spread: (distance: string, isOne: boolean) =>
    `Ambities ${distance} ${isOne ? 'niveau' : 'niveaus'} uit elkaar`,
  spreadNow: (distance: string, isOne: boolean) =>
    `Pijlers nu ${distance} ${isOne ? 'niveau' : 'niveaus'} uit elkaar`,
  spreadText: (high: string, highLevel: string, low: string, lowLevel: string) =>
    `Het hoogst ${high} (${highLevel}), het laagst ${low} (${lowLevel}).`,
  hidden: 'De meting is nog niet getoond: waar jullie nu staan, zie je hier nog niet. Kiezen kan wel al.',
  toGrid: 'Naar het raster',
  next: 'Verder: roadmap maken',
};

const en: typeof nl = {
  title: 'Targets',
  lineLabel: 'Business line',
  ask: 'Where do you want to be? Choose a level for each pillar.',
  left: (n, names) => `${capital(countEn(n))} left to choose: ${names}.`,
  allChosen: (n) => `A level has been chosen for all ${countEn(n)} pillars.`,
  growAll: (n) => `You want to grow on all ${countEn(n)} pillars.`,
  stayAll: 'You deliberately stay where you are.',
  mixed: (grow, stay, back) => {
    const parts = [
      ...(grow > 0 ? [`grow on ${countEn(grow)} ${grow === 1 ? 'pillar' : 'pillars'}`] : []),
      ...(stay > 0 ? [`deliberately stay on ${countEn(stay)}`] : []),
      ...(back > 0 ? [`take a step back on ${countEn(back)}`] : []),
    ];
    const text = parts.length > 1 ? `${parts.slice(0, -1).join(', ')} and ${parts.at(-1)}` : (parts[0] ?? '');
    return `You ${text}.`;
  },
  progress: (done, all) => `${done} of ${all} chosen`,
  how: 'Drag the flag, click a cell, or use the arrows and the digits 1 to 5.',
  poll: 'Ask everybody’s wish first',
  pollOpen: 'The poll is going on',
  pollClosed: 'Show the poll',
  votes: 'Where people want to be',
  votesFor: (level) => `level ${level}`,
  votesMiddle: (n, middle) =>
    `${n} ${n === 1 ? 'vote' : 'votes'}, the middle is ${middle}. The decision is the team’s.`,
  tooFewVotes: (least) => `Too few votes to show: it starts at ${least}.`,
  handsReveal: (least) =>
    `Hidden: beside the hands, the few private votes could be worked out. Next time, let the whole room raise hands, or at least ${least} people vote themselves.`,
  sliders: 'Target of each pillar',
  sliderLabel: (pillar) => `Target for ${pillar}`,
  sliderHelp: 'Arrows or 1 to 5 choose a level, Enter takes the proposed one, Delete withdraws the decision.',
  valueText: (level, name, headline) => `level ${level} ${name}: ${headline}`,
  undecidedText: (current) => `not chosen yet, now at ${current}`,
  undecidedUnknown: 'not chosen yet, not measured yet',
  side: 'Growth',
  sideTo: (level) => `to ${level}`,
  sideStay: (level) => `stays ${level}`,
  sideBack: (level) => `back to ${level}`,
  sideOpen: 'to choose',
  now: (level) => `Now at ${level}`,
  nowUnknown: 'Not measured yet',
  to: (level) => `target ${level}`,
  toNothing: 'no target yet',
  choose: (pillar) => `Choose for ${pillar}`,
  stay: (level) => `Deliberately stay at level ${level}`,
  decision: 'Decision',
  level: 'Target',
  reason: 'Why this level?',
  reasons: { strategic: 'Fits our strategy', budget: 'Fits the budget', other: 'Something else' },
  note: 'Explanation',
  notePlaceholder: 'What did you agree?',
  dissent: 'Who sees it differently?',
  dissentName: 'Name (may be empty)',
  dissentWhy: 'Why?',
  addDissent: 'Note a different view',
  removeDissent: (index) => `Remove different view ${index}`,
  withdraw: 'Withdraw decision',
  readLevel: (level) => `Read level ${level}`,
  closeBubble: 'Close',
  signals: 'To think about',
  noSignals: 'Nothing in particular.',
  signalsHelp: 'A signal to discuss, not a rule.',
  calculation: 'Calculation',
  calculationOf: (title) => `Calculation: ${title}`,
  rests: (pillar, level, other, otherLevel) => `${pillar} at ${level} rests on ${other} at ${otherLevel}`,
  missing: (other, current, target) => `${other}: now ${current}, target ${target}.`,
  first: (other, target) => `${other} goes to ${target}: that has to come first.`,
  unknown: 'unknown',
  none: 'none',
  bottleneck: (pillar) => `${pillar} lags behind`,
  bottleneckText: (level, overall) => `Now ${level}; the middle of all pillars is ${overall}.`,
  spread: (distance, isOne) => `Targets ${distance} ${isOne ? 'level' : 'levels'} apart`,
  spreadNow: (distance, isOne) => `Pillars ${distance} ${isOne ? 'level' : 'levels'} apart now`,
  spreadText: (high, highLevel, low, lowLevel) =>
    `Highest ${high} (${highLevel}), lowest ${low} (${lowLevel}).`,
  hidden:
    'The measurement has not been shown yet: where you are now can’t be seen here. You can choose already.',
  toGrid: 'To the grid',
  next: 'Next: make the roadmap',
};

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

export const targetsWords = { nl, en };
export type TargetsWords = typeof nl;
