import { type WorkshopId, workshopIdSchema } from '../../shared/model/ids.ts';

/**
 * A backup's file name tells everything the list shows, so that listing opens no file and a folder copied
 * from another laptop works: `<organisation>_<moment in UTC>_<workshop id>.praatplaat`.
 */
export interface BackupName {
  organisation: string;
  /** ISO 8601 in UTC with milliseconds. */
  savedAt: string;
  workshopId: WorkshopId;
}

const namePattern =
  /^([A-Za-z0-9]+(?:-[A-Za-z0-9]+)*)_(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})(\d{3})Z_([A-Za-z0-9_.-]{1,200})\.praatplaat$/;

/** Letters that do not fall apart into a base letter and an accent. */
const spelledOut: Record<string, string> = {
  ß: 'ss',
  æ: 'ae',
  Æ: 'AE',
  œ: 'oe',
  Œ: 'OE',
  ø: 'o',
  Ø: 'O',
  ł: 'l',
  Ł: 'L',
};

/** Longest name without its ending that the contract and every file system take. */
const longestStem = 241;
const longestOrganisation = 40;
const stampLength = 19;

/**
 * The organisation's name as part of a file name: plain letters, digits and single hyphens, capitals kept.
 *
 * @param room the most characters it may have, at least 8
 */
export function slugOf(organisation: string, room = longestOrganisation): string {
  const plain = organisation
    .replace(/[ßæÆœŒøØłŁ]/g, (letter) => spelledOut[letter] ?? letter)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^-+/, '')
    .slice(0, room)
    .replace(/-+$/, '');
  return plain === '' ? 'workshop' : plain;
}

/** Colons are forbidden in Windows' file names; ids have no dots, so the exchange loses nothing. */
export function backupNameOf({ organisation, savedAt, workshopId }: BackupName): string {
  const id = workshopId.replaceAll(':', '.');
  const room = Math.min(longestOrganisation, longestStem - stampLength - id.length - 2);
  return `${slugOf(organisation, room)}_${savedAt.replace(/[-:.]/g, '')}_${id}.praatplaat`;
}

/** Reads a name back; null for every file that is not a backup of ours. */
export function parseBackupName(name: string): BackupName | null {
  const match = namePattern.exec(name);
  if (match === null) return null;
  const [, slug = '', year, month, day, hour, minute, second, milli, id = ''] = match;
  const savedAt = `${year}-${month}-${day}T${hour}:${minute}:${second}.${milli}Z`;
  const moment = new Date(savedAt);
  if (Number.isNaN(moment.getTime()) || moment.toISOString() !== savedAt) return null;
  const workshopId = workshopIdSchema.safeParse(id.replaceAll('.', ':'));
  if (!workshopId.success) return null;
  return { organisation: slug.replaceAll('-', ' '), savedAt, workshopId: workshopId.data };
}
