import type { Effects } from '../../shared/commands/edits.ts';
import type { Host } from '../../shared/host/contract.ts';
import type { WorkshopId } from '../../shared/model/ids.ts';
import type { RoomOutcome, RoomRequest } from '../../shared/room/relay.ts';
import type { PraatplaatDatabase } from '../storage/database.ts';
import { RoomAnswers } from '../storage/roomAnswers.ts';

export interface RelayOptions {
  host: Host;
  db: PraatplaatDatabase;
  effects: Effects;
  /** What phones sent reached the disk. */
  onStored(workshopId: WorkshopId): void;
  /** They could not be written; phones keep theirs and try again. */
  onFault(): void;
}

const tryLater: RoomOutcome = { kind: 'refused', fault: 'try-later' };

/** Takes phones' requests from the host and answers them, one transaction a batch, one batch at a time. */
export class Relay {
  readonly #options: RelayOptions;
  #answers: RoomAnswers | null = null;
  #running: Promise<void> | null = null;
  #isAsked = false;

  constructor(options: RelayOptions) {
    this.#options = options;
  }

  /** Answers all that waits. Called again meanwhile it looks once more. Rejects when the host is gone. */
  serve(workshopId: WorkshopId): Promise<void> {
    this.#isAsked = true;
    this.#running ??= this.#serveAll(workshopId).finally(() => {
      this.#running = null;
    });
    return this.#running;
  }

  async #serveAll(workshopId: WorkshopId): Promise<void> {
    const { host, onStored } = this.#options;
    while (this.#isAsked) {
      this.#isAsked = false;
      let requests = await host.call('takeRoomRequests', null);
      while (requests.length > 0) {
        const outcomes = await this.#outcomesOf(workshopId, requests);
        const answers = requests.map(({ id }, index) => ({ id, outcome: outcomes[index] ?? tryLater }));
        requests = await host.call('answerRoomRequests', answers);
        if (outcomes.some(({ kind }) => kind === 'joined' || kind === 'stored')) onStored(workshopId);
      }
    }
  }

  async #outcomesOf(workshopId: WorkshopId, requests: readonly RoomRequest[]): Promise<RoomOutcome[]> {
    const { db, effects, onFault } = this.#options;
    if (this.#answers?.workshopId !== workshopId) this.#answers = new RoomAnswers(workshopId, effects, db);
    try {
      return await this.#answers.answer(requests);
    } catch (error) {
      console.error(error);
      onFault();
      return [];
    }
  }
}
