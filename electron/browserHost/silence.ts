import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Lets a new connection in where all places are taken by ones that have asked nothing: the one that has been silent
 * longest makes room. A program that only connects then keeps nobody out.
 *
 * @param most connections
 */
export function sendSilentAway(server: Server, most: number): void {
  const silent = new Set<Socket>();
  let open = 0;
  server.on('connection', (socket) => {
    const [longest] = silent;
    if (open >= most) (longest ?? socket).destroy();
    open += 1;
    silent.add(socket);
    socket.on('close', () => {
      open -= 1;
      silent.delete(socket);
    });
  });
  server.on('request', ({ socket }) => silent.delete(socket));
  server.on('upgrade', ({ socket }) => silent.delete(socket));
}
