// Run by browserHostProcess.test.ts as a process of its own: the command behind `npm start -- --browser`, on
// a free port.
import { runBrowserHost } from '../../../electron/browserHost/run.ts';

const [port = '', rendererFolder = '', ...commandLine] = process.argv.slice(2);
await runBrowserHost({
  port: Number(port),
  rendererFolder,
  version: '9.8.7',
  makePdf: async () => new Uint8Array(),
  commandLine,
});
