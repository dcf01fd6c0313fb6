import { counted } from '../../shared/words/language.ts';

const nl = {
  modeText: {
    quick: (pillars: number, minutes: number) =>
      `Per pijler kiest iedereen de beschrijving die nu het best past. ${counted(pillars, 'vraag', 'vragen')}, ongeveer ${minutes} minuten.`,
    detailed: (statements: number, minutes: number) =>
      `Iedereen beantwoordt ${counted(statements, 'stelling', 'stellingen')} met ja, deels of nee. Preciezer, ongeveer ${minutes} minuten.`,
  },
  modeChoice: 'Hoe vraag je het?',
  poll: 'Eerst ieders wens peilen',
  pollOpen: 'De peiling is bezig',
  pollClosed: 'Toon de peiling',
};

const en: typeof nl = {
  modeText: {
    quick: (pillars, minutes) =>
      `Everybody picks, per pillar, the description that fits best today. ${counted(pillars, 'question', 'questions')}, about ${minutes} minutes.`,
    detailed: (statements, minutes) =>
      `Everybody answers ${counted(statements, 'statement', 'statements')} with yes, partly or no. More precise, about ${minutes} minutes.`,
  },
  modeChoice: 'How do you ask?',
  poll: 'Poll everybody’s wishes first',
  pollOpen: 'The poll is under way',
  pollClosed: 'Show the poll',
};

export const collectingWords = { nl, en };
