/** Jobs that a process on another machine does when it is asked, by messages. */
import type { ChildProcess } from 'node:child_process';

type Jobs = Record<string, (input: never) => Promise<unknown>>;

interface Asked {
  id: number;
  job: string;
  input: unknown;
}

type Answered = { id: number; output: unknown } | { id: number; fault: string };

/** What the one who asks has: the same functions. */
export type Remote<Offered extends Jobs> = {
  [Job in keyof Offered]: (...input: Parameters<Offered[Job]>) => Promise<Awaited<ReturnType<Offered[Job]>>>;
};

/** In the process: does what is asked. */
export function offer(jobs: Jobs): void {
  process.on('message', ({ id, job, input }: Asked) => {
    const work = jobs[job] as ((input: unknown) => Promise<unknown>) | undefined;
    const done = work ? work(input) : Promise.reject(new Error(`No job ${job}`));
    done.then(
      (output) => process.send?.({ id, output } satisfies Answered),
      (error) => process.send?.({ id, fault: `${error}` } satisfies Answered),
    );
  });
}

/** @param child runs a script that offers these jobs */
export function remoteOf<Offered extends Jobs>(child: ChildProcess): Remote<Offered> {
  let lastId = 0;
  const ask = (job: string, input: unknown) =>
    new Promise((resolve, reject) => {
      lastId += 1;
      const id = lastId;
      const ended = (code: number | null) => reject(new Error(`It ended (${code}) before it did ${job}`));
      child.once('exit', ended);
      child.on('message', function heard(answer: Answered) {
        if (answer.id !== id) return;
        child.off('message', heard);
        child.off('exit', ended);
        if ('fault' in answer) reject(new Error(`${job}: ${answer.fault}`));
        else resolve(answer.output);
      });
      child.send({ id, job, input } satisfies Asked);
    });
  return new Proxy({} as Remote<Offered>, {
    get: (_target, job) => (input: unknown) => ask(`${String(job)}`, input ?? null),
  });
}
