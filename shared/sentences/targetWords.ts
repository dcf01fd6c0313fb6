import { countWord } from '../words/amounts.ts';
import { counted, enumerate, type Translated } from '../words/language.ts';

/** What is said about targets: what was chosen, and what to think about. */
const nl = {
  ask: 'Waar willen jullie naartoe? Kies per pijler een niveau.',
  left: (n: number, names: string) => `Nog ${countWord(n, 'nl')} te kiezen: ${names}.`,
  allChosen: (n: number) => `Voor alle ${countWord(n, 'nl')} pijlers is een niveau gekozen.`,
  growAll: (n: number) => `Jullie willen op alle ${countWord(n, 'nl')} pijlers groeien.`,
  stayAll: 'Jullie blijven bewust waar je nu staat.',
  /** Each part is left out when it is nobody's. */
  mixed: (grow: number, stay: number, back: number) => {
    const parts = [
      ...(grow > 0 ? [`groeien op ${countWord(grow, 'nl')} ${grow === 1 ? 'pijler' : 'pijlers'}`] : []),
      ...(stay > 0 ? [`blijven bewust staan op ${countWord(stay, 'nl')}`] : []),
      ...(back > 0 ? [`doen een stap terug op ${countWord(back, 'nl')}`] : []),
    ];
    return `Jullie ${enumerate(parts, 'nl')}.`;
  },
  wishes: (n: number, middle: string) =>
    `${counted(n, 'stem', 'stemmen')}, het midden is ${middle}. Het besluit is aan jullie samen.`,
  rests: (pillar: string, level: number, other: string, otherLevel: number) =>
    `${pillar} op ${level} rust op ${other} op ${otherLevel}`,
  missing: (other: string, current: string, target: string) => `${other}: nu ${current}, ambitie ${target}.`,
  first: (other: string, target: number) => `${other} gaat naar ${target}: dat moet eerst.`,
  unknown: 'onbekend',
  none: 'geen',
  bottleneck: (pillar: string) => `${pillar} blijft achter`,
  bottleneckText: (level: string, overall: string, isAll: boolean) =>
    `Nu ${level}; het midden van ${isAll ? 'alle' : 'de gemeten'} pijlers is ${overall}.`,
  spread: (apart: string) => `Ambities ${apart} uit elkaar`,
  spreadNow: (apart: string) => `Pijlers nu ${apart} uit elkaar`,
  spreadText: (high: string, highLevel: string, low: string, lowLevel: string) =>
    `Het hoogst ${high} (${highLevel}), het laagst ${low} (${lowLevel}).`,
};

type TargetWords = Translated<typeof nl>;

const en: TargetWords = {
  ask: 'Where do you want to be? Choose a level for each pillar.',
  left: (n, names) => `${capital(countWord(n, 'en'))} left to choose: ${names}.`,
  allChosen: (n) => `A level has been chosen for all ${countWord(n, 'en')} pillars.`,
  growAll: (n) => `You want to grow on all ${countWord(n, 'en')} pillars.`,
  stayAll: 'You deliberately stay where you are.',
  mixed: (grow, stay, back) => {
    const parts = [
      ...(grow > 0 ? [`grow on ${countWord(grow, 'en')} ${grow === 1 ? 'pillar' : 'pillars'}`] : []),
      ...(stay > 0 ? [`deliberately stay on ${countWord(stay, 'en')}`] : []),
      ...(back > 0 ? [`take a step back on ${countWord(back, 'en')}`] : []),
    ];
    return `You ${enumerate(parts, 'en')}.`;
  },
  wishes: (n, middle) =>
    `${counted(n, 'vote', 'votes')}, the middle is ${middle}. The decision is the team’s.`,
  rests: (pillar, level, other, otherLevel) => `${pillar} at ${level} rests on ${other} at ${otherLevel}`,
  missing: (other, current, target) => `${other}: now ${current}, target ${target}.`,
  first: (other, target) => `${other} goes to ${target}: that has to come first.`,
  unknown: 'unknown',
  none: 'none',
  bottleneck: (pillar) => `${pillar} lags behind`,
  bottleneckText: (level, overall, isAll) =>
    `Now ${level}; the middle of ${isAll ? 'all' : 'the measured'} pillars is ${overall}.`,
  spread: (apart) => `Targets ${apart} apart`,
  spreadNow: (apart) => `Pillars ${apart} apart now`,
  spreadText: (high, highLevel, low, lowLevel) =>
    `Highest ${high} (${highLevel}), lowest ${low} (${lowLevel}).`,
};

function capital(text: string): string {
  return text.slice(0, 1).toUpperCase() + text.slice(1);
}

export const targetWords = { nl, en };
