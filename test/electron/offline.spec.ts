import { createSocket } from 'node:dgram';
import { readFile } from 'node:fs/promises';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { expect, test } from './desktop.ts';

interface NetLog {
  constants: { logEventTypes: Record<string, number> };
  events: { type: number; params?: Record<string, unknown> }[];
}

/** What in Chromium's own log of its network would be traffic, or a step towards it. */
const traffic = [
  'TCP_CONNECT_ATTEMPT',
  // Not UDP_CONNECT: that is how Chromium asks the system whether there is a route, without sending anything.
  'UDP_BYTES_SENT',
  'SSL_CONNECT',
  'HOST_RESOLVER_DNS_TASK',
  'HOST_RESOLVER_SYSTEM_TASK',
  'PAC_FILE_DECIDER',
  'HTTP_TRANSACTION_SEND_REQUEST',
];

/** Reads the log of an app that has ended; Chromium may have had no time to close its brackets. */
async function readNetLog(path: string): Promise<NetLog> {
  const text = await readFile(path, 'utf8');
  try {
    return JSON.parse(text);
  } catch {
    return JSON.parse(`${text.trimEnd().replace(/,$/, '')}]}`);
  }
}

test('no request leaves the machine, whatever a page tries', async ({ launch, folder, trap }) => {
  const log = join(folder, 'net.json');
  const { app, page } = await launch({ words: [`--log-net-log=${log}`] });
  await page.waitForTimeout(1500);

  const ownAddress = Object.values(networkInterfaces())
    .flatMap((list) => list ?? [])
    .find(({ family, internal }) => family === 'IPv4' && !internal)?.address;
  const udp = createSocket('udp4');
  let datagrams = 0;
  udp.on('message', () => {
    datagrams += 1;
  });
  await new Promise<void>((resolve) => udp.bind(0, '0.0.0.0', resolve));

  const attempt = async ({ hosts, udpPort }: { hosts: string[]; udpPort: number }) => {
    const add = (name: string, fields: object) =>
      document.head.append(Object.assign(document.createElement(name), fields));
    for (const host of hosts) {
      const address = `http://${host}/`;
      add('img', { src: address });
      add('link', { rel: 'preconnect', href: address });
      add('link', { rel: 'dns-prefetch', href: address });
      add('link', { rel: 'prefetch', href: address });
      add('link', { rel: 'stylesheet', href: address });
      add('script', { src: address });
      document.body.append(Object.assign(document.createElement('iframe'), { src: address }));
      await fetch(address, { mode: 'no-cors' }).catch(() => undefined);
      navigator.sendBeacon(address, 'x');
      for (const open of [() => new WebSocket(`ws://${host}/`), () => new EventSource(address)]) {
        try {
          open();
        } catch {
          // Refused at once: as good.
        }
      }
      const [name] = host.split(':');
      const peer = new RTCPeerConnection({ iceServers: [{ urls: `stun:${name}:${udpPort}` }] });
      peer.createDataChannel('x');
      await peer.setLocalDescription(await peer.createOffer());
    }
    await new Promise((resolve) => setTimeout(resolve, 1500));
  };
  const hosts = [
    `127.0.0.1:${trap.port}`,
    'praatplaat.example',
    ...(ownAddress ? [`${ownAddress}:${trap.port}`] : []),
  ];
  const task = { hosts, udpPort: udp.address().port };
  await page.evaluate(attempt, task);

  // The same from a page without any policy, so that the shell alone has to hold it back.
  await app.evaluate(
    async ({ BrowserWindow }, script) => {
      const window = new BrowserWindow({ show: false });
      await window.loadURL('data:text/html,<title>x</title>');
      await window.webContents.executeJavaScript(script);
      window.destroy();
    },
    `(${attempt.toString()})(${JSON.stringify(task)})`,
  );
  await app.close();
  udp.close();

  expect(trap.visits).toBe(0);
  expect(datagrams).toBe(0);
  const { constants, events } = await readNetLog(log);
  expect(events.length).toBeGreaterThan(0);
  expect(Object.keys(constants.logEventTypes)).toEqual(expect.arrayContaining(traffic));
  const found = traffic.flatMap((name) =>
    events.filter(({ type }) => type === constants.logEventTypes[name]).map(({ params }) => [name, params]),
  );
  expect(found).toEqual([]);
});
