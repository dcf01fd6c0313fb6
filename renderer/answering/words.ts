import { counted, type Translated } from '../../shared/words/language.ts';

const nl = {
  quickQuestion: 'Welke beschrijving past nu het best?',
  quickQuestionFor: (line: string) => `Welke beschrijving past nu het best bij ${line}?`,
  wishQuestion: (year: number) => `Waar moeten jullie in ${year} staan?`,
  wishQuestionFor: (year: number, line: string) => `Waar moet ${line} in ${year} staan?`,
  hereNow: 'Hier staan jullie nu',
  levelName: (level: number, name: string) => `niveau ${level} · ${name}`,
  unknownLevel: 'Weet ik niet',
  answerGroup: 'Is dit waar?',
  keysHint: 'Toetsen 1 tot en met 4 antwoorden, ← en → gaan terug en verder.',
  comment: (pillar: string) => `Toelichting bij ${pillar}`,
  optional: 'hoeft niet',
  back: 'Vorige',
  next: 'Volgende',
  skip: 'Overslaan',
  toReview: 'Nakijken',
  backToReview: 'Terug naar het overzicht',
  pillarOf: (n: number, total: number) => `Pijler ${n} van ${total}`,
  statementOf: (n: number, total: number) => `Stelling ${n} van ${total}`,
  progress: (n: number, total: number) => `${n} van ${total} beantwoord`,
  introFirst: (line: string) => `Eerst: ${line}`,
  introNext: (line: string) => `Nu: ${line}`,
  introText: (count: number) =>
    `Je kijkt naar ${count} bedrijfsonderdelen, na elkaar. Beantwoord de vragen hier alleen voor dit onderdeel.`,
  begin: 'Beginnen',
  review: 'Klopt het zo?',
  reviewFor: (line: string) => `Klopt het zo voor ${line}?`,
  reviewHelp: 'Klik op een regel om iets te veranderen.',
  open: (n: number) => (n === 1 ? 'Eén vraag is nog open. Dat mag.' : `${n} vragen zijn nog open. Dat mag.`),
  noAnswer: 'nog open',
  answeredOf: (n: number, total: number) => `${n} van ${total}`,
  change: 'Verander',
  finish: 'Ja, ik ben klaar',
  doneTitle: 'Dank je wel!',
  doneText: 'Je antwoorden zijn bewaard. Tot de ronde sluit kun je ze nog veranderen.',
  look: 'Antwoorden bekijken of veranderen',
  lookFor: (line: string) => `Bekijken of veranderen: ${line}`,
  questions: (n: number) => counted(n, 'vraag', 'vragen'),
};

export type AnswerWords = Translated<typeof nl>;

const en: AnswerWords = {
  quickQuestion: 'Which description fits best today?',
  quickQuestionFor: (line) => `Which description fits ${line} best today?`,
  wishQuestion: (year) => `Where should you be in ${year}?`,
  wishQuestionFor: (year, line) => `Where should ${line} be in ${year}?`,
  hereNow: 'You are here now',
  levelName: (level, name) => `level ${level} · ${name}`,
  unknownLevel: 'I don’t know',
  answerGroup: 'Is this true?',
  keysHint: 'Keys 1 to 4 answer, ← and → go back and forward.',
  comment: (pillar) => `Comment on ${pillar}`,
  optional: 'optional',
  back: 'Back',
  next: 'Next',
  skip: 'Skip',
  toReview: 'Look it over',
  backToReview: 'Back to the overview',
  pillarOf: (n, total) => `Pillar ${n} of ${total}`,
  statementOf: (n, total) => `Statement ${n} of ${total}`,
  progress: (n, total) => `${n} of ${total} answered`,
  introFirst: (line) => `First: ${line}`,
  introNext: (line) => `Now: ${line}`,
  introText: (count) =>
    `You look at ${count} business lines, one after the other. Answer the questions here for this one only.`,
  begin: 'Begin',
  review: 'Is this right?',
  reviewFor: (line) => `Is this right for ${line}?`,
  reviewHelp: 'Click a line to change it.',
  open: (n) =>
    n === 1 ? 'One question is still open. That’s fine.' : `${n} questions are still open. That’s fine.`,
  noAnswer: 'still open',
  answeredOf: (n, total) => `${n} of ${total}`,
  change: 'Change',
  finish: 'Yes, I’m done',
  doneTitle: 'Thank you!',
  doneText: 'Your answers are saved. You can change them until the round closes.',
  look: 'See or change the answers',
  lookFor: (line) => `See or change: ${line}`,
  questions: (n) => counted(n, 'question', 'questions'),
};

export const answerWords = { nl, en };

/** What is asked of a pillar: where they stand, or where they should be in a year. @param lineName null: the only one */
export function levelQuestion(words: AnswerWords, lineName: string | null, wishYear: number | null): string {
  if (wishYear === null) return lineName ? words.quickQuestionFor(lineName) : words.quickQuestion;
  return lineName ? words.wishQuestionFor(wishYear, lineName) : words.wishQuestion(wishYear);
}
