import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import {
  createBeside,
  type Order,
  type Thread,
  type ThreadMessage,
} from '../../../renderer/beside/beside.ts';

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

interface Works extends Record<string, (task: never) => unknown> {
  draw: (title: string) => string;
}

/** Work beside the page whose threads answer when they are told to. */
function besideWithThreads() {
  const threads: (Thread & { orders: Order[]; ended: boolean })[] = [];
  const beside = createBeside<Works>(() => {
    const thread = {
      orders: [] as Order[],
      ended: false,
      onmessage: null,
      onerror: null,
      postMessage: (order: Order) => void thread.orders.push(order),
      terminate: () => {
        thread.ended = true;
      },
    };
    threads.push(thread);
    return thread;
  }, 1000);
  const send = (thread: number, data: ThreadMessage) =>
    threads[thread]?.onmessage?.({ data } as MessageEvent<ThreadMessage>);
  return { beside, threads, send };
}

test('of what comes while work is done only the last is done next, in the same thread', async () => {
  const { beside, threads, send } = besideWithThreads();
  const [one, two, three] = ['1', '2', '3'].map((title) => beside.work('draw', title));
  expect(threads[0]?.orders).toEqual([{ name: 'draw', task: '1' }]);
  await expect(two).resolves.toEqual({ ok: false, fault: 'stopped' });
  send(0, { reply: 'one' });
  await expect(one).resolves.toEqual({ ok: true, value: 'one' });
  expect(threads[0]?.orders.at(-1)).toEqual({ name: 'draw', task: '3' });
  send(0, { reply: 'three' });
  await expect(three).resolves.toEqual({ ok: true, value: 'three' });
  expect(threads).toHaveLength(1);
});

test('how much is done is told meanwhile', async () => {
  const { beside, send } = besideWithThreads();
  const shares: number[] = [];
  const done = beside.work('draw', '1', (share) => shares.push(share));
  for (const share of [0.25, 0.5]) send(0, { share });
  send(0, { reply: 'one' });
  await done;
  expect(shares).toEqual([0.25, 0.5]);
});

test('work that takes too long is given up, and the next one starts afresh', async () => {
  const { beside, threads, send } = besideWithThreads();
  const endless = beside.work('draw', 'endless');
  vi.advanceTimersByTime(999);
  expect(threads[0]?.ended).toBe(false);
  vi.advanceTimersByTime(1);
  await expect(endless).resolves.toEqual({ ok: false, fault: 'given-up' });
  expect(threads[0]?.ended).toBe(true);
  const shorter = beside.work('draw', 'shorter');
  send(1, { reply: 'short' });
  await expect(shorter).resolves.toEqual({ ok: true, value: 'short' });
});

test('a thread that fails, as one without memory does, is given up', async () => {
  const { beside, threads } = besideWithThreads();
  const said = vi.spyOn(console, 'error').mockImplementation(() => undefined);
  const failing = beside.work('draw', 'too much');
  threads[0]?.onerror?.({ message: 'out of memory' } as ErrorEvent);
  await expect(failing).resolves.toEqual({ ok: false, fault: 'given-up' });
  expect(threads[0]?.ended).toBe(true);
  expect(said).toHaveBeenCalledWith('out of memory');
});

test('stopping ends what is done and what waits, and the thread', async () => {
  const { beside, threads } = besideWithThreads();
  const both = ['1', '2'].map((title) => beside.work('draw', title));
  beside.stop();
  await expect(Promise.all(both)).resolves.toEqual([
    { ok: false, fault: 'stopped' },
    { ok: false, fault: 'stopped' },
  ]);
  expect(threads[0]?.ended).toBe(true);
  void beside.work('draw', '3');
  expect(threads[1]?.orders).toHaveLength(1);
});
