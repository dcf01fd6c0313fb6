import { applyEdit } from '../../shared/commands/applyEdit.ts';
import {
  type Command,
  type CommandFault,
  type Edit,
  type EditTable,
  hasTrait,
  type RowOf,
} from '../../shared/commands/command.ts';
import { isToBeKept } from '../../shared/commands/earlier.ts';
import { remove } from '../../shared/commands/edits.ts';
import { areGroupsFixed, groupSettings } from '../../shared/commands/workshops.ts';
import { earlierVersion } from '../../shared/model/earlier.ts';
import { roundIdSchema } from '../../shared/model/ids.ts';
import {
  askedBy,
  type Broken,
  brokenCounts,
  brokenDecision,
  brokenLogo,
  brokenPacks,
  brokenPerson,
  brokenResponse,
  brokenRounds,
} from '../../shared/model/invariants.ts';
import { recordLimits } from '../../shared/model/limits.ts';
import { nextMoment } from '../../shared/model/moments.ts';
import { seatsToFreeze } from '../../shared/model/seats.ts';
import { listedTables } from '../../shared/model/workshop.ts';
import { failure, type Result, success } from '../../shared/result.ts';
import { broughtAlong } from './broughtAlong.ts';
import { database, type PraatplaatDatabase } from './database.ts';
import { noteCommandWrite } from './pace.ts';
import { Rows, rowsAtOnce } from './rows.ts';

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
  const tables = new Set<EditTable>([
    'workshops',
    'packs',
    'rounds',
    'participants',
    'responses',
    'counts',
    'decisions',
    'actions',
    'notes',
    'earlierResponses',
    'lateAnswers',
    'devices',
    ...command.edits.map((edit) => edit.table),
  ]);
  try {
    const inverse = await db.transaction('rw', [...tables], async () => {
      const whole = { ...command, edits: [...command.edits, ...(await broughtAlong(command, db))] };
      const rows = await Rows.read(whole, db);
      const before = rows.row('workshops', command.workshopId);
      if (!hasTrait(command, 'whole')) await refuseFixedGroups(command, db);
      const inverse = await applyEdits(whole, rows, db);
      inverse.edits.unshift(...(await freezeSeats(command, rows, db)));
      refuseTakingBack(command, rows);
      refuseBroken(command, rows);
      await refuseInUse(command, rows, db);
      await refuseTooMany(command, rows, db);
      const after = rows.row('workshops', command.workshopId);
      if (!before && !after) throw new Refused({ kind: 'gone', id: command.workshopId });
      // The library sorts by it, and phones' answers see by it that somebody else wrote. Not part of what is undone: undoing is a change of the workshop too.
      if (after) {
        const moment = nextMoment(new Date().toISOString(), after.updatedAt);
        const updatedAt = before ? nextMoment(moment, before.updatedAt) : moment;
        rows.change('workshops', after.id, { ...after, updatedAt });
      }
      await rows.write(db);
      return inverse;
    });
    noteCommandWrite();
    return success(inverse);
  } catch (error) {
    if (error instanceof Refused) return failure(error.fault);
    const name = error instanceof Error ? error.name : '';
    if (storageFaults.includes(name)) return failure({ kind: 'storage', message: name });
    throw error;
  }
}

/**
 * @returns the command that takes it back
 * @throws Refused when one of the edits can't be made
 */
async function applyEdits(command: Command, rows: Rows, db: PraatplaatDatabase): Promise<Command> {
  const respectsRounds = !hasTrait(command, 'whole');
  const edits: Edit[] = [];
  let leftAlone = false;
  /** Responses that a step back leaves as they are now. */
  const kept = new Set<string>();
  for (const [place, edit] of command.edits.entries()) {
    // Any request lets the page draw, and keeps the transaction.
    if (place % rowsAtOnce === rowsAtOnce - 1) await db.workshops.get(command.workshopId);
    const { table, id } = edit;
    if (respectsRounds && (edit.table === 'responses' || edit.table === 'counts')) {
      refuseClosedRound(edit, rows);
    }
    refuseReopening(edit, rows);
    if (isBesideKept(edit, kept, rows)) continue;
    const applied = applyEdit(edit, rows.row(table, id));
    if (!applied.ok) throw new Refused(applied.fault);
    const { row, inverse } = applied.value;
    if (applied.value.leftAlone) {
      leftAlone = true;
      if (table === 'responses') kept.add(id);
    }
    if (!inverse) continue;
    rows.change(table, id, row);
    edits.unshift(inverse);
  }
  const { leftAlone: _, expects: __, ...step } = command;
  const inverse: Command = { ...step, edits, ...(leftAlone ? { leftAlone } : {}) };
  if (!respectsRounds) return inverse;
  edits.push(...keepEarlier(command, rows));
  const expects = Object.fromEntries(rows.changes('responses').map(({ id, after }) => [id, after]));
  return { ...inverse, expects };
}

