import type { RoomView } from '../../../shared/room/protocol.ts';

/** Milliseconds. Slowly, so that three hundred phones don't knock at once when the laptop wakes up. */
const comeBack = { first: 1_000, most: 15_000 };
/** Milliseconds without a word after which the phone asks by itself: a silent line may be a dead one. */
const silence = 30_000;

export interface LiveListeners {
  onRoom: (room: RoomView) => void;
  onReminder: () => void;
  /** The line has been silent for long. */
  onSilence: () => void;
  /** The line is lost: anything may have happened before it is back. */
  onLost: () => void;
}

export interface Live {
  /** Begins anew at once: after sleep, or when the network is back. */
  restart: () => void;
}

/** Follows what the facilitator does (opens, closes, reveals, reminds) for as long as the page lives. */
export function follow({ onRoom, onReminder, onSilence, onLost }: LiveListeners): Live {
  let source: EventSource | null = null;
  let reopening: ReturnType<typeof setTimeout> | undefined;
  let quiet: ReturnType<typeof setTimeout> | undefined;
  let wait = comeBack.first;

  const heard = () => {
    clearTimeout(quiet);
    quiet = setTimeout(() => {
      onSilence();
      heard();
    }, silence);
  };

  const open = () => {
    clearTimeout(reopening);
    source?.close();
    const own = new EventSource('/api/events');
    source = own;
    own.addEventListener('open', () => {
      wait = comeBack.first;
    });
    own.addEventListener('room', (event) => {
      heard();
      const room = parsed(event);
      if (room !== null) onRoom(room as RoomView);
    });
    own.addEventListener('reminder', () => {
      heard();
      onReminder();
    });
    own.addEventListener('error', () => {
      // The browser's own coming back differs a lot between phones, and some give up.
      own.close();
      if (source !== own) return;
      onLost();
      clearTimeout(reopening);
      reopening = setTimeout(open, wait * (0.7 + 0.6 * Math.random()));
      wait = Math.min(wait * 2, comeBack.most);
    });
    heard();
  };

  open();
  return {
    restart: () => {
      wait = comeBack.first;
      open();
    },
  };
}

function parsed(event: Event): unknown {
  try {
    return JSON.parse((event as MessageEvent<string>).data);
  } catch {
    return null;
  }
}
