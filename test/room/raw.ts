import { connect, type Socket } from 'node:net';

/** Sends bytes as they are and waits until the server hangs up, or 2 seconds; resolves with what it said. */
export function askRaw(url: string, text: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = openRaw(url);
    socket.write(text);
    let heard = '';
    socket.setEncoding('utf8').on('data', (chunk) => {
      heard += chunk;
    });
    socket.on('close', () => resolve(heard));
    setTimeout(() => socket.destroy(), 2000);
  });
}

/** A connection that says nothing by itself; errors are expected. */
export function openRaw(url: string, from = '127.0.0.1'): Socket {
  const { hostname, port } = new URL(url);
  const socket = connect({ port: Number(port), host: hostname, localAddress: from });
  socket.on('error', () => undefined);
  return socket;
}

/** A phone's stream of events, as far as it has come. */
export interface Stream {
  text(): string;
  /** Resolves when the stream holds this text. */
  holds(part: string): Promise<void>;
  ended: Promise<void>;
  stop(): void;
}

export function listenTo(url: string, from?: string): Stream {
  const socket = openRaw(url, from);
  let heard = '';
  socket.setEncoding('utf8').on('data', (chunk) => {
    heard += chunk;
  });
  socket.write(`GET /api/events HTTP/1.1\r\nHost: ${new URL(url).host}\r\n\r\n`);
  return {
    text: () => heard,
    async holds(part) {
      for (let wait = 0; wait < 300; wait += 1) {
        if (heard.includes(part)) return;
        await new Promise((resolve) => setTimeout(resolve, 10));
      }
      throw new Error(`never heard ${part}, only ${heard}`);
    },
    ended: new Promise((resolve) => socket.on('close', () => resolve())),
    stop: () => socket.destroy(),
  };
}
