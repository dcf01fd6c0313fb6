import { workshopFileName } from '../../../shared/file/workshopFile.ts';
import type { Workshop } from '../../../shared/model/workshop.ts';
import { choiceWords } from '../../words/choiceWords.ts';

/**
 * A file name for a poster, without extension and safe on every system:
 * `Praatplaat Noorderlicht Bouwstoffen Zakelijk (b2b) 2027-01-14 weg A1`.
 * @param line the business line, when the workshop has several
 */
export function posterFileName(workshop: Workshop, line: string | null): string {
  const { organisation, date, poster, language } = workshop;
  const words = ['Praatplaat', organisation, line ?? ''].join(' ');
  const template = choiceWords[language].templates[poster.template].toLowerCase();
  return `${workshopFileName({ organisation: words, date }, '')} ${template} ${poster.size}`;
}
