import { cefPack, growthPathPack } from '../../../shared/content/packs.ts';
import { packRecordOf } from '../../../shared/model/carried.ts';
import { responseIdOf, roundIdSchema } from '../../../shared/model/ids.ts';
import { instrumentOf } from '../../../shared/model/instrument.ts';
import type { ChecklistPack, LadderPack } from '../../../shared/model/pack.ts';
import { seatsOf } from '../../../shared/model/seats.ts';
import type { ItemAnswer, Round, WorkshopData, WorkshopResponse } from '../../../shared/model/workshop.ts';

/** A workshop in which its first person was asked with a checklist and with a ladder as well, in rounds that are shown. */
export function withLenses(data: WorkshopData): WorkshopData {
  const checklist = asked(data, cefPack, [0, 1, 2, 'unknown']);
  const ladder = asked(data, growthPathPack, ['yes', 'no', 'unknown']);
  return {
    ...data,
    packs: [...data.packs, checklist.pack, ladder.pack],
    rounds: [...data.rounds, checklist.round, ladder.round],
    responses: [...data.responses, checklist.response, ladder.response],
  };
}

function asked(data: WorkshopData, pack: ChecklistPack | LadderPack, answers: readonly ItemAnswer[]) {
  const [person] = data.participants;
  const [line] = data.workshop.businessLines;
  if (!person || !line) throw new Error('Nobody is there to ask');
  const at = data.workshop.createdAt;
  const round: Round = {
    id: roundIdSchema.parse(`round-${pack.id}`),
    workshopId: data.workshop.id,
    kind: 'measure',
    number: 1,
    packId: pack.id,
    packVersion: pack.version,
    mode: pack.kind,
    prefilledFrom: null,
    openedAt: at,
    closedAt: at,
    revealedAt: at,
    seats: seatsOf(data.participants),
    peopleForgotten: false,
    movement: null,
  };
  const { items } = instrumentOf(pack, round);
  const response: WorkshopResponse = {
    id: responseIdOf(round.id, line.id, person.id),
    workshopId: data.workshop.id,
    roundId: round.id,
    businessLineId: line.id,
    participantId: person.id,
    items: Object.fromEntries(answers.map((answer, place) => [items[place]?.id ?? '', answer])),
    comments: {},
    channel: 'laptop',
    startedAt: at,
    updatedAt: at,
    finishedAt: at,
  };
  return { pack: packRecordOf(data.workshop.id, pack), round, response };
}
