import {
  applyEdit,
  type Command,
  type CommandFault,
  type CommandName,
  type Edit,
} from '../../shared/commands/command.ts';
import { type RoundId, roundIdSchema } from '../../shared/model/ids.ts';
import type { TableName, WorkshopResponse } from '../../shared/model/workshop.ts';
import { failure, type Result, success } from '../../shared/result.ts';
import { earlierVersion, isBlank } from '../../shared/room/earlier.ts';
import { database, type PraatplaatDatabase } from './database.ts';
import { noteCommandWrite } from './pace.ts';

/**
 * Whole workshops that come or go carry their closed rounds with them, and turning anonymous takes the moments
 * out of those; all other commands respect them.
 */
const wholeWorkshopCommands: readonly CommandName[] = ['createWorkshop', 'importWorkshop', 'makeAnonymous'];

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
      const inverseEdits: Edit[] = [];
      for (const edit of command.edits) {
        const stored: Record<string, unknown> | undefined = await db.table(edit.table).get(edit.id);
        if (
          (edit.table === 'responses' || edit.table === 'counts') &&
          !wholeWorkshopCommands.includes(command.name)
        ) {
          await refuseClosedRound(db, edit);
        }
        if (edit.table === 'rounds' && edit.kind === 'delete')
          await refuseAnsweredRound(db, edit.id, command);
        const applied = applyEdit(edit, stored ?? null);
        if (!applied) throw new Refused({ kind: 'gone', id: edit.id });
        if (edit.table === 'responses' && !wholeWorkshopCommands.includes(command.name)) {
          await keepEarlier(db, stored, applied.row);
        }
        if (applied.row) await db.table(edit.table).put(applied.row);
        else await db.table(edit.table).delete(edit.id);
        inverseEdits.unshift(applied.inverse);
      }
      // Not part of what is undone: undoing is a change of the workshop too.
      await db.records('workshops').update(command.workshopId, { updatedAt: new Date().toISOString() });
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

/** The latest answers count, whatever way they came in; those that came in another way before are kept. */
async function keepEarlier(
  db: PraatplaatDatabase,
  stored: Record<string, unknown> | undefined,
  next: Record<string, unknown> | null,
): Promise<void> {
  // Rows of this table are responses: every write is parsed as one.
  const [before, after] = [stored, next] as (WorkshopResponse | null | undefined)[];
  if (!before || !after || before.channel === after.channel || isBlank(before)) return;
  await db.earlierResponses.put(earlierVersion(before, crypto.randomUUID()));
}

/** What the browser says when the disk is full, gone or taken over: expected, and nothing was written. */
const storageFaults = [
  'QuotaExceededError',
  'DatabaseClosedError',
  'AbortError',
  'InvalidStateError',
  'UnknownError',
];

async function refuseClosedRound(
  db: PraatplaatDatabase,
  edit: Extract<Edit, { table: 'responses' | 'counts' }>,
): Promise<void> {
  const stored: { roundId: RoundId } | undefined = await db.table(edit.table).get(edit.id);
  const roundId = 'row' in edit ? edit.row.roundId : stored?.roundId;
  const round = roundId && (await db.records('rounds').get(roundId));
  if (round && round.closedAt !== null) throw new Refused({ kind: 'round-closed', roundId: round.id });
}

/** Only opening a round is taken back by removing it; once people have answered, that would cost their answers. */
async function refuseAnsweredRound(db: PraatplaatDatabase, id: string, command: Command): Promise<void> {
  if (wholeWorkshopCommands.includes(command.name)) return;
  const roundId = roundIdSchema.parse(id);
  for (const table of ['responses', 'counts'] as const) {
    const ofWorkshop = db.table<{ roundId: RoundId }>(table).where({ workshopId: command.workshopId });
    if ((await ofWorkshop.filter((row) => row.roundId === roundId).count()) > 0) {
      throw new Refused({ kind: 'round-answered', roundId });
    }
  }
}
