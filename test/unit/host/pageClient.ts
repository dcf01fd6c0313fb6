// What the browser host's tests share: a host on a free port in a temporary folder, and clients of it.
import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { type IncomingHttpHeaders, request } from 'node:http';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { WebSocket } from 'ws';
import type { Limits } from '../../../electron/browserHost/limits.ts';
import { type BrowserHost, startBrowserHost } from '../../../electron/browserHost/startBrowserHost.ts';

export interface TestHost {
  host: BrowserHost;
  port: number;
  origin: string;
  token: string;
  dataFolder: string;
  stop(): Promise<void>;
}

/** A built page as small as it can be. */
export function makeRenderer(folder: string): string {
  const renderer = join(folder, 'renderer');
  mkdirSync(join(renderer, 'assets'), { recursive: true });
  writeFileSync(join(renderer, 'index.html'), '<!doctype html><html><head><title>P</title></head></html>');
  writeFileSync(join(renderer, 'assets', 'app-1a2b.js'), 'export {};');
  writeFileSync(join(renderer, 'assets', 'app-1a2b.css'), 'body{}');
  writeFileSync(join(renderer, 'assets', 'font-1a2b.ttf'), 'font');
  writeFileSync(join(renderer, 'assets', 'notes.txt'), 'not part of a build');
  writeFileSync(join(folder, 'secret.json'), '{"secret":true}');
  return renderer;
}

export async function startTestHost(limits: Partial<Limits> = {}): Promise<TestHost> {
  const dataFolder = mkdtempSync(join(tmpdir(), 'praatplaat-host-'));
  const host = await startBrowserHost({
    port: 0,
    dataFolder,
    rendererFolder: makeRenderer(dataFolder),
    version: '9.8.7',
    makePdf: async () => new Uint8Array([1, 2, 3]),
    limits,
  });
  const { port, origin, hash } = new URL(host.url);
  return {
    host,
    port: Number(port),
    origin,
    token: hash.replace('#token=', ''),
    dataFolder,
    async stop() {
      await host.close();
      await rm(dataFolder, { recursive: true, force: true });
    },
  };
}

export interface Answer {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

/** One request with exactly this path (nothing tidied up) and these headers. */
export function ask(
  port: number,
  path: string,
  options: { method?: string; headers?: Record<string, string>; body?: string } = {},
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const { method = 'GET', headers = {}, body } = options;
    const sent = request({ host: '127.0.0.1', port, path, method, headers, agent: false }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk) => {
        text += chunk;
      });
      response.on('end', () =>
        resolve({ status: response.statusCode ?? 0, headers: response.headers, body: text }),
      );
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Sends bytes as they are and waits until the host hangs up; resolves with what it said. */
export function askRaw(port: number, text: string): Promise<string> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1', () => socket.write(text));
    let heard = '';
    socket.setEncoding('utf8').on('data', (chunk) => {
      heard += chunk;
    });
    socket.on('error', () => undefined);
    socket.on('close', () => resolve(heard));
  });
}

/** A page's web socket that remembers what it hears. */
export class PageClient {
  readonly heard: Record<string, unknown>[] = [];
  readonly socket: WebSocket;
  /** The close code, or the status with which the host refused to open it. */
  readonly ended: Promise<number>;

  constructor({ port, origin }: { port: number; origin: string }, headers: Record<string, string> = {}) {
    this.socket = new WebSocket(`ws://127.0.0.1:${port}/socket`, { origin, headers });
    this.ended = new Promise((resolve) => {
      this.socket.on('unexpected-response', (_request, response) => resolve(response.statusCode ?? 0));
      this.socket.on('close', (code) => resolve(code));
    });
    this.socket.on('error', () => undefined);
    this.socket.on('message', (data) => this.heard.push(JSON.parse(data.toString())));
  }

  async opened(): Promise<this> {
    await new Promise((resolve) => this.socket.once('open', resolve));
    return this;
  }

  say(message: unknown): void {
    this.socket.send(typeof message === 'string' ? message : JSON.stringify(message));
  }

  /** Opens, shows the token and waits for the welcome. */
  async enter(token: string): Promise<this> {
    await this.opened();
    this.say({ type: 'hello', token });
    await this.hears('welcome');
    return this;
  }

  async hears(type: string): Promise<Record<string, unknown>> {
    for (let attempt = 0; attempt < 400; attempt += 1) {
      const found = this.heard.find((message) => message.type === type);
      if (found !== undefined) return found;
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
    throw new Error(`never heard ${type}, only ${JSON.stringify(this.heard)}`);
  }
}
