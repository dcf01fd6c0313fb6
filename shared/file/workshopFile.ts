import { contentHash } from '../model/canonical.ts';
import { brokenLogo } from '../model/invariants.ts';
import { recordLimits } from '../model/limits.ts';
import { type Lineage, noLineage } from '../model/lineage.ts';
import { quoted, shown } from '../model/path.ts';
import { listedTables, type WorkshopData, workshopDataSchema } from '../model/workshop.ts';
import { failure, type Result, success } from '../result.ts';
import type { FileFault } from './fault.ts';
import {
  envelopeSchema,
  fileDepthLimit,
  fileExtension,
  fileFormat,
  fileFormatVersion,
  fileSizeLimit,
} from './format.ts';
import { integrityFault } from './integrity.ts';
import type { WorkshopCopy } from './lineage.ts';
import { migrate } from './migrations.ts';
import { scanJsonText, utf8Length } from './scan.ts';
import { schemaFault } from './schemaFault.ts';

/**
 * The whole workshop as the text of a `*.praatplaat` file.
 *
 * @param saved the app's version, and the moment as ISO 8601 in UTC
 * @param lineage which copy changed what; left out: nothing is known
 */
export function serialiseWorkshop(
  data: WorkshopData,
  saved: { appVersion: string; now: string },
  lineage?: Lineage,
): string {
  const contents = {
    format: fileFormat,
    formatVersion: fileFormatVersion,
    appVersion: saved.appVersion,
    savedAt: saved.now,
    ...(lineage ? { lineage } : {}),
    data,
  };
  const { data: _, ...heading } = contents;
  return `${JSON.stringify({ ...heading, hash: contentHash(contents), data })}\n`;
}

/**
 * Reads the text of a `*.praatplaat` file, of this or an older version. Everything is checked before anything
 * is given back: a file is taken in whole or not at all.
 *
 * @returns the workshop, or the first fault
 */
export function parseWorkshopFile(text: string): Result<WorkshopData, FileFault> {
  const copy = parseWorkshopCopy(text);
  return copy.ok ? success(copy.value.data) : copy;
}

/**
 * The same, with the lineage that a merge goes by.
 *
 * @param onShare hears how much of the reading is done, from 0 to 1
 */
export function parseWorkshopCopy(
  text: string,
  onShare: (share: number) => void = () => undefined,
): Result<WorkshopCopy, FileFault> {
  const parsed = parseJson(text);
  if (!parsed.ok) return parsed;
  const file = parsed.value;
  if (!isRecord(file) || file.format !== fileFormat) {
    const format = isRecord(file) ? file.format : undefined;
    return failure({ kind: 'wrong-type', found: typeof format === 'string' ? quoted(format) : null });
  }
  const { formatVersion } = file;
  if (typeof formatVersion === 'number' && formatVersion > fileFormatVersion) {
    return failure({ kind: 'newer', found: formatVersion, supported: fileFormatVersion });
  }
  if (typeof formatVersion !== 'number' || !Number.isInteger(formatVersion) || formatVersion < 1) {
    const expected = { kind: 'at-most', limit: fileFormatVersion, of: 'number' } as const;
    return failure({ kind: 'wrong-value', path: ['formatVersion'], expected, found: shown(formatVersion) });
  }
  const envelope = envelopeSchema.safeParse({ ...file, formatVersion: fileFormatVersion });
  if (!envelope.success) return failure(schemaFault(envelope.error, file, []));
  const crowded = crowdedList(file.data);
  if (crowded) return failure(crowded);
  onShare(shares.parsed);
  const { hash, ...hashed } = file;
  if (hash !== contentHash(hashed)) return failure({ kind: 'edited' });
  onShare(shares.hashed);
  const migrated = migrate(file.data, formatVersion, fileFormatVersion);
  const data = workshopDataSchema.safeParse(migrated);
  if (!data.success) return failure(schemaFault(data.error, migrated, ['data']));
  onShare(shares.checked);
  // Whatever its version: the storage of this one may hold a logo that an older file brought.
  const { logo } = data.data;
  const workshop = { ...data.data, logo: logo && brokenLogo(logo) ? null : logo };
  const fault = integrityFault(workshop);
  if (fault) return failure(fault);
  return success({ data: workshop, lineage: envelope.data.lineage ?? noLineage });
}

/** How much of the reading is done after each of its parts, as measured with a thousand people. */
const shares = { parsed: 0.15, hashed: 0.6, checked: 0.9 };

/** Lists that are too long are found before the costly look at all that is in them. */
function crowdedList(data: unknown): FileFault | null {
  if (!isRecord(data)) return null;
  for (const list of listedTables) {
    const rows = data[list];
    const limit = recordLimits[list];
    if (!Array.isArray(rows) || rows.length <= limit) continue;
    const expected = { kind: 'at-most', limit, of: 'items' } as const;
    return { kind: 'wrong-value', path: ['data', list], expected, found: shown(rows) };
  }
  return null;
}

/** Size, nesting and completeness are judged before the text is parsed. */
function parseJson(text: string): Result<unknown, FileFault> {
  // UTF-8 takes at least a byte a character: a hopeless file need not be counted.
  const bytes = text.length > fileSizeLimit ? text.length : utf8Length(text);
  if (bytes > fileSizeLimit) return failure({ kind: 'too-large', bytes, limit: fileSizeLimit });
  const json = text.startsWith('\uFEFF') ? text.slice(1) : text;
  const scan = scanJsonText(json, fileDepthLimit);
  if (scan.first === '') return failure({ kind: 'empty' });
  if (scan.first !== '{' && scan.first !== '[') return failure({ kind: 'not-json' });
  if (scan.depth > fileDepthLimit) return failure({ kind: 'too-deep', limit: fileDepthLimit });
  try {
    return success(JSON.parse(json));
  } catch {
    return failure({ kind: scan.unfinished ? 'truncated' : 'not-json' });
  }
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A file name for a workshop: `Noorderlicht Bouwstoffen 2027-01-14.praatplaat`, safe on every system. */
export function workshopFileName(
  workshop: { organisation: string; date: string },
  extension: string = fileExtension,
): string {
  const organisation = workshop.organisation
    .normalize('NFC')
    .replace(/[\p{Cc}\p{Cf}<>:"/\\|?*]/gu, ' ')
    .replace(/\s+/g, ' ')
    .trim()
    .slice(0, 80)
    .replace(/[. ]+$/, '');
  return `${organisation || 'Praatplaat'} ${workshop.date}${extension}`;
}
