import type { Page } from 'playwright';
import { listedTables, type TableName, type WorkshopData } from '../../shared/model/workshop.ts';

type RecordsByTable = Partial<Record<TableName, readonly object[]>>;

/** The records of a workshop by the table that keeps them, to fill storage with. */
export function recordsByTable(data: WorkshopData): RecordsByTable {
  const lists = listedTables.map((table) => [table, data[table]] as const);
  return { workshops: [data.workshop], ...Object.fromEntries(lists) };
}

/** Puts records straight into the storage of an app that has been opened once in this page. */
export async function fillStorage(page: Page, records: RecordsByTable): Promise<void> {
  await page.evaluate(async (tables) => {
    const database = await new Promise<IDBDatabase>((resolve, reject) => {
      const opening = indexedDB.open('praatplaat');
      opening.onsuccess = () => resolve(opening.result);
      opening.onerror = () => reject(opening.error);
    });
    const names = Object.keys(tables);
    const transaction = database.transaction(names, 'readwrite');
    for (const [name, rows] of Object.entries(tables)) {
      for (const record of rows) transaction.objectStore(name).put(record);
    }
    await new Promise<void>((resolve, reject) => {
      transaction.oncomplete = () => resolve();
      transaction.onabort = () => reject(transaction.error);
    });
    database.close();
  }, records);
}
