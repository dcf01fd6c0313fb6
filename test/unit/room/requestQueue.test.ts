import { describe, expect, it } from 'vitest';
import { defaultRoomLimits } from '../../../electron/room/limits.ts';
import { createRequestQueue } from '../../../electron/room/requestQueue.ts';
import { device } from './roomStore.ts';

describe('requests that wait for the facilitator’s page', () => {
  it('get no answer that was meant for another phone before the server was started again', async () => {
    const before = createRequestQueue(defaultRoomLimits, () => undefined);
    void before.ask({ kind: 'mine', deviceId: device(1) });
    const taken = before.take();
    before.close();

    const after = createRequestQueue(defaultRoomLimits, () => undefined);
    const waiting = after.ask({ kind: 'mine', deviceId: device(2) });
    after.take();
    const reply = { participantCode: 'ABC', name: 'Anna', roundId: null, sheets: [], late: [] };
    after.answer(taken.map(({ id }) => ({ id, outcome: { kind: 'mine', reply } })));
    after.close();
    expect(await waiting).toEqual({ kind: 'refused', fault: 'try-later' });
  });
});
