import type { Effects } from '../../shared/commands/edits.ts';
import type { Host } from '../../shared/host/contract.ts';
import type { WorkshopId } from '../../shared/model/ids.ts';
import type { RoomOutcome } from '../../shared/room/relay.ts';
import type { PraatplaatDatabase } from '../storage/database.ts';
import { answerFromStorage } from '../storage/room.ts';

export interface RelayOptions {
  host: Host;
  db: PraatplaatDatabase;
  effects: Effects;
  /** Phones' answers reached the disk. */
  onStored(workshopId: WorkshopId): void;
  /** They could not be written; phones keep theirs and try again. */
  onFault(): void;
}

const tryLater: RoomOutcome = { kind: 'refused', fault: 'try-later' };

/** Takes phones' requests from the host and answers them, one transaction a batch, one batch at a time. */
export class Relay {
  readonly #options: RelayOptions;
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
      const requests = await host.call('takeRoomRequests', null);
      if (requests.length === 0) continue;
      // There may be more by now, or more than fits in one batch.
      this.#isAsked = true;
      const outcomes = await this.#outcomesOf(workshopId, requests);
      const answers = requests.map(({ id }, index) => ({ id, outcome: outcomes[index] ?? tryLater }));
      await host.call('answerRoomRequests', answers);
      onStored(workshopId);
    }
  }

  async #outcomesOf(
    workshopId: WorkshopId,
    requests: Parameters<typeof answerFromStorage>[1],
  ): Promise<RoomOutcome[]> {
    const { db, effects, onFault } = this.#options;
    try {
      return await answerFromStorage(workshopId, requests, effects, db);
    } catch (error) {
      console.error(error);
      onFault();
      return [];
    }
  }
}
