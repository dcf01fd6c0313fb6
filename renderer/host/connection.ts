import type { Host } from '../../shared/host/contract.ts';

/**
 * `connecting`: the first attempt is under way. `connected`. `lost`: the host does not answer, and is tried
 * again by itself. `refused`: this page may not speak to the host (it was opened without the printed
 * address, or with another user's); only opening that address helps.
 */
export type ConnectionState = 'connecting' | 'connected' | 'lost' | 'refused';

/** The host, and whether it is there. Screens work on without it: the workshops are in this page's storage. */
export interface HostConnection extends Host {
  connection(): ConnectionState;
  /** Together with `connection` this fits React's `useSyncExternalStore`. Returns how to stop watching. */
  watchConnection(onChange: () => void): () => void;
}

/** A call that got no answer because the host is gone or does not let this page in. */
export class HostGone extends Error {
  override readonly name = 'HostGone';
}
