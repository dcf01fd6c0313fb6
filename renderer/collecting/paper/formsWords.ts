import type { Language } from '../../../shared/model/workshop.ts';
import { counted, type Translated } from '../../../shared/words/language.ts';

const nl = {
  title: 'Papieren formulieren',
  text: 'Op A4, met een code en een QR per formulier. Print dubbelzijdig, dan past een snel formulier op één vel.',
  forWhom: 'Voor wie?',
  whom: { missing: 'Wie nog niet klaar is', everybody: 'Iedereen', blank: 'Losse formulieren' },
  allLines: 'Alle onderdelen',
  language: 'Taal',
  languages: { nl: 'Nederlands', en: 'Engels' } satisfies Record<Language, string>,
  count: 'Hoeveel losse formulieren?',
  blankText: 'Elk los formulier krijgt een eigen code. Wie het invult, komt bij het invoeren in de lijst.',
  nobody: 'Er staat niemand in deze groep.',
  result: (forms: number, pages: number) =>
    `${counted(forms, 'formulier', 'formulieren')}, ${counted(pages, 'bladzijde', 'bladzijden')}.`,
  parts: (parts: number) => `Dat worden ${parts} PDF-bestanden.`,
  pdf: 'Opslaan als PDF',
  print: 'Printen',
  making: 'De formulieren worden gemaakt…',
  preview: 'Voorbeeld van het eerste formulier',
  fileName: (workshop: string, part: string) => `${workshop} formulieren${part}`,
};

const en: Translated<typeof nl> = {
  title: 'Paper forms',
  text: 'On A4, each form with a code and a QR. Print on both sides, and a quick form fits on one sheet of paper.',
  forWhom: 'Who for?',
  whom: { missing: 'Those not finished', everybody: 'Everybody', blank: 'Loose forms' },
  allLines: 'All lines',
  language: 'Language',
  languages: { nl: 'Dutch', en: 'English' },
  count: 'How many loose forms?',
  blankText: 'Each loose form has a code of its own. Whoever fills it in joins the list when it is entered.',
  nobody: 'There is nobody in this group.',
  result: (forms, pages) => `${counted(forms, 'form', 'forms')}, ${counted(pages, 'page', 'pages')}.`,
  parts: (parts) => `That makes ${parts} PDF files.`,
  pdf: 'Save as PDF',
  print: 'Print',
  making: 'Making the forms…',
  preview: 'Preview of the first form',
  fileName: (workshop, part) => `${workshop} forms${part}`,
};

export const formsWords = { nl, en };
