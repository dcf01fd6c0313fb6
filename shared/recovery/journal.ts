import { z } from 'zod';
import { isFields } from '../commands/fields.ts';
import { fileFormatVersion } from '../file/format.ts';
import { asItems } from '../file/withInstruments.ts';
import type { JournalLine } from '../host/contract.ts';
import {
  type Participant,
  participantSchema,
  responseSchema,
  type Workshop,
  type WorkshopResponse,
} from '../model/workshop.ts';

/**
 * What stands in a journal's line: one record as it was stored when a phone was told so. Records and not requests,
 * because which phone was whose goes with a lost storage.
 */
const journalRecordSchema = z.preprocess(
  asNow,
  z.discriminatedUnion('table', [
    z.strictObject({
      format: z.literal(fileFormatVersion),
      table: z.literal('participants'),
      row: participantSchema,
    }),
    z.strictObject({
      format: z.literal(fileFormatVersion),
      table: z.literal('responses'),
      row: responseSchema,
    }),
  ]),
);

/** Version 4 had levels and statements apart; which of them its round asked is for `recovered` to see. */
function asNow(line: unknown): unknown {
  if (!isFields(line) || line.format !== 4) return line;
  const row =
    line.table === 'responses' && isFields(line.row) ? asItems(line.row, undefined, undefined) : line.row;
  return { ...line, format: fileFormatVersion, row };
}

/** The last that a journal says of each record, as far as this version can read it. */
export interface Journalled {
  participants: Map<Participant['id'], Participant>;
  responses: Map<WorkshopResponse['id'], WorkshopResponse>;
  /** Lines that were written by another version, and therefore left where they are. */
  unread: number;
}

/**
 * The lines of one batch. They are in the order of their ids, which are random: within a batch nothing tells who
 * answered first.
 *
 * @param workshop as the batch left it
 */
export function journalLines(
  { updatedAt: version }: Pick<Workshop, 'updatedAt'>,
  stored: { participants: Iterable<Participant>; responses: Iterable<WorkshopResponse> },
): JournalLine[] {
  const format = fileFormatVersion;
  const line = (table: 'participants' | 'responses') => (row: Participant | WorkshopResponse) => ({
    id: row.id,
    text: JSON.stringify({ format, table, row }),
  });
  const records = [
    ...[...stored.participants].map(line('participants')),
    ...[...stored.responses].map(line('responses')),
  ];
  return records.sort((a, b) => (a.id < b.id ? -1 : 1)).map(({ text }) => ({ version, text }));
}

export function readJournal(lines: readonly JournalLine[]): Journalled {
  const journalled: Journalled = { participants: new Map(), responses: new Map(), unread: 0 };
  for (const { text } of lines) {
    const record = journalRecordSchema.safeParse(parsed(text));
    if (!record.success) journalled.unread += 1;
    else if (record.data.table === 'participants') {
      journalled.participants.set(record.data.row.id, record.data.row);
    } else journalled.responses.set(record.data.row.id, record.data.row);
  }
  return journalled;
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
