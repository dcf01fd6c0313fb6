/** The part of the browser's storage buckets that is used; not every browser has them. */
interface StorageBuckets {
  keys(): Promise<string[]>;
  open(name: string, options: { persisted: boolean }): Promise<{ indexedDB: IDBFactory }>;
}

const bucketPattern = /^praatplaat-(\d{1,6})$/;
let bucket: IDBFactory | null = null;

const current = () => bucket ?? indexedDB;

/**
 * IndexedDB where this laptop's workshops are: in the origin's own storage, or in a bucket beside it. One that can't
 * be opened takes every other database of its storage with it, and a bucket is a storage of its own.
 */
export const placedStorage: IDBFactory = {
  open: (name, version) => current().open(name, version),
  databases: () => current().databases(),
  deleteDatabase: (name) => current().deleteDatabase(name),
  cmp: (first, second) => current().cmp(first, second),
};

/** To be called before the database is opened. */
export async function findPlace(): Promise<void> {
  const last = await lastBucket();
  if (last > 0) await enter(last);
}

export function canBeginAfresh(): boolean {
  return buckets() !== null;
}

/** From the next start on the workshops are in a new, empty storage; the one until now stays as it is. */
export async function beginAfresh(): Promise<void> {
  await enter((await lastBucket()) + 1);
}

async function enter(number: number): Promise<void> {
  const opened = await buckets()?.open(`praatplaat-${number}`, { persisted: true });
  bucket = opened?.indexedDB ?? null;
}

async function lastBucket(): Promise<number> {
  const names = (await buckets()?.keys()) ?? [];
  return names.reduce((last, name) => Math.max(last, Number(bucketPattern.exec(name)?.[1] ?? 0)), 0);
}

function buckets(): StorageBuckets | null {
  return (globalThis.navigator as { storageBuckets?: StorageBuckets } | undefined)?.storageBuckets ?? null;
}
