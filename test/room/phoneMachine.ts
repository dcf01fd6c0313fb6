// A phone as a process of its own, on a machine of its own.
import type { Level } from '../../shared/model/workshop.ts';
import type { OpenRoom } from './openRoom.ts';
import { Phone, persistently, reach } from './phone.ts';
import { offer } from './remote.ts';

let room: OpenRoom | null = null;
const phone = new Phone(() => room?.url ?? '');
/** Milliseconds after which a request that hears nothing is taken for lost. */
const patience = { lostAfter: 700 };

const jobs = {
  reach: (url: string) => reach(url),
  /** Returns the personal code. */
  async join({ name, ...opened }: OpenRoom & { name: string }) {
    room = opened;
    const heard = await persistently(() => phone.join(opened.joinCode, name, patience));
    if (heard.status !== 200) throw new Error(heard.text);
    return phone.code;
  },
  /** Chooses a level for every pillar, and sends it until it has arrived. Returns how often. */
  async answer(level: Level) {
    if (!room) throw new Error('Not joined');
    const levels = Object.fromEntries(room.pillarIds.map((id) => [id, level]));
    const answers = phone.compose({ ...room.place, items: levels });
    let times = 0;
    const heard = await persistently(() => {
      times += 1;
      return phone.respond(answers, patience);
    });
    if (heard.status !== 200) throw new Error(heard.text);
    return times;
  },
  /** The personal code that the room knows this phone's token by. */
  whoAmI: async (_: null) => (await phone.mine()).participantCode,
};

export type PhoneJobs = typeof jobs;
offer(jobs);
