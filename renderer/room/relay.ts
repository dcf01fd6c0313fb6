import type { Effects } from '../../shared/commands/edits.ts';
import type { Host, JournalLine } from '../../shared/host/contract.ts';
import type { WorkshopId } from '../../shared/model/ids.ts';
import {
  isPromise,
  mostLines,
  type RoomOutcome,
  type RoomRequest,
  tryLater,
} from '../../shared/room/relay.ts';
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

/**
 * Takes phones' requests to one room from the host and answers them, a batch a transaction, one at a time. While
 * the host writes a batch into its journal and tells its phones, the next one is being stored.
 */
export class Relay {
  readonly #options: RelayOptions;
  readonly #workshopId: WorkshopId;
  readonly #answers: RoomAnswers;
  #running: Promise<void> | null = null;
  /** The last batch on its way to the host's journal and its phones. Nothing waits for it but the next one. */
  #telling: Promise<void> = Promise.resolve();
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
    const { host, owner } = this.#options;
    while (this.#isAsked && !this.#isStopped) {
      this.#isAsked = false;
      let requests = await host.call('takeRoomRequests', { owner });
      while (requests.length > 0 && !this.#isStopped) {
        const outcomes = await this.#outcomesOf(requests);
        await this.#telling;
        this.#telling = this.#tell(requests, outcomes);
        requests = await host.call('takeRoomRequests', { owner });
      }
    }
  }

  /** Gives the host what became of a batch: what is stored for its journal, and then the phones' answers. */
  async #tell(requests: readonly RoomRequest[], outcomes: readonly RoomOutcome[]): Promise<void> {
    const { host, owner, onStored, onFault } = this.#options;
    const workshopId = this.#workshopId;
    const lines = this.#unkept.slice(0, mostLines);
    // After a long fault there may be more than one call takes: nobody hears a promise before all of it is kept.
    const isAll = lines.length === this.#unkept.length;
    const answers = requests.map(({ id }, index) => {
      const outcome = outcomes[index] ?? tryLater;
      return { id, outcome: isAll || !isPromise(outcome) ? outcome : tryLater };
    });
    try {
      const { kept } = await host.call('answerRoomRequests', { owner, workshopId, lines, answers });
      if (!kept) return onFault();
    } catch {
      // The host is gone: who looks after the room notices it, and phones send again what was not answered.
      return;
    }
    this.#unkept = this.#unkept.slice(lines.length);
    if (lines.length > 0) onStored(workshopId);
    if (isAll) noteComers(this.#comersOf(requests, outcomes));
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
      return outcomes;
    } catch (error) {
      console.error(error);
      this.#options.onFault();
      return [];
    }
  }
}
