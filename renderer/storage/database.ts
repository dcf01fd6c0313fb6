import Dexie, { type EntityTable, type Transaction } from 'dexie';
import { migrate } from '../../shared/file/migrations.ts';
import type { Device } from '../../shared/model/device.ts';
import type { EarlierResponse } from '../../shared/model/earlier.ts';
import type { PackId, WorkshopId } from '../../shared/model/ids.ts';
import type { LateAnswer } from '../../shared/model/late.ts';
import type { KeptLineage } from '../../shared/model/lineage.ts';
import type { GridPack } from '../../shared/model/pack.ts';
import type { RecordOf, TableName } from '../../shared/model/workshop.ts';
import type { Arrivals } from '../../shared/room/records.ts';
import { giveInstruments } from './giveInstruments.ts';
import { findPlace, placedStorage } from './place.ts';

/** Things of this laptop that belong to no workshop and never leave it. */
export interface LocalSetting {
  key:
    | 'language'
    | 'facilitatorPin'
    | 'passing'
    | 'roomNetwork'
    | 'roomWifi'
    | 'storageId'
    | 'gaps'
    | 'removed';
  value: unknown;
}

/** How phones find a workshop's room again. Of this laptop alone, like everything about phones. */
export interface KeptRoom {
  id: WorkshopId;
  /** Five digits, on the wall and in the QR code. */
  joinCode: string;
  /** Of the address that phones remember; null before the first time. */
  port: number | null;
  /** Where it was opened last, with this version or a later one. */
  opened?: OpenedRoom;
}

export interface OpenedRoom {
  /** `http://192.168.1.20:4782`: phones keep what they know for this address alone. */
  url: string;
  /** Phones had joined at another address before: here they are strangers until they type their code. */
  isMoved: boolean;
}

/** A model that was loaded on this laptop. A workshop carries its own copy of the one that it uses. */
export interface OwnModel {
  id: PackId;
  pack: GridPack;
}

/** What is known about phones, earlier versions of answers and late ones: never in a file or a backup. */
export const localTables = [
  'devices',
  'arrivals',
  'earlierResponses',
  'lateAnswers',
  'lineages',
  'rooms',
] as const;

/**
 * The schema's versions, frozen once released: a change is a next version with its upgrade, and a test on
 * old data. The keys are the indexes; the records' shape is in shared/model.
 */
export const schemaVersion = 5;

type WorkshopTables = { [Table in TableName]: EntityTable<RecordOf<Table> & { id: string }, 'id'> };

/** `strict` makes a completed transaction mean "on the disk", which is what we acknowledge. */
export class PraatplaatDatabase extends Dexie {
  declare workshops: WorkshopTables['workshops'];
  declare settings: EntityTable<LocalSetting, 'key'>;
  declare devices: EntityTable<Device, 'id'>;
  declare arrivals: EntityTable<Arrivals, 'id'>;
  declare earlierResponses: EntityTable<EarlierResponse, 'id'>;
  declare lateAnswers: EntityTable<LateAnswer, 'id'>;
  declare lineages: EntityTable<KeptLineage, 'id'>;
  declare rooms: EntityTable<KeptRoom, 'id'>;
  declare models: EntityTable<OwnModel, 'id'>;

  constructor(name = 'praatplaat') {
    super(name, { chromeTransactionDurability: 'strict', indexedDB: placedStorage });
    this.version(1).stores({
      workshops: 'id, date, deletedAt',
      participants: 'id, workshopId, deletedAt',
      rounds: 'id, workshopId',
      responses: 'id, workshopId, participantId',
      decisions: 'id, workshopId',
      actions: 'id, workshopId',
      notes: 'id, workshopId',
      logos: 'id, workshopId',
      settings: 'key',
    });
    this.version(2).stores({
      counts: 'id, workshopId',
      devices: 'id, workshopId, participantId',
      arrivals: 'id, workshopId',
      earlierResponses: 'id, workshopId, participantId, responseId',
      rooms: 'id',
    });
    // Whether a round's people have been forgotten: see shared/model.
    this.version(3).upgrade((transaction) =>
      transaction
        .table('rounds')
        .toCollection()
        .modify((round: { peopleForgotten?: boolean }) => {
          round.peopleForgotten = false;
        }),
    );
    // As files are migrated: see shared/file/migrations.
    this.version(4)
      .stores({ lateAnswers: 'id, workshopId, participantId', lineages: 'id, workshopId' })
      .upgrade(async (transaction) => {
        const workshops: { id: WorkshopId }[] = await transaction.table('workshops').toArray();
        for (const { id } of workshops) await upgradeWorkshop(transaction, id);
      });
    // Workshops carry their packs, and answers are by item: as files are migrated. Models of one's own are this laptop's.
    this.version(5)
      .stores({ packs: 'id, workshopId', models: 'id' })
      .upgrade(async (transaction) => {
        const workshops: { id: WorkshopId }[] = await transaction.table('workshops').toArray();
        for (const { id } of workshops) await giveInstruments(transaction, id);
      });
  }

