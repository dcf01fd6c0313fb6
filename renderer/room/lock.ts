const name = 'praatplaat-room';

/**
 * One window at a time looks after the room: two would both take phones' requests.
 *
 * @param patience milliseconds to wait for another window to let go; null waits until it does
 * @returns the function that lets go, or null when another window keeps it
 */
export type HoldRoom = (patience: number | null) => Promise<(() => void) | null>;

/** Holds the room with the browser's own locks, which end with the window, however it ends. */
export const holdRoom: HoldRoom = (patience) =>
  new Promise((resolve) => {
    const signal = patience === null ? undefined : AbortSignal.timeout(patience);
    const held = () => new Promise<void>((release) => resolve(() => release()));
    navigator.locks.request(name, signal ? { signal } : {}, held).catch(() => resolve(null));
  });
