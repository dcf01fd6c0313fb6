/** A window and the room of its storage: every way through the states, walked through. */
import { describe, expect, it } from 'vitest';
import { type Act, type Keeping, type KeepingEvent, shownAs, step } from '../../../renderer/room/keeping.ts';
import type { OpenRoomState } from '../../../renderer/room/state.ts';
import { workshopIdSchema } from '../../../shared/model/ids.ts';

const workshopId = workshopIdSchema.parse('workshop-1');
const room: OpenRoomState = {
  kind: 'open',
  workshopId,
  url: 'http://192.168.1.20:4782',
  joinUrl: 'http://192.168.1.20:4782/#12345',
  joinCode: '12345',
  address: '192.168.1.20',
  phones: 3,
  isHttpsTried: false,
  isMoved: false,
};
const none: Keeping = { kind: 'none' };
const asked: KeepingEvent = { kind: 'asked', workshopId };
const held: KeepingEvent = { kind: 'held', workshopId };
const opened: KeepingEvent = { kind: 'opened', room };
const ours: KeepingEvent = { kind: 'looked', whose: 'ours', room };
const gone: KeepingEvent = { kind: 'looked', whose: 'nobodys', room: null };
const others: KeepingEvent = { kind: 'looked', whose: 'others', room: null };

function reach(events: readonly KeepingEvent[]): { keeping: Keeping; act: Act } {
  return events.reduce<{ keeping: Keeping; act: Act }>(({ keeping }, event) => step(keeping, event), {
    keeping: none,
    act: null,
  });
}
const shown = (events: readonly KeepingEvent[]) => shownAs(reach(events).keeping);
const open = [asked, held, opened];

describe('a room that the facilitator opens', () => {
  it('is on its way until the host has it open, and phones are answered from then on', () => {
    expect(shown([asked])).toEqual({ kind: 'opening', workshopId });
    expect(reach([asked, held]).act).toBe('take-up');
    expect(shown([asked, held])).toEqual({ kind: 'opening', workshopId });
    expect(reach(open).act).toBe('serve');
    expect(shown(open)).toEqual(room);
  });

  it('says why it can’t be opened', () => {
    expect(shown([asked, { kind: 'not-held' }])).toEqual({ kind: 'elsewhere' });
    const fault = 'address-gone' as const;
    expect(shown([asked, held, { kind: 'not-opened', fault }])).toEqual({ kind: 'fault', workshopId, fault });
  });

  it('is closed by the facilitator, whatever it was', () => {
    for (const events of [[asked], [asked, held], open, [...open, others]]) {
      const closed = reach([...events, { kind: 'closed' }]);
      expect(closed).toEqual({ keeping: none, act: 'forget' });
    }
  });
});

describe('a room that is open already', () => {
  it('is taken up by the window of its storage, and by no other', () => {
    expect(reach([ours])).toEqual({ keeping: { kind: 'waiting', isElsewhere: false }, act: 'resume' });
    expect(reach([others]).act).toBeNull();
    expect(reach([gone]).act).toBeNull();
  });

  it('is waited for once, however often it is seen, and shown as elsewhere when another window keeps it', () => {
    expect(reach([ours, ours]).act).toBeNull();
    expect(shown([ours])).toEqual({ kind: 'closed' });
    expect(shown([ours, { kind: 'not-held' }])).toEqual({ kind: 'elsewhere' });
    expect(reach([ours, { kind: 'not-held' }, held]).act).toBe('take-up');
  });
});

describe('a room that is kept', () => {
  it('is opened again by a host that has lost it; what was shown stays until then', () => {
    expect(reach([...open, gone]).act).toBe('take-up');
    expect(shown([...open, gone, { kind: 'taking-up' }])).toEqual(room);
    expect(shown([...open, { kind: 'not-opened', fault: 'host-gone' }, opened])).toEqual(room);
  });

  it('is left to another browser that has taken it over', () => {
    for (const event of [others, { kind: 'not-opened', fault: 'other-storage' } as const]) {
      expect(reach([...open, event]).act).toBe('forget');
      expect(shown([...open, event])).toEqual({ kind: 'fault', workshopId, fault: 'other-storage' });
    }
  });

  it('says once that nothing can be stored, until something is again', () => {
    const full = [...open, { kind: 'not-stored' } as const];
    expect(reach(full).act).toBe('warn');
    expect(reach([...full, { kind: 'not-stored' }]).act).toBeNull();
    for (const event of [ours, opened, { kind: 'failed' } as const]) {
      expect(shown([...full, event])).toEqual({ kind: 'fault', workshopId, fault: 'storage' });
    }
    expect(reach([...full, { kind: 'stored' }]).act).toBe('look');
    expect(shown([...full, { kind: 'stored' }])).toEqual(room);
    expect(shown([...full, asked, held, opened])).toEqual(room);
  });

  it('says that something failed until the next look, or until it is taken up again', () => {
    expect(shown([...open, { kind: 'failed' }])).toEqual({ kind: 'fault', workshopId, fault: 'storage' });
    expect(shown([...open, { kind: 'failed' }, ours])).toEqual(room);
    expect(shown([...open, { kind: 'failed' }, { kind: 'taking-up' }, opened])).toEqual(room);
  });

  it('is the same thing when nothing has changed: nothing is drawn anew', () => {
    const { keeping } = reach(open);
    expect(step(keeping, { kind: 'stored' }).keeping).toBe(keeping);
  });
});

const events: readonly KeepingEvent[] = [
  asked,
  held,
  { kind: 'not-held' },
  { kind: 'taking-up' },
  opened,
  { kind: 'not-opened', fault: 'port-taken' },
  { kind: 'not-opened', fault: 'other-storage' },
  ours,
  gone,
  others,
  { kind: 'stored' },
  { kind: 'not-stored' },
  { kind: 'failed' },
  { kind: 'closed' },
];

describe('from wherever it stands', () => {
  const found = new Map<string, Keeping>([[JSON.stringify(none), none]]);
  for (const keeping of found.values()) {
    for (const event of events) {
      const next = step(keeping, event).keeping;
      found.set(JSON.stringify(next), next);
    }
  }

  it('only a room that is kept is opened, served or warned of', () => {
    for (const keeping of found.values()) {
      for (const event of events) {
        const { keeping: next, act } = step(keeping, event);
        if (act && ['take-up', 'serve', 'look', 'warn'].includes(act)) expect(next.kind).toBe('kept');
      }
    }
  });

  it('whoever leaves a kept room lets go of what it took', () => {
    for (const keeping of found.values()) {
      for (const event of events) {
        const { keeping: next, act } = step(keeping, event);
        if (keeping.kind === 'kept' && next.kind !== 'kept') expect(act).toBe('forget');
      }
    }
  });

  it('the facilitator’s click opens it', () => {
    for (const keeping of found.values()) {
      const now = open.reduce((at, event) => step(at, event).keeping, keeping);
      expect(shownAs(now)).toEqual(room);
    }
  });
});
