import type { Command, Edit } from '../../shared/commands/command.ts';
import { lateEdits } from '../../shared/commands/late.ts';
import { type KeptOfPerson, keptMoved } from '../../shared/commands/mergePeople.ts';
import type { ParticipantId } from '../../shared/model/ids.ts';
import type { PraatplaatDatabase } from './database.ts';

/** What a command changes of what this laptop alone keeps, whoever made it: a screen, undo, or a merge. */
export async function broughtAlong(command: Command, db: PraatplaatDatabase): Promise<Edit[]> {
  return [...(await keptOfDoubles(command, db)), ...(await lettingLateIn(command, db))];
}

/** Who turns out to be the same person as another: phones, late answers and earlier versions are that one's. */
async function keptOfDoubles({ edits }: Command, db: PraatplaatDatabase): Promise<Edit[]> {
  const moved = await Promise.all(
    edits.map(async (edit): Promise<Edit[]> => {
      if (edit.table !== 'participants') return [];
      const stayId = edit.kind === 'set' ? edit.values.sameAs : 'row' in edit ? edit.row.sameAs : undefined;
      if (stayId === undefined) return [];
      return keptMoved(await keptOf(edit.id as ParticipantId, db), stayId as ParticipantId);
    }),
  );
  return moved.flat();
}

async function keptOf(participantId: ParticipantId, db: PraatplaatDatabase): Promise<KeptOfPerson> {
  return {
    devices: await db.devices.where({ participantId }).toArray(),
    earlier: await db.earlierResponses.where({ participantId }).toArray(),
    late: await db.lateAnswers.where({ participantId }).toArray(),
  };
}

/**
 * A round that opens again, by undo or otherwise, takes in what came after it was closed: its phones need not be
 * there to send it once more.
 */
async function lettingLateIn({ edits, workshopId }: Command, db: PraatplaatDatabase): Promise<Edit[]> {
  const opened = new Set<string>();
  for (const edit of edits) {
    if (edit.table !== 'rounds' || edit.kind !== 'set' || !('closedAt' in edit.values)) continue;
    if (edit.values.closedAt === null) opened.add(edit.id);
    else opened.delete(edit.id);
  }
  if (opened.size === 0) return [];
  const late = await db.lateAnswers.where({ workshopId }).toArray();
  return lateEdits(late.filter(({ state, response }) => state === 'waiting' && opened.has(response.roundId)));
}
