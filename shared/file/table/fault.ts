import type { Language } from '../../model/workshop.ts';
import { unreachable } from '../../result.ts';
import type { Translated } from '../../words/language.ts';
import type { OtherKind } from './kind.ts';

/** Why a file could not be read as a table; nothing was taken in. */
export type FileFault =
  | { kind: 'too-large'; limit: number }
  | { kind: 'too-many-rows'; limit: number }
  | { kind: 'empty' | 'broken' }
  | { kind: 'other-kind'; is: OtherKind };

const nl = {
  tooLarge: (megabytes: number) => `Dit bestand is groter dan ${megabytes} MB.`,
  tooManyRows: (limit: number) => `Dit bestand heeft meer dan ${limit} rijen.`,
  empty: 'Dit bestand is leeg.',
  broken: 'Dit bestand is beschadigd: het is niet te openen.',
  other: {
    password:
      'Dit bestand is met een wachtwoord beveiligd. Sla het op zonder wachtwoord en kies het opnieuw.',
    workshop: 'Dit is een workshop van Praatplaat, geen bestand met antwoorden. Open het in de bibliotheek.',
    'web-page': 'Dit is een webpagina, geen tabel. Sla haar in Excel op als .xlsx, of exporteer als CSV.',
    pdf: 'Dit is een pdf, geen tabel. Vraag om het Excel- of CSV-bestand waar die van gemaakt is.',
    picture: 'Dit is een afbeelding, geen tabel.',
    document: 'Dit is een document of presentatie, geen tabel. Zet de tabel in Excel of bewaar haar als CSV.',
    numbers: 'Dit is een bestand van Numbers. Exporteer het daar als Excel of CSV.',
    archive: 'Dit is een zip-bestand. Pak het uit en kies het bestand met de antwoorden.',
    unknown: 'Dit is geen Excel-, OpenDocument- of CSV-bestand.',
  } satisfies Record<OtherKind, string>,
  unchanged: 'Er is niets veranderd.',
};

const en: Translated<typeof nl> = {
  tooLarge: (megabytes) => `This file is larger than ${megabytes} MB.`,
  tooManyRows: (limit) => `This file has more than ${limit} rows.`,
  empty: 'This file is empty.',
  broken: 'This file is damaged: it cannot be opened.',
  other: {
    password: 'This file is protected by a password. Save it without one and choose it again.',
    workshop: 'This is a workshop of Praatplaat, no file of answers. Open it in the library.',
    'web-page': 'This is a web page, no table. Save it as .xlsx in Excel, or export it as CSV.',
    pdf: 'This is a PDF, no table. Ask for the Excel or CSV file that it was made from.',
    picture: 'This is a picture, no table.',
    document: 'This is a document or presentation, no table. Put the table into Excel or save it as CSV.',
    numbers: 'This is a file of Numbers. Export it there as Excel or CSV.',
    archive: 'This is a zip file. Unpack it and choose the file with the answers.',
    unknown: 'This is no Excel, OpenDocument or CSV file.',
  },
  unchanged: 'Nothing was changed.',
};

/** What is wrong with a file, and what helps. */
export function fileFaultText(fault: FileFault, language: Language): string {
  const words = language === 'nl' ? nl : en;
  return `${sentence(fault, words)} ${words.unchanged}`;
}

function sentence(fault: FileFault, words: Translated<typeof nl>): string {
  switch (fault.kind) {
    case 'too-large':
      return words.tooLarge(Math.round(fault.limit / 1_000_000));
    case 'too-many-rows':
      return words.tooManyRows(fault.limit);
    case 'empty':
    case 'broken':
      return words[fault.kind];
    case 'other-kind':
      return words.other[fault.is];
    default:
      return unreachable(fault);
  }
}
