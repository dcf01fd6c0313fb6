import { createServer } from 'node:http';
import type { BrowserContext } from 'playwright';
import { WebSocketServer } from 'ws';

/**
 * The least that acknowledges an answer after it is on the disk: an HTTP server that checks nothing, and a
 * page that writes the same records of whatever has come in, a strict transaction a batch.
 */
export interface BareRoom {
  url: string;
  close(): Promise<void>;
}

const pageText = `<!doctype html><script>
const opening = indexedDB.open('bare', 1);
opening.onupgradeneeded = () => {
  for (const name of ['workshops', 'responses', 'arrivals']) {
    opening.result.createObjectStore(name, { keyPath: 'id' }).createIndex('workshopId', 'workshopId');
  }
};
opening.onsuccess = () => {
  const socket = new WebSocket('ws://' + location.host);
  socket.onopen = () => { document.title = 'ready'; };
  socket.onmessage = ({ data }) => {
    const batch = JSON.parse(data);
    const tables = ['workshops', 'responses', 'arrivals'];
    const writing = opening.result.transaction(tables, 'readwrite', { durability: 'strict' });
    for (const { row } of batch) {
      writing.objectStore('responses').put(row);
      writing.objectStore('arrivals').put({ id: row.id, workshopId: 'one', sent: row.submissionId });
    }
    writing.objectStore('workshops').put({ id: 'one', updatedAt: Date.now() });
    writing.oncomplete = () => socket.send(JSON.stringify(batch.map(({ id }) => id)));
  };
};
</script>`;

export async function startBareRoom(context: BrowserContext): Promise<BareRoom> {
  const waiting = new Map<number, () => void>();
  let batch: { id: number; row: unknown }[] = [];
  let lastId = 0;
  let isWriting = false;
  let send: ((text: string) => void) | null = null;

  const flush = () => {
    if (isWriting || batch.length === 0 || send === null) return;
    isWriting = true;
    send(JSON.stringify(batch));
    batch = [];
  };
  const server = createServer((request, response) => {
    if (request.method === 'GET') {
      response.setHeader('content-type', 'text/html');
      response.end(pageText);
      return;
    }
    let text = '';
    request.setEncoding('utf8').on('data', (chunk) => {
      text += chunk;
    });
    request.on('end', () => {
      lastId += 1;
      waiting.set(lastId, () => response.end('{}'));
      // A phone's answers take the place of those it sent before.
      batch.push({
        id: lastId,
        row: { id: request.headers.authorization, workshopId: 'one', ...JSON.parse(text) },
      });
      flush();
    });
  });
  const sockets = new WebSocketServer({ server });
  sockets.on('connection', (socket) => {
    send = (text) => socket.send(text);
    socket.on('message', (data) => {
      const ids: number[] = JSON.parse(data.toString());
      for (const id of ids) {
        waiting.get(id)?.();
        waiting.delete(id);
      }
      isWriting = false;
      flush();
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('no TCP address');
  const url = `http://127.0.0.1:${address.port}`;
  const page = await context.newPage();
  await page.goto(url);
  await page.waitForFunction(() => document.title === 'ready');
  return {
    url,
    async close() {
      await page.close();
      sockets.close();
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
