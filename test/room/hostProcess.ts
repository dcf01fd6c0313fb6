// A browser host as a process of its own, so that a test can kill it: its port, data folder, screens, phone page.
import { startBrowserHost } from '../../electron/browserHost/startBrowserHost.ts';
import { roomPort } from '../roomPort.ts';

const [port = '', dataFolder = '', rendererFolder = '', phoneFolder = ''] = process.argv.slice(2);
const host = await startBrowserHost({
  port: Number(port),
  dataFolder,
  rendererFolder,
  phoneFolder,
  firstRoomPort: roomPort,
  version: '0.0.0-test',
  makePdf: () => Promise.reject(new Error('No PDF here')),
  // A machine without any network runs this too.
  networks: () => [{ name: 'Loopback', address: '127.0.0.1', kind: 'physical' }],
});
process.stdout.write(`${host.url}\n`);
