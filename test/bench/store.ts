import type { Page } from 'playwright';
import type { TableName, WorkshopData } from '../../shared/model/workshop.ts';

type Rows = Partial<Record<TableName, readonly object[]>>;

/** The records of a workshop by the table that keeps them. */
export function rowsOf(data: WorkshopData): Rows {
  const { workshop, participants, rounds, responses, counts, decisions, actions, notes } = data;
  return { workshops: [workshop], participants, rounds, responses, counts, decisions, actions, notes };
}

/** Puts records straight into the storage of an app that has been opened once in this page. */
export async function fillStorage(page: Page, rows: Rows): Promise<void> {
  await page.evaluate(async (tables) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('praatplaat');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const names = Object.keys(tables);
    const transaction = database.transaction(names, 'readwrite');
    for (const [name, records] of Object.entries(tables)) {
      for (const record of records) transaction.objectStore(name).put(record);
    }
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
    database.close();
  }, rows);
}
