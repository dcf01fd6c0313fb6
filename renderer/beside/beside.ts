import { failure, type Result, success } from '../../shared/result.ts';

/** Tells how much of a piece of work is done, from 0 to 1. */
export type OnShare = (share: number) => void;

/** Pure work by its name; what goes in and comes out is copied on its way between page and thread. */
export type Works = Readonly<Record<string, (task: never, onShare: OnShare) => unknown>>;

/** What a thread is asked to do. */
export interface Order {
  name: string;
  task: unknown;
}

/** What a thread says: how far it is, any number of times, and in the end its reply. */
export type ThreadMessage = { share: number } | { reply: unknown };

/** What is needed of a `Worker`. */
export interface Thread {
  postMessage(order: Order): void;
  terminate(): void;
  onmessage: ((event: MessageEvent<ThreadMessage>) => void) | null;
  onerror: ((event: ErrorEvent) => void) | null;
}

/** Why there is no reply: somebody ended it, or what came after took its place; or it took too long, or failed. */
export type NoReply = 'stopped' | 'given-up';

export interface Beside<All extends Works> {
  /** Does a piece of work, or of those that come while another is done only the last. */
  work<Name extends keyof All & string>(
    name: Name,
    task: Parameters<All[Name]>[0],
    onShare?: OnShare,
  ): Promise<Result<Awaited<ReturnType<All[Name]>>, NoReply>>;
  /** Ends what is being done, and the thread with it; the next work gets a new one. */
  stop(): void;
}

interface Job {
  order: Order;
  onShare: OnShare;
  settle: (result: Result<unknown, NoReply>) => void;
}

/**
 * Work in a thread of its own, so that the page can be used whatever comes in; what takes longer than the limit, or
 * runs out of memory, is given up, and the next piece gets a new thread.
 *
 * @param limit milliseconds
 */
export function createBeside<All extends Works>(startThread: () => Thread, limit: number): Beside<All> {
  let thread: Thread | null = null;
  let current: Job | null = null;
  let waiting: Job | null = null;
  let timer: ReturnType<typeof setTimeout> | undefined;

  function endThread(): void {
    thread?.terminate();
    thread = null;
  }

  function settle(result: Result<unknown, NoReply>): void {
    clearTimeout(timer);
    if (!result.ok) endThread();
    const [done, next] = [current, waiting];
    [current, waiting] = [null, null];
    done?.settle(result);
    if (next) start(next);
  }

  function start(job: Job): void {
    current = job;
    thread ??= startThread();
    thread.onmessage = ({ data }) => {
      if ('share' in data) job.onShare(data.share);
      else settle(success(data.reply));
    };
    thread.onerror = (event) => {
      console.error(event.message);
      settle(failure('given-up'));
    };
    timer = setTimeout(() => settle(failure('given-up')), limit);
    thread.postMessage(job.order);
  }

  return {
    work: (name, task, onShare = () => undefined) =>
      new Promise((resolve) => {
        // What a work replies is what its thread sends.
        const job: Job = { order: { name, task }, onShare, settle: resolve as Job['settle'] };
        if (!current) return start(job);
        waiting?.settle(failure('stopped'));
        waiting = job;
      }),
    stop: () => {
      clearTimeout(timer);
      endThread();
      for (const job of [current, waiting]) job?.settle(failure('stopped'));
      [current, waiting] = [null, null];
    },
  };
}
