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
  text: 'Per persoon telt één antwoord. Wat daarvoor kwam, is bewaard en kan weer gaan tellen. Wat iemand koos, staat hier niet.',
  closed:
    'Per persoon telt één antwoord. De ronde is gesloten: wat telt, staat vast. Wat iemand koos, staat hier niet.',
  countsNow: 'telt nu',
  nothingCounts: 'Er telt nu geen antwoord.',
  at: (time: string) => `om ${time}`,
  answered: (n: number, total: number) => `${n} van ${counted(total, 'vraag', 'vragen')} beantwoord`,
  finished: 'afgerond',
  unfinished: 'niet afgerond',
  letCount: 'Laat dit antwoord tellen',
  letCountOf: (version: string) => `Laat dit antwoord tellen: ${version}`,
  done: (name: string, way: string) => `Voor ${name} telt nu: ${way}.`,
};

const en: Translated<typeof nl> = {
  title: 'Earlier answers',
  titleOf: (name) => `Earlier answers of ${name}`,
  ways: { typed: 'typed in', laptop: 'laptop', phone: 'phone', paper: 'paper', file: 'file' },
  counts: (way) => `counts: ${way}`,
  earlier: (ways) => `earlier: ${ways}`,
  text: 'One answer counts per person. What came before it is kept and can count again. What somebody chose is not shown here.',
  closed:
    'One answer counts per person. The round is closed: what counts is final. What somebody chose is not shown here.',
  countsNow: 'counts now',
  nothingCounts: 'No answer counts now.',
  at: (time) => `at ${time}`,
  answered: (n, total) => `${n} of ${counted(total, 'question', 'questions')} answered`,
  finished: 'finished',
  unfinished: 'not finished',
  letCount: 'Let this answer count',
  letCountOf: (version) => `Let this answer count: ${version}`,
  done: (name, way) => `For ${name}, this counts now: ${way}.`,
};

export const earlierWords = { nl, en };
