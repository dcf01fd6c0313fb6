import { readdir, readFile, readlink } from 'node:fs/promises';

export interface PortHolder {
  /** Null when it is another user's: the system doesn't say. */
  pid: number | null;
  /** The user's name, or number where it has none. */
  user: string;
}

/** A line of `/proc/net/tcp`: local address and port in hexadecimal, state, then user and inode. */
const linePattern = /^\s*\d+: [0-9A-F]{8}:([0-9A-F]{4}) \S+ ([0-9A-F]{2}) \S+ \S+ \S+\s+(\d+)\s+\d+ (\d+) /;
const listening = '0A';

/** Who listens on a port of this machine, as far as Linux tells; null elsewhere. */
export async function portHolder(port: number): Promise<PortHolder | null> {
  const table = await readFile('/proc/net/tcp', 'utf8').catch(() => '');
  for (const line of table.split('\n')) {
    const [, hex = '', state, uid = '', inode = ''] = linePattern.exec(line) ?? [];
    if (state === listening && Number.parseInt(hex, 16) === port) {
      return { pid: await pidOf(inode), user: await nameOf(uid) };
    }
  }
  return null;
}

async function pidOf(inode: string): Promise<number | null> {
  const pids = (await readdir('/proc').catch(() => [])).filter((name) => /^\d+$/.test(name));
  for (const pid of pids) {
    for (const handle of await readdir(`/proc/${pid}/fd`).catch(() => [])) {
      const target = await readlink(`/proc/${pid}/fd/${handle}`).catch(() => '');
      if (target === `socket:[${inode}]`) return Number(pid);
    }
  }
  return null;
}

async function nameOf(uid: string): Promise<string> {
  const users = await readFile('/etc/passwd', 'utf8').catch(() => '');
  const entry = users.split('\n').find((line) => line.split(':')[2] === uid);
  return entry?.split(':')[0] || uid;
}
