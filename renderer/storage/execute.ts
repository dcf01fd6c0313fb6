import {
  applyEdit,
  type Command,
  type CommandFault,
  type CommandName,
  type Edit,
} from '../../shared/commands/command.ts';
import { type RoundId, roundIdSchema } from '../../shared/model/ids.ts';
import { nextMoment } from '../../shared/model/versions.ts';
import type { TableName, WorkshopResponse } from '../../shared/model/workshop.ts';
import { failure, type Result, success } from '../../shared/result.ts';
import { earlierVersion, isBlank } from '../../shared/room/earlier.ts';
import type { EarlierResponse } from '../../shared/room/records.ts';
import { database, type PraatplaatDatabase } from './database.ts';
import { noteCommandWrite } from './pace.ts';
import { Rows } from './rows.ts';

/** Whole workshops that come or go carry their closed rounds with them; all other commands respect them. */
const wholeWorkshopCommands: readonly CommandName[] = ['createWorkshop', 'importWorkshop'];

/** Leaves the transaction without a trace, with the reason as a value. */
class Refused extends Error {
  readonly fault: CommandFault;
  constructor(fault: CommandFault) {
    super(fault.kind);
    this.fault = fault;
  }
}

/**
 * Carries out a command in one strict transaction: all of it is on the disk when this resolves, or nothing.
 * However many records it changes, they are read and written together.
 *
 * @returns the command that takes it back exactly, made from what was stored
 */
export async function execute(
  command: Command,
  db: PraatplaatDatabase = database,
): Promise<Result<Command, CommandFault>> {
  const tables = new Set<TableName | 'earlierResponses'>([
    'workshops',
    'rounds',
    'responses',
    'counts',
    'earlierResponses',
    ...command.edits.map((edit) => edit.table),
  ]);
  try {
    const inverse = await db.transaction('rw', [...tables], async () => {
      const rows = await Rows.read(command, db);
      const before = rows.row('workshops', command.workshopId);
      if (!wholeWorkshopCommands.includes(command.name)) await refuseAnsweredRounds(command, db);
      const { inverseEdits, earlier } = applyEdits(command, rows);
      // Not part of what is undone: undoing is a change of the workshop too.
      const after = rows.row('workshops', command.workshopId);
      if (after) {
        const moment = nextMoment(new Date().toISOString(), after.updatedAt);
        const updatedAt = before ? nextMoment(moment, before.updatedAt) : moment;
        rows.change('workshops', after.id, { ...after, updatedAt });
      }
      await rows.write(db);
      if (earlier.length > 0) await db.earlierResponses.bulkPut(earlier);
      return inverseEdits;
    });
    noteCommandWrite();
    return success({ ...command, edits: inverse });
  } catch (error) {
    if (error instanceof Refused) return failure(error.fault);
    const name = error instanceof Error ? error.name : '';
    if (storageFaults.includes(name)) return failure({ kind: 'storage', message: name });
    throw error;
  }
}

/** @throws Refused when one of the edits can't be made */
function applyEdits(
  { name, edits }: Command,
  rows: Rows,
): { inverseEdits: Edit[]; earlier: EarlierResponse[] } {
  const respectsRounds = !wholeWorkshopCommands.includes(name);
  const inverseEdits: Edit[] = [];
  const earlier: EarlierResponse[] = [];
  for (const edit of edits) {
    const { table, id } = edit;
    const stored = rows.row(table, id);
    if (respectsRounds && (edit.table === 'responses' || edit.table === 'counts')) {
      refuseClosedRound(edit, rows);
    }
    const applied = applyEdit(edit, stored);
    if (!applied) throw new Refused({ kind: 'gone', id });
    rows.change(table, id, applied.row);
    if (respectsRounds && table === 'responses') {
      earlier.push(...givenWay(stored as WorkshopResponse | null, rows.row('responses', id)));
    }
    inverseEdits.unshift(applied.inverse);
  }
  return { inverseEdits, earlier };
}

/** The latest answers count, whatever way they came in; those that came in another way before are kept. */
function givenWay(before: WorkshopResponse | null, after: WorkshopResponse | null): EarlierResponse[] {
  if (!before || !after || before.channel === after.channel || isBlank(before)) return [];
  return [earlierVersion(before, crypto.randomUUID())];
}

/** What the browser says when the disk is full, gone or taken over: expected, and nothing was written. */
const storageFaults = [
  'QuotaExceededError',
  'DatabaseClosedError',
  'AbortError',
  'InvalidStateError',
  'UnknownError',
];

function refuseClosedRound(edit: Extract<Edit, { table: 'responses' | 'counts' }>, rows: Rows): void {
  const stored = rows.row(edit.table, edit.id);
  const roundId = 'row' in edit ? edit.row.roundId : stored?.roundId;
  const round = roundId && rows.row('rounds', roundId);
  if (round && round.closedAt !== null) throw new Refused({ kind: 'round-closed', roundId: round.id });
}

/** Only opening a round is taken back by removing it; once people have answered, that would cost their answers. */
async function refuseAnsweredRounds({ edits, workshopId }: Command, db: PraatplaatDatabase): Promise<void> {
  for (const edit of edits) {
    if (edit.table !== 'rounds' || edit.kind !== 'delete') continue;
    const roundId = roundIdSchema.parse(edit.id);
    for (const table of ['responses', 'counts'] as const) {
      const ofWorkshop = db.table<{ roundId: RoundId }>(table).where({ workshopId });
      if ((await ofWorkshop.filter((row) => row.roundId === roundId).count()) > 0) {
        throw new Refused({ kind: 'round-answered', roundId });
      }
    }
  }
}
