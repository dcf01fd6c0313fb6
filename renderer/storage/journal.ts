import { type Command, hasTrait } from '../../shared/commands/command.ts';
import type { Host } from '../../shared/host/contract.ts';
import { responseIdSchema } from '../../shared/model/ids.ts';
import { journalLines } from '../../shared/recovery/journal.ts';
import { database, type PraatplaatDatabase } from './database.ts';

/**
 * Adds to the host's journal what a command says is stored, like what phones were told. To be called after every
 * command; a journal that can't be written now is left to the backup that follows within seconds, which says so.
 */
export async function keepAnswers(
  command: Command,
  host: Pick<Host, 'call'>,
  db: PraatplaatDatabase = database,
): Promise<void> {
  if (!hasTrait(command, 'told as stored')) return;
  const { workshopId, edits } = command;
  const ids = edits.flatMap(({ table, id }) => (table === 'responses' ? [responseIdSchema.parse(id)] : []));
  const lines = await db.transaction('r', ['workshops', 'participants', 'responses'], async () => {
    const workshop = await db.records('workshops').get(workshopId);
    const responses = thoseThere(await db.records('responses').bulkGet(ids));
    // With whose they are: who was put on the list a moment ago is in no backup yet.
    const owners = [...new Set(responses.map(({ participantId }) => participantId))];
    const participants = thoseThere(await db.records('participants').bulkGet(owners));
    return workshop && responses.length > 0 ? journalLines(workshop, { participants, responses }) : [];
  });
  if (lines.length > 0) await host.call('keepAnswers', { workshopId, lines }).catch(() => undefined);
}

function thoseThere<Row>(rows: readonly (Row | undefined)[]): Row[] {
  return rows.flatMap((row) => row ?? []);
}
