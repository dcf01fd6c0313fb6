import type { HostKind } from '../../shared/host/contract.ts';
import { type WorkshopId, workshopIdSchema } from '../../shared/model/ids.ts';

/**
 * A backup's file name tells everything the list shows, so that listing opens no file and a folder copied
 * from another laptop works:
 * `<organisation>_<number><host>_<moment in UTC>_<version>_<workshop id>.praatplaat`.
 */
export interface BackupName {
  organisation: string;
  /** 1 and up, over all backups of a folder: the order in which they were written. */
  sequence: number;
  /** Whose storage it came from: the two hosts have one folder of backups, and storages of their own. */
  host: HostKind | null;
  /** ISO 8601 in UTC with milliseconds, by the laptop's clock. */
  savedAt: string;
  /** The workshop's `updatedAt`, ISO 8601 in UTC with milliseconds. */
  version: string | null;
  workshopId: WorkshopId;
}

const namePattern =
  /^([^_]+)_(\d{1,9})([db])_(\d{8}T\d{9}Z)_([0-9a-z]{1,9})_([A-Za-z0-9_.-]{1,200})\.praatplaat$/;
/** Names of before there were numbers: plain letters only, with hyphens for everything else. */
const olderPattern = /^([A-Za-z0-9-]+)_(\d{8}T\d{9}Z)_([A-Za-z0-9_.-]{1,200})\.praatplaat$/;
const stampPattern = /^(\d{4})(\d{2})(\d{2})T(\d{2})(\d{2})(\d{2})(\d{3})Z$/;

const hostLetters = { desktop: 'd', browser: 'b' } as const;

/** Bytes in UTF-8 that a name without its ending may have: every file system takes them, with the ending. */
const longestStem = 240;
/** Bytes of a readable list in a file manager. */
const longestOrganisation = 80;

/** What Windows keeps for devices, also with something behind a dot. */
const reserved = /^(con|prn|aux|nul|com\d|lpt\d)\s*(\.|$)/i;

/**
 * The organisation's name as part of a file name, with its own letters (Zuivelcoöperatie, Łódź, Αθήνα); only what a
 * file system forbids becomes a space.
 *
 * @param room the most bytes it may have, at least 1
 */
export function fileNameOf(organisation: string, room = longestOrganisation): string {
  const allowed = organisation
    .normalize('NFC')
    .replace(/[\p{C}\p{Z}<>:"/\\|?*_]+/gu, ' ')
    .replace(/^[^\p{L}\p{N}]+/u, '');
  const name = reserved.test(allowed) ? `Workshop ${allowed}` : allowed;
  let bytes = 0;
  let cut = '';
  for (const letter of name) {
    bytes += Buffer.byteLength(letter);
    if (bytes > room) break;
    cut += letter;
  }
  // Windows drops dots and spaces at the end of a part that ends a name; here they only look lost.
  return cut.replace(/[. ]+$/, '') || 'Workshop'.slice(0, room);
}

/** Colons are forbidden in Windows' file names; ids have no dots, so the exchange loses nothing. */
export function backupNameOf(
  name: Omit<BackupName, 'host' | 'version'> & { host: HostKind; version: string },
) {
  const { organisation, sequence, host, savedAt, version, workshopId } = name;
  const rest = [
    `${sequence}${hostLetters[host]}`,
    savedAt.replace(/[-:.]/g, ''),
    Date.parse(version).toString(36),
    workshopId.replaceAll(':', '.'),
  ].join('_');
  const room = Math.min(longestOrganisation, longestStem - rest.length - 1);
  return `${fileNameOf(organisation, Math.max(1, room))}_${rest}.praatplaat`;
}

/** Reads a name back; null for every file that is not a backup of ours. */
export function parseBackupName(name: string): BackupName | null {
  const match = namePattern.exec(name);
  if (match === null) return parseOlderName(name);
  const [, organisation = '', sequence = '', letter, stamp = '', version = '', id = ''] = match;
  return checkedName({
    organisation: organisation.normalize('NFC'),
    sequence: Number(sequence),
    host: letter === hostLetters.desktop ? 'desktop' : 'browser',
    stamp,
    version: momentOf(Number.parseInt(version, 36)),
    id,
  });
}

function parseOlderName(name: string): BackupName | null {
  const [, slug = '', stamp = '', id = ''] = olderPattern.exec(name) ?? [];
  const organisation = slug.replaceAll('-', ' ');
  return checkedName({ organisation, sequence: 0, host: null, stamp, version: null, id });
}

function checkedName(
  found: Pick<BackupName, 'organisation' | 'sequence' | 'host' | 'version'> & { stamp: string; id: string },
): BackupName | null {
  const { stamp, id, ...rest } = found;
  const savedAt = stamp.replace(stampPattern, '$1-$2-$3T$4:$5:$6.$7Z');
  const workshopId = workshopIdSchema.safeParse(id.replaceAll('.', ':'));
  if (momentOf(Date.parse(savedAt)) !== savedAt || !workshopId.success) return null;
  return { ...rest, savedAt, workshopId: workshopId.data };
}

/** @param time milliseconds since 1970 */
function momentOf(time: number): string | null {
  const moment = new Date(time);
  return Number.isNaN(moment.getTime()) ? null : moment.toISOString();
}
