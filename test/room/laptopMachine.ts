// A facilitator's laptop as a process of its own, on a machine of its own.
import { levelIn } from '../../shared/model/answers.ts';
import type { Level } from '../../shared/model/workshop.ts';
import { pillarIds } from '../unit/room/roomStore.ts';
import { Facilitator } from './facilitator.ts';
import { reach } from './phone.ts';
import { offer } from './remote.ts';

const room = await Facilitator.create();
const round = await room.store.openRound();

const jobs = {
  /** Lets phones in on this address. */
  async open(address: string) {
    await room.open(address);
    const [line] = (await room.store.data()).workshop.businessLines;
    if (!line) throw new Error('A workshop has a line');
    const place = { roundId: round.id, businessLineId: line.id };
    return { url: room.url, joinCode: room.joinCode, place, pillarIds };
  },
  reach: (url: string) => reach(url),
  /** What is stored: the chosen level of the first pillar by personal code, one a response. */
  async stored(_: null) {
    const { participants, responses } = await room.store.data();
    const codes = new Map(participants.map(({ id, code }) => [id, code]));
    const earlier = await room.store.db.earlierResponses.count();
    const first = pillarIds[0];
    return {
      people: participants.length,
      responses: responses.map(
        ({ participantId, items }): [string | undefined, Level | 'unknown' | undefined] => [
          codes.get(participantId),
          first && levelIn({ items }, first),
        ],
      ),
      earlier,
    };
  },
};

export type LaptopJobs = typeof jobs;
offer(jobs);