/**
 * A round that this command closes keeps who was asked in it, from what is stored now.
 *
 * @returns the edits that take the freezing back
 */
async function freezeSeats({ workshopId }: Command, rows: Rows, db: PraatplaatDatabase): Promise<Edit[]> {
  const closed = rows
    .changes('rounds')
    .flatMap(({ after }) => (after?.seats === null && after.closedAt ? [after] : []));
  if (closed.length === 0) return [];
  const participants = await db.records('participants').where({ workshopId }).toArray();
  return closed.map((round) => {
    const seats = seatsToFreeze(round, participants);
    rows.change('rounds', round.id, { ...round, seats });
    return { table: 'rounds', kind: 'set', id: round.id, values: { seats: null }, expected: { seats } };
  });
}

/**
 * The latest answers count, whatever way they came in; those that they take the place of are kept.
 *
 * @returns the edits that take the keeping back
 */
function keepEarlier(command: Command, rows: Rows): Edit[] {
  const whole = new Set(command.edits.flatMap(({ kind, id }) => (kind === 'put' ? [id] : [])));
  return rows.changes('responses').flatMap(({ id, before, after }) => {
    if (!before || !isToBeKept(command, { before, after, isWhole: whole.has(id) })) return [];
    const version = earlierVersion(before, crypto.randomUUID());
    rows.change('earlierResponses', version.id, version);
    return [remove('earlierResponses', version.id)];
  });
}

