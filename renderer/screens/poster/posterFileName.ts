import { workshopFileName } from '../../../shared/file/workshopFile.ts';
import type { Workshop } from '../../../shared/model/workshop.ts';

/**
 * A file name for a poster, without extension and safe on every system:
 * `Praatplaat Noorderlicht Bouwstoffen Zakelijk (b2b) 2027-01-14 A1`.
 * @param line the business line, when the workshop has several
 */
export function posterFileName(workshop: Workshop, line: string | null): string {
  const { organisation, date, poster } = workshop;
  const words = ['Praatplaat', organisation, line ?? ''].join(' ');
  return `${workshopFileName({ organisation: words, date }, '')} ${poster.size}`;
}
