// What the room's tests share: a library with one workshop in a round, and phones' requests to its storage.
import 'fake-indexeddb/auto';
import { PraatplaatDatabase } from '../../../renderer/storage/database.ts';
import { execute } from '../../../renderer/storage/execute.ts';
import { readWorkshop } from '../../../renderer/storage/queries.ts';
import { RoomAnswers } from '../../../renderer/storage/roomAnswers.ts';
import type { Command, CommandFault } from '../../../shared/commands/command.ts';
import { addParticipant, type NewParticipant } from '../../../shared/commands/participants.ts';
import { openRound } from '../../../shared/commands/rounds.ts';
import { createWorkshop } from '../../../shared/commands/workshops.ts';
import { cemmPack } from '../../../shared/content/packs.ts';
import type { ParticipantId, WorkshopId } from '../../../shared/model/ids.ts';
import { type DeviceId, deviceIdSchema } from '../../../shared/model/ids.ts';
import type { Level, Participant, Round, Workshop, WorkshopData } from '../../../shared/model/workshop.ts';
import type { Result } from '../../../shared/result.ts';
import type { JoinRequest, ResponseSubmission } from '../../../shared/room/protocol.ts';
import type { RoomOutcome, RoomRequest } from '../../../shared/room/relay.ts';
import { countingEffects, granted } from '../commands/store.ts';

export const pillarIds = cemmPack.pillars.map(({ id }) => id);
export const firstPillar = cemmPack.pillars.map(({ id }) => id).at(0) ?? notThere('pillar');
let databases = 0;
let submissions = 0;

type Request = RoomRequest extends infer Each ? (Each extends RoomRequest ? Omit<Each, 'id'> : never) : never;

export class RoomStore {
  readonly db = new PraatplaatDatabase(`room-${++databases}`);
  readonly effects = countingEffects();
  workshopId!: WorkshopId;
  #answers: RoomAnswers | undefined;

  static async create(anonymity: Workshop['anonymity'] = 'named'): Promise<RoomStore> {
    const store = new RoomStore();
    const creation = createWorkshop(
      {
        organisation: 'Acme',
        date: '2027-01-14',
        language: 'nl',
        pack: cemmPack,
        anonymity,
      },
      store.effects,
    );
    store.workshopId = creation.workshopId;
    await store.run(creation);
    return store;
  }

  async run(command: Command | Result<Command, CommandFault>): Promise<void> {
    granted(await execute('ok' in command ? granted(command) : command, this.db));
  }

  async data(): Promise<WorkshopData> {
    const data = await readWorkshop(this.workshopId, this.db);
    if (!data) throw new Error('The workshop is gone');
    return data;
  }

  async openRound(input: Partial<Parameters<typeof openRound>[1]> = {}): Promise<Round> {
    await this.run(openRound(await this.data(), { kind: 'measure', ...input }, this.effects));
    const round = (await this.data()).rounds.find(({ closedAt }) => closedAt === null);
    if (!round) throw new Error('No round is open');
    return round;
  }

  async addPerson(input: NewParticipant): Promise<Participant> {
    const before = new Set((await this.data()).participants.map(({ id }) => id));
    await this.run(addParticipant(await this.data(), input, this.effects));
    const added = (await this.data()).participants.find(({ id }) => !before.has(id));
    if (!added) throw new Error('Nobody was added');
    return added;
  }

  /** The page is loaded anew: what it remembers of the storage is gone. */
  reload(): void {
    this.#answers = undefined;
  }

  /** Answers requests in one batch, as the facilitator's page does. */
  async ask(...requests: Request[]): Promise<RoomOutcome[]> {
    const numbered = requests.map((request, index) => ({ ...request, id: index + 1 }));
    this.#answers ??= new RoomAnswers(this.workshopId, this.effects, this.db);
    return (await this.#answers.answer(numbered)).outcomes;
  }

  async joinAs(device: DeviceId, who: Partial<Extract<JoinRequest['who'], { kind: 'new' }>>) {
    const [outcome] = await this.ask({
      kind: 'join',
      from: 1,
      deviceId: device,
      who: { kind: 'new', name: '', layer: null, departmentId: null, ...who },
    });
    return outcome;
  }

  async joinWith(device: DeviceId, participantCode: string) {
    const [outcome] = await this.ask({
      kind: 'join',
      from: 1,
      deviceId: device,
      who: { kind: 'known', participantCode },
    });
    return outcome;
  }

  /** The first participant, for tests with one. */
  async person(id?: ParticipantId): Promise<Participant> {
    const { participants } = await this.data();
    const found = id ? participants.find((each) => each.id === id) : participants[0];
    if (!found) throw new Error('There is nobody');
    return found;
  }
}

/** A phone by number. */
export function device(number: number): DeviceId {
  return deviceIdSchema.parse(number.toString(16).padStart(64, '0'));
}

/** A submission for a round and the workshop's first line: one level for every pillar. */
export function submission(
  round: Round,
  { workshop }: Pick<WorkshopData, 'workshop'>,
  level: Level,
  fields: Partial<ResponseSubmission> = {},
): ResponseSubmission {
  const [line] = workshop.businessLines;
  if (!line) throw new Error('A workshop has a line');
  submissions += 1;
  return {
    roundId: round.id,
    businessLineId: line.id,
    submissionId: `submission-${submissions}`.padEnd(20, '-'),
    revision: 1,
    items: Object.fromEntries((round.partIds ?? pillarIds).map((id) => [id, level])),
    comments: {},
    finished: false,
    ...fields,
  };
}

function notThere(what: string): never {
  throw new Error(`The model has no ${what}`);
}
