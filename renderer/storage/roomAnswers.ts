import type { Effects } from '../../shared/commands/edits.ts';
import type { JournalLine } from '../../shared/host/contract.ts';
import { type EarlierResponse, surplusVersions } from '../../shared/model/earlier.ts';
import type { ParticipantId, WorkshopId } from '../../shared/model/ids.ts';
import { canBeLater, nextMoment } from '../../shared/model/moments.ts';
import type { Workshop } from '../../shared/model/workshop.ts';
import { journalLines } from '../../shared/recovery/journal.ts';
import { refused } from '../../shared/room/answering.ts';
import { answerRequests } from '../../shared/room/answerRequests.ts';
import { peopleLike } from '../../shared/room/likeness.ts';
import type { RoomChanges, RoomRecords } from '../../shared/room/records.ts';
import type { RoomOutcome, RoomRequest } from '../../shared/room/relay.ts';
import { createSizes } from '../../shared/room/sizes.ts';
import { roundOfRoom } from '../../shared/room/view.ts';
import { nameKey } from '../../shared/words/nameKey.ts';
import { database, type PraatplaatDatabase } from './database.ts';
import { notePhoneWrite } from './pace.ts';
import { readPacks } from './packs.ts';

const tables = [
  'workshops',
  'packs',
  'rounds',
  'participants',
  'responses',
  'devices',
  'arrivals',
  'earlierResponses',
  'lateAnswers',
] as const;

/** What is stored about a room, as far as it was read; `stretches` names the responses that were. */
interface Known {
  records: Omit<RoomRecords, 'begun'>;
  stretches: Set<string>;
}

/**
 * Answers phones from one workshop's storage. What it has read it remembers for the next batch, for as long as
 * the workshop's `updatedAt` is the one that its own last batch left: whoever else writes (the facilitator, in
 * whatever window) makes it later, and then everything is read again. Only what is removed for good leaves it
 * as it is: phones and answers of people who are in the bin or gone, and those are refused anyway.
 */
export class RoomAnswers {
  readonly #workshopId: WorkshopId;
  readonly #effects: Effects;
  readonly #db: PraatplaatDatabase;
  #known: Known | null = null;

  constructor(workshopId: WorkshopId, effects: Effects, db: PraatplaatDatabase = database) {
    this.#workshopId = workshopId;
    this.#effects = effects;
    this.#db = db;
  }

