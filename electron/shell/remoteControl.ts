import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { App } from 'electron';
import { z } from 'zod';

/** With these Chromium lets another program drive the app, and read what every workshop holds. */
const switches = ['remote-debugging-port', 'remote-debugging-pipe', 'remote-debugging-address'];

const manifestSchema = z.object({ drivenByTests: z.boolean().optional() });

/** What is asked of Electron's app. */
export interface StartedApp {
  isPackaged: boolean;
  commandLine: Pick<App['commandLine'], 'hasSwitch'>;
  getAppPath(): string;
}

/**
 * Whether somebody starts the packaged app to drive it from outside: then it does not start. A package that is made for
 * tests says so in its manifest, which lies within what the app's integrity check covers.
 */
export function isRemoteControlled(app: StartedApp): boolean {
  if (!app.isPackaged || !switches.some((name) => app.commandLine.hasSwitch(name))) return false;
  const manifest: unknown = JSON.parse(readFileSync(join(app.getAppPath(), 'package.json'), 'utf8'));
  return manifestSchema.parse(manifest).drivenByTests !== true;
}
