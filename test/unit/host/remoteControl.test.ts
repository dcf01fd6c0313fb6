import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { isRemoteControlled } from '../../../electron/shell/remoteControl.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'praatplaat-remote-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** The app as it starts with a switch, from a package with this manifest. */
function startedWith(name: string, manifest: object = { name: 'praatplaat' }, isPackaged = true): boolean {
  writeFileSync(join(folder, 'package.json'), JSON.stringify(manifest));
  const commandLine = { hasSwitch: (asked: string) => asked === name };
  return isRemoteControlled({ isPackaged, commandLine, getAppPath: () => folder });
}

describe('the packaged app', () => {
  test.each(['remote-debugging-port', 'remote-debugging-pipe', 'remote-debugging-address'])(
    'does not start with --%s',
    (name) => {
      expect(startedWith(name)).toBe(true);
    },
  );

  test('starts with other switches, as a checkout does with any, and so does a package made for tests', () => {
    expect(startedWith('lang')).toBe(false);
    expect(startedWith('remote-debugging-port', {}, false)).toBe(false);
    expect(startedWith('remote-debugging-port', { drivenByTests: true })).toBe(false);
  });
});
