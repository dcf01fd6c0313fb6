// The phone page's own state, the room's rules and real storage together: somebody whose answers came in in
// another way since (paper, laptop, an earlier version put back), with the phone still open or refreshed.
import { describe, expect, it, vi } from 'vitest';
import { createPhone } from '../../../renderer/phone/state/phone.ts';
import type { Outcome, Requests } from '../../../renderer/phone/state/requests.ts';
import { countEarlier } from '../../../shared/commands/earlier.ts';
import { enterForm } from '../../../shared/commands/forms.ts';
import { lookOf } from '../../../shared/drawing/phoneLook.ts';
import { type PillarId, pillarIdSchema } from '../../../shared/model/ids.ts';
import type { Level } from '../../../shared/model/workshop.ts';
import type { ResponseSubmission } from '../../../shared/room/protocol.ts';
import type { RoomOutcome } from '../../../shared/room/relay.ts';
import { roomViewOf } from '../../../shared/room/view.ts';
import { memoryKeep } from '../phone/memoryKeep.ts';
import { nothingAsked } from '../phone/nothingAsked.ts';
import { device, RoomStore } from './roomStore.ts';

const [first, second] = ['strategy', 'data'].map((id) => pillarIdSchema.parse(id)) as [PillarId, PillarId];

/** Anna, with a phone in an open round; her laptop's storage, and what her phone sent. */
async function anna() {
  const store = await RoomStore.create();
  const round = await store.openRound();
  const line = (await store.data()).workshop.businessLines[0]?.id;
  if (!line) throw new Error('A workshop has a line');
  const sent: ResponseSubmission[] = [];
  /** The laptop stores what comes, and its replies get lost. */
  const network = { losesReplies: false };

  const replied = <Value>(outcome: RoomOutcome | undefined): Outcome<Value> => {
    if (network.losesReplies) return { kind: 'unreachable' };
    if (!outcome || outcome.kind === 'refused') {
      return { kind: 'refused', fault: outcome?.fault ?? 'try-later', retryAfter: null };
    }
    return { kind: 'done', value: outcome.reply as Value };
  };
  const requests: Requests = {
    room: async () => ({ kind: 'done', value: roomViewOf(await store.data(), lookOf) }),
    questions: async () => ({ kind: 'done', value: nothingAsked }),
    join: async (_token, { who }) =>
      replied((await store.ask({ kind: 'join', from: 1, deviceId: device(1), who }))[0]),
    mine: async () => replied((await store.ask({ kind: 'mine', deviceId: device(1) }))[0]),
    respond: async (_token, submission) => {
      sent.push(submission);
      return replied((await store.ask({ kind: 'respond', deviceId: device(1), submission }))[0]);
    },
  };
  const keep = memoryKeep();
  const open = () => createPhone({ keep, requests, spoken: ['nl'] });
  const arrived = (phone: ReturnType<typeof open>) =>
    vi.waitFor(() => {
      expect(phone.state().sheets).toHaveLength(1);
      expect(phone.state().sheets.every(({ revision, arrived }) => revision === arrived)).toBe(true);
      expect(phone.state().link).toBe('up');
    });

  const phone = open();
  phone.hear(roomViewOf(await store.data(), lookOf));
  await phone.join('48213', { kind: 'new', name: 'Anna', layer: null, departmentId: null });
  const choose = (page: typeof phone, pillarId: PillarId, value: Level) =>
    page.answer(line, { kind: 'item', itemId: pillarId, value });
  const send = async (page = phone) => {
    page.leave();
    await arrived(page);
  };
  const paper = async (levels: Record<string, Level>) => {
    const giver = { kind: 'known' as const, participantId: (await store.person()).id };
    const form = { giver, businessLineId: line, content: { items: levels, comments: {} } };
    await store.run(enterForm(await store.data(), round, form, store.effects));
  };
  const current = async () => (await store.data()).responses[0];
  const earlier = async () => (await store.db.earlierResponses.toArray()).map(({ response }) => response);
  const putBack = async (channel: 'phone' | 'paper') => {
    const kept = await store.db.earlierResponses.toArray();
    const version = kept.find(({ response }) => response.channel === channel);
    if (!version) throw new Error('There is no such version');
    const { workshop } = await store.data();
    await store.run(countEarlier(workshop, round, version, (await current()) ?? null, store.effects));
  };

  choose(phone, first, 2);
  choose(phone, second, 2);
  await send();
  return { store, phone, open, choose, send, paper, putBack, current, earlier, sent, arrived, network };
}
type Anna = Awaited<ReturnType<typeof anna>>;
const levelsOn = (phone: Anna['phone']) => phone.state().sheets[0]?.answers.items;

