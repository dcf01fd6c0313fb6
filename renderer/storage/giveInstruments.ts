import type { Table, Transaction } from 'dexie';
import { gridPack } from '../../shared/content/packs.ts';
import { remarked } from '../../shared/file/lineage.ts';
import { migrate } from '../../shared/file/migrations.ts';
import { asItems } from '../../shared/file/withInstruments.ts';
import type { WorkshopId } from '../../shared/model/ids.ts';
import type { KeptLineage } from '../../shared/model/lineage.ts';
import { noRecords, type WorkshopData } from '../../shared/model/workshop.ts';

type Row = Record<string, unknown> & { id: string };

/** A kept version of a response, or one that came late. */
interface Keeping {
  id: string;
  response: Row;
}

/**
 * Brings what is stored of one workshop from the fourth version of its data to the fifth, as its file would be; with
 * what this laptop alone keeps: earlier versions of answers, late ones, what phones sent, and what is known of where
 * its parts come from.
 */
export async function giveInstruments(transaction: Transaction, id: WorkshopId): Promise<void> {
  const ofWorkshop = (table: string): Promise<Row[]> =>
    transaction.table(table).where({ workshopId: id }).toArray();
  const workshop: Row = await transaction.table('workshops').get(id);
  const [rounds, responses] = await Promise.all([ofWorkshop('rounds'), ofWorkshop('responses')]);
  const after = migrate({ workshop, rounds, responses }, 4, 5) as WorkshopData;
  await transaction.table('packs').bulkPut(after.packs);
  await transaction.table('rounds').bulkPut(after.rounds);
  await transaction.table('responses').bulkPut(after.responses);

  const pack = gridPack(after.workshop.packId);
  const roundOf = new Map(rounds.map((round) => [round.id, round]));
  for (const table of ['earlierResponses', 'lateAnswers'] as const) {
    await (transaction.table(table) as Table<Keeping>).where({ workshopId: id }).modify((kept) => {
      kept.response = asItems(kept.response, roundOf.get(String(kept.response.roundId)), pack) as Row;
    });
  }
  // Equal answers have other names from here on: a phone asks what is stored, and goes on from that.
  await transaction
    .table('arrivals')
    .where({ workshopId: id })
    .modify((arrival: { sent: Record<string, { version?: string }> }) => {
      for (const sent of Object.values(arrival.sent)) delete sent.version;
    });
  const lineage: KeptLineage | undefined = await transaction.table('lineages').get(id);
  if (!lineage) return;
  const byId = (rows: readonly Row[]) => new Map(rows.map((row) => [row.id, row]));
  const shaped = { rounds: byId(rounds), responses: byId(responses) };
  const whole = { ...noRecords, ...after };
  await transaction.table('lineages').put(remarked(lineage, shaped, whole));
}
