import type { ServerResponse } from 'node:http';
import type { RoomView } from '../../shared/room/protocol.ts';
import type { RoomLimits } from './limits.ts';
import { createPlaces } from './places.ts';

/** Phones that listen for what happens in the room (server-sent events). */
export interface Streams {
  /** False: no more phones fit, from this address or at all. */
  add(response: ServerResponse, address: string): boolean;
  showRoom(view: RoomView): void;
  remind(): void;
  readonly count: number;
  close(): void;
}

/** Milliseconds after which a phone that lost the stream tries again. */
const retryTime = 2000;

/** @param onCount phones came or went */
export function createStreams(
  limits: Pick<RoomLimits, 'heartbeat' | 'streams' | 'streamBacklog'>,
  firstView: RoomView,
  onCount: () => void,
): Streams {
  const streams = new Set<ServerResponse>();
  const places = createPlaces(limits.streams);
  let latest = roomEvent(firstView);
  const heartbeat = setInterval(() => sendAll(':\n\n'), limits.heartbeat);

  function send(response: ServerResponse, text: string): void {
    response.write(text);
    // A phone that doesn't read would fill the laptop's memory; it reconnects when it is back.
    if (response.writableLength > limits.streamBacklog) response.destroy();
  }

  function sendAll(text: string): void {
    for (const response of streams) send(response, text);
  }

  return {
    add(response, address) {
      if (!places.take(address)) return false;
      streams.add(response);
      response.on('close', () => {
        streams.delete(response);
        places.leave(address);
        onCount();
      });
      response.writeHead(200, {
        'content-type': 'text/event-stream; charset=utf-8',
        'cache-control': 'no-store',
        'x-content-type-options': 'nosniff',
      });
      send(response, `retry: ${retryTime}\n\n${latest}`);
      onCount();
      return true;
    },
    showRoom(view) {
      latest = roomEvent(view);
      sendAll(latest);
    },
    remind: () => sendAll('event: reminder\ndata: {}\n\n'),
    get count() {
      return streams.size;
    },
    close() {
      clearInterval(heartbeat);
      for (const response of streams) response.end();
    },
  };
}

function roomEvent(view: RoomView): string {
  return `event: room\ndata: ${JSON.stringify(view)}\n\n`;
}