  /**
   * Answers a batch of requests in one strict transaction: when this resolves, what it says is on the disk. It
   * rejects when the browser cannot write; then nothing of the batch has happened.
   *
   * @returns an outcome a request, in their order, and the journal's lines of what was stored
   */
  async answer(requests: readonly RoomRequest[]): Promise<{ outcomes: RoomOutcome[]; lines: JournalLine[] }> {
    let known: Known | null = null;
    const done = await this.#db.transaction('rw', [...tables], async () => {
      known = await this.#read(requests);
      // The workshop was thrown away: phones are no part of it any more.
      if (!known) return { outcomes: requests.map(() => refused('unknown-token')), lines: [] };
      const { records } = known;
      const begun = await this.#begunAmongNamed(records, requests);
      const answered = answerRequests({ ...records, begun }, requests, this.#effects);
      records.workshop = await this.#write(answered.changes, records.workshop);
      notePhoneWrite();
      const { participants, responses } = answered.changes;
      const stored = { participants: participants.values(), responses: responses.values() };
      return { outcomes: answered.outcomes, lines: journalLines(records.workshop, stored) };
    });
    // Not before: a transaction that fails leaves records behind that were never stored.
    this.#known = known;
    return done;
  }

  async #read(requests: readonly RoomRequest[]): Promise<Known | null> {
    const known = this.#known;
    this.#known = null;
    const workshop = await this.#db.records('workshops').get(this.#workshopId);
    if (!workshop || workshop.deletedAt !== null) return null;
    const isCurrent =
      known?.records.workshop.updatedAt === workshop.updatedAt && canBeLater(workshop.updatedAt);
    const current = known && isCurrent ? known : await this.#readAnew(workshop);
    await this.#readStretches(current, stretchesAsked(current.records, requests));
    return current;
  }

  async #readAnew(workshop: Workshop): Promise<Known> {
    const { id: workshopId } = workshop;
    const [packs, rounds, participants, devices, late, responses] = await Promise.all([
      readPacks(workshopId, this.#db),
      this.#db.records('rounds').where({ workshopId }).toArray(),
      this.#db.records('participants').where({ workshopId }).toArray(),
      this.#db.devices.where({ workshopId }).toArray(),
      this.#db.lateAnswers.where({ workshopId }).toArray(),
      this.#db.records('responses').where({ workshopId }).toArray(),
    ]);
    return {
      records: {
        workshop,
        packs,
        rounds,
        participants: new Map(participants.map((person) => [person.id, person])),
        devices: new Map(devices.map((device) => [device.id, device])),
        responses: new Map(),
        arrivals: new Map(),
        late: new Map(late.map((answer) => [answer.id, answer])),
        sizes: createSizes(responses),
      },
      stretches: new Set(),
    };
  }

  /** A response's id begins with its round and business line, so all that a room answers now lie together. */
  async #readStretches({ records, stretches }: Known, wanted: Iterable<string>): Promise<void> {
    for (const start of wanted) {
      if (stretches.has(start)) continue;
      stretches.add(start);
      const [responses, arrivals] = await Promise.all([
        this.#db.records('responses').where('id').startsWith(start).toArray(),
        this.#db.arrivals.where('id').startsWith(start).toArray(),
      ]);
      for (const response of responses) records.responses.set(response.id, response);
      for (const arrival of arrivals) records.arrivals.set(arrival.id, arrival);
    }
  }

  /** Those with a name that somebody joins with or that resembles it, who have answered or have a phone already. */
  async #begunAmongNamed(
    records: Known['records'],
    requests: readonly RoomRequest[],
  ): Promise<Set<ParticipantId>> {
    const begun = new Set<ParticipantId>();
    const names = requests.flatMap((request) =>
      request.kind === 'join' && request.who.kind === 'new' ? [request.who.name] : [],
    );
    if (names.length === 0) return begun;
    const keys = new Set(names.map(nameKey));
    const people = [...records.participants.values()];
    const named = new Set([
      ...people.filter(({ name }) => name !== '' && keys.has(nameKey(name))),
      ...names.flatMap((name) => peopleLike(records, name)),
    ]);
    for (const { id: participantId } of named) {
      const rows = await Promise.all([
        this.#db.devices.where({ participantId }).count(),
        this.#db.records('responses').where({ participantId }).count(),
      ]);
      if (rows.some((count) => count > 0)) begun.add(participantId);
    }
    return begun;
  }

  /** @returns the workshop as it is now */
  async #write(changes: RoomChanges, workshop: Workshop): Promise<Workshop> {
    const { devices, devicesGone, arrivals, earlier, late, participants, responses } = changes;
    const size =
      devices.size + arrivals.size + earlier.length + late.size + participants.size + responses.size;
    if (size === 0) return workshop;
    const changed = { ...workshop, updatedAt: nextMoment(this.#effects.now(), workshop.updatedAt) };
    const db = this.#db;
    await Promise.all([
      db.records('workshops').put(changed),
      devices.size > 0 && db.devices.bulkPut([...devices.values()]),
      devicesGone.size > 0 && db.devices.bulkDelete([...devicesGone]),
      arrivals.size > 0 && db.arrivals.bulkPut([...arrivals.values()]),
      earlier.length > 0 && this.#keepEarlier(earlier),
      late.size > 0 && db.lateAnswers.bulkPut([...late.values()]),
      participants.size > 0 && db.records('participants').bulkPut([...participants.values()]),
      responses.size > 0 && db.records('responses').bulkPut([...responses.values()]),
    ]);
    return changed;
  }

  async #keepEarlier(versions: readonly EarlierResponse[]): Promise<void> {
    const table = this.#db.earlierResponses;
    await table.bulkPut(versions);
    for (const responseId of new Set(versions.map((version) => version.responseId))) {
      const surplus = surplusVersions(await table.where({ responseId }).toArray());
      await table.bulkDelete(surplus.map(({ id }) => id));
    }
  }
}

/** How the ids begin of the responses that the requests are about, and of those they may be prefilled from. */
function stretchesAsked(
  { workshop, rounds }: Pick<RoomRecords, 'workshop' | 'rounds'>,
  requests: readonly RoomRequest[],
): Set<string> {
  const current = roundOfRoom(rounds);
  const asked = new Set<string>();
  const ask = (roundId: string | null | undefined, lineId: string) => {
    const isKnown = rounds.some(({ id }) => id === roundId);
    if (isKnown && workshop.businessLines.some(({ id }) => id === lineId)) asked.add(`${roundId}:${lineId}:`);
  };
  for (const request of requests) {
    if (request.kind === 'respond') {
      ask(request.submission.roundId, request.submission.businessLineId);
      continue;
    }
    for (const { id } of workshop.businessLines) {
      ask(current?.id, id);
      ask(current?.prefilledFrom, id);
    }
  }
  return asked;
}