/** A response that is left as it is keeps its earlier versions too. */
function isBesideKept(edit: Edit, kept: ReadonlySet<string>, rows: Rows): boolean {
  if (edit.table !== 'earlierResponses') return false;
  const version = edit.kind === 'put' ? edit.row : rows.row('earlierResponses', edit.id);
  return version !== null && kept.has(version.responseId);
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

/** No round is opened for a moment once its results were shown, to put answers in or take them out. */
function refuseReopening(edit: Edit, rows: Rows): void {
  if (edit.table !== 'rounds' || edit.kind !== 'set' || edit.values.closedAt !== null) return;
  const round = rows.row('rounds', edit.id);
  if (round?.revealedAt) throw new Refused({ kind: 'round-revealed', roundId: round.id });
}

/**
 * The room has seen its results, and what has been seen stays so: hidden again, it could be shown in another way, and
 * two looks tell more than one. Whatever the command, undo and merges included; a whole workshop may go.
 */
function refuseTakingBack({ workshopId }: Command, rows: Rows): void {
  if (!rows.row('workshops', workshopId)) return;
  for (const { before, after } of rows.changes('rounds')) {
    if (before?.revealedAt && (!after?.revealedAt || after.closedAt === null)) {
      throw new Refused({ kind: 'round-revealed', roundId: before.id });
    }
  }
}

/** Which groups are shown follows from nothing that changes after the first results: undoing such a change neither. */
async function refuseFixedGroups({ edits, workshopId }: Command, db: PraatplaatDatabase): Promise<void> {
  const isSetting = edits.some(
    (edit) =>
      edit.table === 'workshops' && edit.kind === 'set' && groupSettings.some((name) => name in edit.values),
  );
  if (!isSetting) return;
  const rounds = await db.records('rounds').where({ workshopId }).toArray();
  if (areGroupsFixed(rounds)) throw new Refused({ kind: 'groups-fixed' });
}

/** What the list of invariants says of what this command leaves: of the records that it changed, and of all rounds. */
function refuseBroken({ workshopId }: Command, rows: Rows): void {
  const workshop = rows.row('workshops', workshopId);
  if (!workshop) return;
  const isOwn = (row: { workshopId: string }) => row.workshopId === workshopId;
  const data = { workshop, packs: rows.all('packs').filter(isOwn), rounds: rows.all('rounds').filter(isOwn) };
  const asked = askedBy(new Map(data.rounds.map((round) => [round.id, round])), data);
  const broken =
    brokenPacks(data) ??
    brokenRounds(data) ??
    firstBroken('participants', rows, (person) => brokenPerson(person, workshop)) ??
    firstBroken('responses', rows, (response) => brokenResponse(response, asked(response))) ??
    firstBroken('counts', rows, (counts) => brokenCounts(counts, asked(counts))) ??
    firstBroken('decisions', rows, (decision) => brokenDecision(decision, data)) ??
    firstBroken('logos', rows, brokenLogo);
  if (broken) throw new Refused({ kind: 'impossible', rule: broken.rule });
}

function firstBroken<Table extends EditTable>(
  table: Table,
  rows: Rows,
  check: (row: RowOf<Table>) => Broken | null,
): Broken | null {
  for (const { after } of rows.changes(table)) {
    const broken = after && check(after);
    if (broken) return broken;
  }
  return null;
}

/** Nothing goes that something else still needs: an answer given meanwhile, somebody who was just put in a department. */
async function refuseInUse({ workshopId }: Command, rows: Rows, db: PraatplaatDatabase): Promise<void> {
  const goneOf = (table: 'participants' | 'rounds') =>
    rows.changes(table).flatMap(({ id, after }) => (after ? [] : [id]));
  const workshop = rows.changes('workshops').find(({ id }) => id === workshopId);
  const { before, after } = workshop ?? { before: null, after: null };
  // The making of the whole workshop is taken back.
  if (before && !after) return;
  const left = new Set<string>(
    [...(after?.businessLines ?? []), ...(after?.departments ?? [])].map(({ id }) => id),
  );
  const listed = [...(before?.businessLines ?? []), ...(before?.departments ?? [])].map(
    ({ id }): string => id,
  );
  const gone = new Set<string>([
    ...goneOf('participants'),
    ...goneOf('rounds'),
    ...listed.filter((id) => after && !left.has(id)),
  ]);
  if (gone.size === 0) return;
  for (const table of ['participants', 'rounds', 'responses', 'counts', 'decisions', 'actions'] as const) {
    const stored = await db.table<RowOf<typeof table>>(table).where({ workshopId }).toArray();
    const changed = new Map(rows.changes(table).map(({ id, after: row }) => [id, row]));
    const now = [
      ...stored.filter(({ id }) => !changed.has(id)),
      ...[...changed.values()].flatMap((row) => row ?? []),
    ];
    for (const row of now) {
      const needed = linksOf(row).find((id) => gone.has(id));
      if (needed === undefined) continue;
      const roundId = goneOf('rounds').find((id) => id === needed);
      throw new Refused(
        roundId
          ? { kind: 'round-answered', roundId: roundIdSchema.parse(roundId) }
          : { kind: 'in-use', id: needed },
      );
    }
  }
}

/** The ids of lines, departments, people and rounds that a record is about. */
function linksOf(row: Partial<Record<(typeof linkFields)[number], unknown>> & { group?: object }): string[] {
  const { businessLineIds = [], ...others } = row as { businessLineIds?: string[] } & Record<string, unknown>;
  const group = row.group && 'departmentId' in row.group ? String(row.group.departmentId) : null;
  const ids = linkFields.flatMap((name) => (typeof others[name] === 'string' ? [others[name]] : []));
  return [...ids, ...businessLineIds, ...(group ? [group] : [])];
}

const linkFields = ['businessLineId', 'departmentId', 'participantId', 'roundId', 'prefilledFrom'] as const;

/** A workshop never holds more than its file can: what can't be read back is not stored. */
async function refuseTooMany({ workshopId }: Command, rows: Rows, db: PraatplaatDatabase): Promise<void> {
  for (const of of listedTables) {
    const changes = rows.changes(of);
    const added = changes.filter(({ before, after }) => !before && after).length;
    if (added === 0) continue;
    const gone = changes.filter(({ before, after }) => before && !after).length;
    const limit = recordLimits[of];
    if ((await db.table(of).where({ workshopId }).count()) + added - gone > limit) {
      throw new Refused({ kind: 'too-many', of, limit });
    }
  }
}
