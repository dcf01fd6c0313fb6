import 'fake-indexeddb/auto';
import Dexie from 'dexie';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { PraatplaatDatabase } from '../../../renderer/storage/database.ts';
import { keepReplaced } from '../../../renderer/storage/merging.ts';
import { sampleWorkshop } from '../../../shared/sample/sampleWorkshop.ts';

let db: PraatplaatDatabase;
beforeEach(() => {
  db = new PraatplaatDatabase('merging');
});
afterEach(async () => {
  db.close();
  await Dexie.delete('merging');
});

describe('versions of answers that gave way in a merge', () => {
  it('are kept with the person’s earlier ones, once however often the file is merged', async () => {
    const replaced = sampleWorkshop('nl').responses.slice(0, 2);
    await keepReplaced(replaced, db);
    await keepReplaced(replaced, db);
    const kept = await db.earlierResponses.toArray();
    expect(kept.map(({ responseId }) => responseId).sort()).toEqual(replaced.map(({ id }) => id).sort());
    expect(kept.map(({ response }) => response)).toEqual(expect.arrayContaining(replaced));
  });

  it('are not kept when nothing was said in them', async () => {
    const [response] = sampleWorkshop('nl').responses;
    if (!response) throw new Error('The sample has answers');
    await keepReplaced([{ ...response, levels: {}, statements: {}, comments: {} }], db);
    expect(await db.earlierResponses.count()).toBe(0);
  });
});
