import type { Effects } from '../../shared/commands/edits.ts';
import type { Host, JournalLine } from '../../shared/host/contract.ts';
import type { WorkshopId } from '../../shared/model/ids.ts';
import { largestBatch, type RoomOutcome, type RoomRequest } from '../../shared/room/relay.ts';
import type { PraatplaatDatabase } from '../storage/database.ts';
import { RoomAnswers } from '../storage/roomAnswers.ts';
import { type Comer, noteComers } from './comers.ts';

export interface RelayOptions {
  host: Host;
  /** Names this page's storage. */
  owner: string;
  db: PraatplaatDatabase;
  effects: Effects;
  /** What phones sent reached the disk. */
  onStored(workshopId: WorkshopId): void;
  /** They could not be written; phones keep theirs and try again. */
  onFault(): void;
}

const tryLater: RoomOutcome = { kind: 'refused', fault: 'try-later' };

/** Takes phones' requests to one room from the host and answers them, a batch a transaction, one at a time. */
export class Relay {
  readonly #options: RelayOptions;
  readonly #workshopId: WorkshopId;
  readonly #answers: RoomAnswers;
  #running: Promise<void> | null = null;
  /** Stored, and not yet in the host's journal: what is about to be answered goes with it, or is not answered. */
  #unkept: JournalLine[] = [];
  #isAsked = false;
  #isStopped = false;

  constructor(workshopId: WorkshopId, options: RelayOptions) {
    this.#options = options;
    this.#workshopId = workshopId;
    this.#answers = new RoomAnswers(workshopId, options.effects, options.db);
  }

  /** Answers all that waits. Called again meanwhile it looks once more. Rejects when the host is gone. */
  serve(): Promise<void> {
    this.#isAsked = true;
    this.#running ??= this.#serveAll().finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  /** The room closes, and the next one may be another workshop's: what comes now is not to be answered here. */
  stop(): void {
    this.#isStopped = true;
  }

  async #serveAll(): Promise<void> {
    const { host, owner, onStored } = this.#options;
    while (this.#isAsked && !this.#isStopped) {
      this.#isAsked = false;
      let requests = await host.call('takeRoomRequests', { owner });
      while (requests.length > 0 && !this.#isStopped) {
        const outcomes = await this.#outcomesOf(requests);
        const answers = requests.map(({ id }, index) => ({ id, outcome: outcomes[index] ?? tryLater }));
        const answered = requests;
        requests = await host.call('answerRoomRequests', { owner, answers });
        if (outcomes.some(isPromise)) onStored(this.#workshopId);
        noteComers(this.#comersOf(answered, outcomes));
      }
    }
  }

  /** Those whom this batch has let in without a personal code. */
  #comersOf(requests: readonly RoomRequest[], outcomes: readonly RoomOutcome[]): Comer[] {
    return requests.flatMap((request, index) => {
      const outcome = outcomes[index];
      if (request.kind !== 'join' || request.who.kind !== 'new' || outcome?.kind !== 'joined') return [];
      const { participantCode: code } = outcome.reply;
      return [{ workshopId: this.#workshopId, code, from: request.from, at: Date.now() }];
    });
  }

  async #outcomesOf(requests: readonly RoomRequest[]): Promise<RoomOutcome[]> {
    try {
      const { outcomes, lines } = await this.#answers.answer(requests);
      this.#unkept.push(...lines);
      if (await this.#keep()) return outcomes;
      this.#options.onFault();
      return outcomes.map((outcome) => (isPromise(outcome) ? tryLater : outcome));
    } catch (error) {
      console.error(error);
      this.#options.onFault();
      return [];
    }
  }

  /** @returns whether all that was stored is also on the disk in the host's journal */
  async #keep(): Promise<boolean> {
    if (this.#unkept.length === 0) return true;
    const lines = this.#unkept.slice(0, largestBatch * 4);
    const answer = await this.#options.host.call('keepAnswers', { workshopId: this.#workshopId, lines });
    if (!answer.kept) return false;
    this.#unkept = this.#unkept.slice(lines.length);
    return this.#keep();
  }
}

/** Whether a phone that hears it may forget what it sent. */
function isPromise({ kind }: RoomOutcome): boolean {
  return kind === 'joined' || kind === 'stored';
}
