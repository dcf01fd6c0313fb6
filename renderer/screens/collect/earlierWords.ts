import type { Channel } from '../../../shared/model/workshop.ts';
import { counted, type Translated } from '../../../shared/words/language.ts';

/** Answers that others took the place of: how they came in and how far they were, never what was chosen. */
const nl = {
  title: 'Eerdere antwoorden',
  titleOf: (name: string) => `Eerdere antwoorden van ${name}`,
  ways: {
    typed: 'ingetypt',
    laptop: 'laptop',
    phone: 'telefoon',
    paper: 'papier',
    file: 'bestand',
  } satisfies Record<Channel, string>,
  counts: (way: string) => `telt: ${way}`,
  earlier: (ways: string) => `eerder: ${ways}`,
  text: 'Per persoon telt één antwoord: het laatste. Wat daarvoor kwam, is bewaard. Wat iemand koos, staat hier niet.',
  closed: 'De ronde is gesloten: wat telt, staat vast.',
  countsNow: 'telt nu',
  nothingCounts: 'Er telt nu geen antwoord.',
  at: (time: string) => `om ${time}`,
  answered: (n: number, total: number) => `${n} van ${counted(total, 'vraag', 'vragen')} beantwoord`,
  finished: 'afgerond',
  unfinished: 'niet afgerond',
  letCount: 'Laat dit antwoord tellen',
  letCountOf: (version: string) => `Laat dit antwoord tellen: ${version}`,
  done: (name: string, way: string) => `Van ${name} telt nu het antwoord via: ${way}.`,
};

const en: Translated<typeof nl> = {
  title: 'Earlier answers',
  titleOf: (name) => `Earlier answers of ${name}`,
  ways: { typed: 'typed in', laptop: 'laptop', phone: 'phone', paper: 'paper', file: 'file' },
  counts: (way) => `counts: ${way}`,
  earlier: (ways) => `earlier: ${ways}`,
  text: 'One answer counts per person: the latest. What came before it is kept. What somebody chose is not shown here.',
  closed: 'The round is closed: what counts is final.',
  countsNow: 'counts now',
  nothingCounts: 'No answer counts now.',
  at: (time) => `at ${time}`,
  answered: (n, total) => `${n} of ${counted(total, 'question', 'questions')} answered`,
  finished: 'finished',
  unfinished: 'not finished',
  letCount: 'Let this answer count',
  letCountOf: (version) => `Let this answer count: ${version}`,
  done: (name, way) => `The answer of ${name} that counts now came by: ${way}.`,
};

export const earlierWords = { nl, en };
