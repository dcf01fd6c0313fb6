import type { Host } from '../../shared/host/contract.ts';
import { say } from '../components/messages.tsx';
import { useRoomState } from '../room/state.ts';
import { said } from '../words/language.ts';
import { appWords } from './words.ts';

/** Bytes: a day's answers and backups many times over, so that there is time to make room. */
const lowSpace = 300_000_000;
/** Milliseconds between two looks while phones are let in, and between two warnings. */
const lookPause = 60_000;
const warningPause = 10 * 60_000;

/**
 * Looks at the room on the disk while phones are let in, and warns before it is full: by then the browser may
 * have closed its storage, and worse.
 *
 * @returns looks at once, for the moment at which a round opens
 */
export function watchDisk(host: Host): () => void {
  let warnedAt = Number.NEGATIVE_INFINITY;
  let timer: ReturnType<typeof setInterval> | undefined;

  const look = async () => {
    const free = Math.min(await freeByHost(host), await freeByBrowser());
    if (free >= lowSpace || performance.now() - warnedAt < warningPause) return;
    warnedAt = performance.now();
    say({ text: said(appWords, (words) => words.diskLow(Math.floor(free / 1_000_000))), tone: 'fault' });
  };

  useRoomState.subscribe(({ state }) => {
    const isWatched = state.kind === 'open' || state.kind === 'fault';
    if (isWatched === (timer !== undefined)) return;
    clearInterval(timer);
    timer = isWatched ? setInterval(() => void look(), lookPause) : undefined;
    if (isWatched) void look();
  });
  return () => void look();
}

function freeByHost(host: Host): Promise<number> {
  return host.call('lookAtDisk', null).then(
    ({ free }) => free ?? Number.POSITIVE_INFINITY,
    () => Number.POSITIVE_INFINITY,
  );
}

/** What the browser would still let this page store. */
async function freeByBrowser(): Promise<number> {
  const { quota, usage } = (await navigator.storage?.estimate?.().catch(() => null)) ?? {};
  return quota === undefined ? Number.POSITIVE_INFINITY : quota - (usage ?? 0);
}
