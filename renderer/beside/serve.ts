import type { Order, ThreadMessage, Works } from './beside.ts';

/** Makes the thread that calls this do these works, one order at a time. */
export function serve(works: Works): void {
  const send = (message: ThreadMessage) => self.postMessage(message);
  self.onmessage = async ({ data: { name, task } }: MessageEvent<Order>) => {
    try {
      const work = works[name];
      if (!work) throw new Error(`Unknown work: ${name}`);
      // The page checks what it asks against the types of these very works.
      send({ reply: await work(task as never, (share) => send({ share })) });
    } catch (error) {
      // Reaches the page as the thread's error, which a rejected promise does not.
      reportError(error);
    }
  };
}
