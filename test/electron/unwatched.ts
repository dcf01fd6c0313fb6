import { type ChildProcess, spawn } from 'node:child_process';
import { type LaunchOptions, startingPoint } from './desktop.ts';

/**
 * The app as it is for a user. Under Playwright a page never learns that it is out of sight, so here nobody
 * watches it: only the main process can be talked to.
 */
export interface Unwatched {
  /** Runs a script in the main process, with Electron as `electron` and the app's window as `window`. */
  main(script: string): Promise<unknown>;
  /** Runs a script in the window's page. */
  page(script: string): Promise<unknown>;
  /** Presses the button with this text, if there is one. */
  click(label: string): Promise<unknown>;
  stop(): Promise<void>;
}

export async function launchUnwatched(dataFolder: string, options: LaunchOptions): Promise<Unwatched> {
  const { executablePath, args, env } = startingPoint(dataFolder, options);
  const child = spawn(executablePath, ['--inspect=0', ...args], { env, stdio: ['ignore', 'ignore', 'pipe'] });
  const socket = new WebSocket(await inspectorOf(child));
  await new Promise((resolve) => socket.addEventListener('open', resolve, { once: true }));
  let lastId = 0;

  const evaluate = (expression: string) =>
    new Promise<unknown>((resolve, reject) => {
      lastId += 1;
      const id = lastId;
      socket.addEventListener('message', function heard({ data }) {
        const answer = JSON.parse(`${data}`);
        if (answer.id !== id) return;
        socket.removeEventListener('message', heard);
        // Before the program has begun there is nothing to run a script in, and the inspector says so.
        if (answer.error) return reject(new Error(answer.error.message));
        const { exceptionDetails, result } = answer.result;
        if (exceptionDetails) reject(new Error(JSON.stringify(exceptionDetails)));
        else resolve(result.value);
      });
      const params = { expression, awaitPromise: true, returnByValue: true };
      socket.send(JSON.stringify({ id, method: 'Runtime.evaluate', params }));
    });
  const main = (script: string) =>
    evaluate(`(async () => {
      const electron = process.getBuiltinModule('module').createRequire('/')('electron');
      const [window] = electron.BrowserWindow.getAllWindows();
      return ${script};
    })()`);

  // The inspector listens before there is anything to inspect.
  const isShown = () => main('window?.isVisible() === true').catch(() => false);
  for (let wait = 0; wait < 200 && !(await isShown()); wait += 1) {
    await new Promise((resolve) => setTimeout(resolve, 100));
  }

  const page = (script: string) =>
    main(`await window?.webContents.executeJavaScript(${JSON.stringify(script)})`);

  return {
    main,
    page,
    click: (label) =>
      page(
        `[...document.querySelectorAll('button')].find((each) => each.textContent === '${label}')?.click()`,
      ),
    async stop() {
      socket.close();
      if (child.exitCode !== null || child.signalCode !== null) return;
      const gone = new Promise((resolve) => child.once('exit', resolve));
      child.kill('SIGKILL');
      await gone;
    },
  };
}

function inspectorOf(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let text = '';
    child.stderr?.setEncoding('utf8').on('data', (chunk) => {
      text += chunk;
      const address = /Debugger listening on (ws:\S+)/.exec(text)?.[1];
      if (address !== undefined) resolve(address);
    });
    child.once('exit', (code) => reject(new Error(`the app ended (${code}): ${text}`)));
  });
}