  /** This program closed it itself, and it stays closed; browsers may close it too. */
  isLetGo = false;

  override close(options = { disableAutoOpen: true }): void {
    this.isLetGo ||= options.disableAutoOpen;
    super.close(options);
  }

  /** The records of one kind; the tables share one shape, so edits can name theirs. */
  records<Table extends TableName>(table: Table): WorkshopTables[Table] {
    return this.table(table) as unknown as WorkshopTables[Table];
  }
}

/** Brings the records of one workshop from the third version of its data to the fourth. */
async function upgradeWorkshop(transaction: Transaction, id: WorkshopId): Promise<void> {
  const ofWorkshop = (table: string) => transaction.table(table).where({ workshopId: id }).toArray();
  const old = {
    workshop: await transaction.table('workshops').get(id),
    participants: await ofWorkshop('participants'),
    rounds: await ofWorkshop('rounds'),
    decisions: await ofWorkshop('decisions'),
    notes: await ofWorkshop('notes'),
  };
  const { workshop, rounds, decisions, notes } = migrate(old, 3, 4) as typeof old;
  await transaction.table('workshops').put(workshop);
  await transaction.table('rounds').bulkPut(rounds);
  await transaction.table('decisions').bulkPut(decisions);
  await transaction.table('notes').where({ workshopId: id }).delete();
  await transaction.table('notes').bulkPut(notes);
}

export const database = new PraatplaatDatabase();

/** Why this window must not write: the data belong to a newer version, or a newer window has taken over. */
export type WriteStop = 'newer-data' | 'newer-window';

/** Milliseconds between two tries to open a database that the browser closed. */
const reopenPause = 2000;

/**
 * Opens the database if this program may write to it. Dexie would open newer data without a word, and even
 * add to them, so their version is looked up before.
 *
 * @param onStop called when another window upgrades the data while this one is open
 * @param onReopened called when the browser had closed the database (the disk was full) and it is open again: what
 *   is in it may be older, or nothing at all
 * @returns why nothing may be written, or null when all is well
 */
export async function openDatabase(
  db: PraatplaatDatabase,
  onStop: (stop: WriteStop) => void,
  onReopened: () => void = () => undefined,
): Promise<WriteStop | null> {
  await findPlace();
  // A browser that drops a damaged storage fails once, and then has an empty one.
  const all = await placedStorage.databases().catch(() => placedStorage.databases());
  const present = all.find(({ name }) => name === db.name);
  // Dexie keeps its version times ten in IndexedDB, to leave room for its own repairs.
  if ((present?.version ?? 0) > schemaVersion * 10 + 9) return 'newer-data';
  db.on('versionchange', () => {
    db.close();
    onStop('newer-window');
    // Dexie's own answer would open the database again at the next command.
    return false;
  });
  await db.open();
  keepOpen(db, onReopened);
  return null;
}

/** Dexie tries once to open what the browser closed, and then never again. */
function keepOpen(db: PraatplaatDatabase, onReopened: () => void): void {
  let timer: ReturnType<typeof setInterval> | undefined;
  db.on('close', () => {
    if (db.isLetGo) return;
    timer ??= setInterval(() => {
      db.open().then(
        () => {
          if (timer === undefined) return;
          clearInterval(timer);
          timer = undefined;
          onReopened();
        },
        () => undefined,
      );
    }, reopenPause);
  });
}