describe('a phone whose answers came in on paper since', () => {
  it('changes nothing by sending again what it had sent', async () => {
    const { store, sent, paper, current } = await anna();
    await paper({ [first]: 5, [second]: 5 });
    const onPaper = await current();
    const again = sent.at(-1);
    if (!again) throw new Error('The phone has sent');
    const [outcome] = await store.ask({ kind: 'respond', deviceId: device(1), submission: again });
    expect(outcome).toMatchObject({ kind: 'stored', reply: { revision: again.revision, version: null } });
    expect(await current()).toEqual(onPaper);
  });

  it('puts what is changed on it on top of the paper, and not its old answers over it', async () => {
    const { phone, choose, send, paper, current, earlier } = await anna();
    await paper({ [first]: 5, [second]: 5 });
    choose(phone, first, 3);
    await send();
    expect(await current()).toMatchObject({ channel: 'phone', items: { [first]: 3, [second]: 5 } });
    expect((await earlier()).map(({ channel }) => channel).sort()).toEqual(['paper', 'phone']);
  });

  it('says that they changed elsewhere, and shows what counts, until that is read', async () => {
    const { phone, choose, send, paper } = await anna();
    expect(phone.state().isChangedElsewhere).toBe(false);
    await paper({ [first]: 5, [second]: 5 });
    choose(phone, first, 3);
    await send();
    expect(phone.state().isChangedElsewhere).toBe(true);
    expect(levelsOn(phone)).toEqual({ [first]: 3, [second]: 5 });
    phone.noteChange();
    choose(phone, first, 4);
    await send();
    expect(phone.state().isChangedElsewhere).toBe(false);
  });

  it('shows the paper’s answers after a refresh, and says so', async () => {
    const { store, open, paper, arrived } = await anna();
    await paper({ [first]: 5, [second]: 4 });
    const refreshed = open();
    refreshed.hear(roomViewOf(await store.data(), lookOf));
    await arrived(refreshed);
    expect(levelsOn(refreshed)).toEqual({ [first]: 5, [second]: 4 });
    expect(refreshed.state().isChangedElsewhere).toBe(true);
  });

  it('says nothing of the kind when only its own answers arrived', async () => {
    const { store, phone, open, choose, send, arrived } = await anna();
    choose(phone, first, 4);
    await send();
    const refreshed = open();
    refreshed.hear(roomViewOf(await store.data(), lookOf));
    await arrived(refreshed);
    expect([phone, refreshed].map((page) => page.state().isChangedElsewhere)).toEqual([false, false]);
  });
});

describe('a phone that goes on', () => {
  it('when its earlier answers were put back, goes on from those', async () => {
    const { phone, choose, send, paper, putBack, current, earlier } = await anna();
    await paper({ [first]: 5, [second]: 5 });
    await putBack('phone');
    choose(phone, first, 3);
    await send();
    expect(await current()).toMatchObject({ channel: 'phone', items: { [first]: 3, [second]: 2 } });
    expect((await earlier()).map(({ channel }) => channel)).toEqual(['paper']);
  });

  it('when it has seen the paper and its earlier answers were put back, does not bring the paper back', async () => {
    const { store, open, choose, send, paper, putBack, current, arrived } = await anna();
    await paper({ [first]: 5, [second]: 5 });
    const refreshed = open();
    refreshed.hear(roomViewOf(await store.data(), lookOf));
    await arrived(refreshed);
    await putBack('phone');
    choose(refreshed, first, 3);
    await send(refreshed);
    expect((await current())?.items).toEqual({ [first]: 3, [second]: 2 });
  });

  it('after replies got lost, is not taken for somebody else', async () => {
    const { phone, choose, send, sent, current, earlier, network } = await anna();
    network.losesReplies = true;
    choose(phone, first, 3);
    phone.leave();
    await vi.waitFor(async () => expect((await current())?.items).toEqual({ [first]: 3, [second]: 2 }));
    choose(phone, second, 4);
    phone.leave();
    await vi.waitFor(async () => expect((await current())?.items).toEqual({ [first]: 3, [second]: 4 }));
    network.losesReplies = false;
    await send();
    expect(await current()).toMatchObject({ items: { [first]: 3, [second]: 4 } });
    expect(await earlier()).toEqual([]);
    expect(phone.state().isChangedElsewhere).toBe(false);
    expect(sent.length).toBeGreaterThan(2);
  });
});
