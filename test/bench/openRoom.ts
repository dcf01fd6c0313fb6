import { join } from 'node:path';
import type { RoomLimits } from '../../electron/room/limits.ts';
import type { WorkshopData } from '../../shared/model/workshop.ts';
import type { Bench } from './browser.ts';
import { fillStorage, recordsByTable } from './store.ts';

/** Phones that ask as often as they can, all from one address. */
export const unlimited: Partial<RoomLimits> = {
  requestsPerAddress: { burst: 1e9, perSecond: 1e9 },
  requestsPerDevice: { burst: 1e9, perSecond: 1e9 },
  joins: { each: { burst: 1e9, perSecond: 1e9 }, all: { burst: 1e9, perSecond: 1e9 }, first: 0 },
};

/** A facilitator's page with this workshop, its round open again and phones let in; without anyone yet. */
export async function openRoom(
  { context, serve }: Bench,
  { root, data, roomLimits = {} }: { root: string; data: WorkshopData; roomLimits?: Partial<RoomLimits> },
): Promise<{ url: string; joinCode: string }> {
  const page = await context.newPage();
  const networks = () => [{ name: 'Loopback', address: '127.0.0.1', kind: 'physical' as const }];
  await page.goto(await serve(join(root, 'dist/renderer'), { networks, roomLimits }));
  await page.getByRole('main').waitFor();
  const rounds = data.rounds.map((round) => ({ ...round, closedAt: null, revealedAt: null, seats: null }));
  await fillStorage(page, recordsByTable({ ...data, rounds }));
  await page.evaluate((hash) => {
    location.hash = hash;
  }, `#/workshop/${data.workshop.id}/collect`);
  await page.getByRole('button', { name: 'Telefoons toelaten' }).click();
  const address = await page.getByText(/^127\.0\.0\.1:\d+$/).textContent();
  const code = await page.getByText(/^code \d{5}$/).textContent();
  return { url: `http://${address}`, joinCode: `${code}`.replace('code ', '') };
}
