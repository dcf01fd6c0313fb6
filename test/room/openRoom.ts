// What the tests of a room in a real page share: letting phones in, and looking into the page's storage.
import { createHash } from 'node:crypto';
import { expect, type Page } from '@playwright/test';
import type { Level } from '../../shared/model/workshop.ts';
import type { RoomRound, RoomView } from '../../shared/room/protocol.ts';
import type { Arrivals } from '../../shared/room/records.ts';
import { storedRows } from '../browser/storedRows.ts';
import { ask, type Phone, persistently } from './phone.ts';

export interface OpenRoom {
  /** `http://192.168.87.20:4782` */
  url: string;
  joinCode: string;
  /** What answers are about. */
  place: { roundId: RoomRound['id']; businessLineId: RoomView['lines'][number]['id'] };
  pillarIds: RoomRound['pillarIds'];
}

/** Where Collect says which address phones use. */
export const addressIn = (page: Page) => page.getByText(/^\d+\.\d+\.\d+\.\d+:\d+$/);

/** In Collect: lets phones in with one click and opens the first round. */
export async function letPhonesIn(page: Page): Promise<OpenRoom> {
  await page.getByRole('button', { name: 'Telefoons toelaten' }).click();
  await page.getByRole('button', { name: 'Ronde 1 openen' }).click();
  await expect(addressIn(page)).toBeVisible();
  const url = `http://${await addressIn(page).textContent()}`;
  const joinCode = /\d{5}/.exec(`${await page.getByText(/^code \d{5}$/).textContent()}`)?.[0] ?? '';
  // The round reaches the phones a moment after it opened.
  await expect.poll(async () => ((await ask(url, '/api/room')).json as RoomView).round?.state).toBe('open');
  const view = (await ask(url, '/api/room')).json as RoomView;
  const [line] = view.lines;
  if (!line || !view.round) throw new Error('The room has a line and a round');
  const { id: roundId, pillarIds } = view.round;
  return { url, joinCode, place: { roundId, businessLineId: line.id }, pillarIds };
}

/**
 * Joins and answers so many times, a second apart or less, finishing with the last; as a phone does, it sends
 * again until it hears that an answer has arrived. Now and then the connection breaks under way.
 *
 * @param number makes its answers differ from those of other phones
 */
export async function answerInSteps(
  phone: Phone,
  name: string,
  number: number,
  steps: number,
  { joinCode, place, pillarIds }: Omit<OpenRoom, 'url'>,
): Promise<void> {
  const luck = () => (Math.random() < 0.3 ? { lostAfter: 30 * Math.random() } : { lostAfter: 15_000 });
  expect((await persistently(() => phone.join(joinCode, name, luck()))).status).toBe(200);
  for (let step = 0; step < steps; step += 1) {
    await new Promise((resolve) => setTimeout(resolve, 600 * Math.random() + 300));
    const level = (1 + ((number + step) % 5)) as Level;
    const levels = Object.fromEntries(pillarIds.map((id) => [id, level]));
    const answers = phone.compose({ ...place, items: levels, finished: step === steps - 1 });
    expect((await persistently(() => phone.respond(answers, luck()))).status).toBe(200);
  }
}

/** Whatever a phone holds to be acknowledged is stored now, or what it sent after that. */
export async function expectNothingLost(page: Page, phones: readonly Phone[]): Promise<void> {
  const revisions = new Map<string, number>();
  for (const { sent } of await storedRows(page, 'arrivals')) {
    for (const [device, { revision }] of Object.entries(sent as Arrivals['sent'])) {
      revisions.set(device, revision);
    }
  }
  for (const { token, acknowledged } of phones) {
    const device = createHash('sha256').update(token).digest('hex');
    expect(revisions.get(device) ?? 0).toBeGreaterThanOrEqual(acknowledged?.revision ?? 0);
  }
}

/** Everybody is there once, with what the own phone holds to be acknowledged, and nobody else is. */
export async function expectEachOnce(page: Page, phones: readonly Phone[]): Promise<void> {
  const people = await storedRows(page, 'participants');
  const responses = await storedRows(page, 'responses');
  expect(people).toHaveLength(phones.length);
  expect(responses).toHaveLength(phones.length);
  for (const phone of phones) {
    const person = people.find(({ code }) => code === phone.code);
    const response = responses.find(({ participantId }) => participantId === person?.id);
    expect(phone.acknowledged).not.toBeNull();
    expect(response?.items).toEqual(phone.acknowledged?.items);
  }
}
