/**
 * Machines of their own inside this one (network namespaces), each with adapters on switches that join them.
 * Making them needs no rights; they are gone when the process that holds them ends, however this one ends.
 */
import { type ChildProcess, execFileSync, fork, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';

/** The start of a namespace in which this user may make others; the words after it are what runs there. */
const ownRealm = ['--user', '--map-root-user', '--net'];

/** Why no machines can be made here; null: they can. */
export function whyNoMachines(): string | null {
  const pair = ['ip', 'link', 'add', 'one', 'type', 'veth', 'peer', 'name', 'two'];
  const bridge = ['ip', 'link', 'add', 'three', 'type', 'bridge'];
  for (const words of [['true'], pair, bridge]) {
    const { error, status, stderr } = spawnSync('unshare', [...ownRealm, ...words], { encoding: 'utf8' });
    if (error || status !== 0) return `“unshare … ${words.join(' ')}”: ${error?.message ?? stderr.trim()}`;
  }
  return null;
}

export interface Machine {
  /** Changes its adapters with the words of `ip`. */
  ip(...words: string[]): void;
  /** Runs a script of this folder there, to talk to by messages. It ends with the machine. */
  run(script: string): ChildProcess;
}

export class Machines {
  /** Holds the switches, and the right to make machines. */
  readonly #switches: ChildProcess;
  readonly #holders: ChildProcess[] = [];
  readonly #scripts: ChildProcess[] = [];

  private constructor(switches: ChildProcess) {
    this.#switches = switches;
    this.#holders.push(switches);
  }

  static async create(switchNames: readonly string[]): Promise<Machines> {
    const machines = new Machines(await hold('unshare', ownRealm));
    for (const name of switchNames) {
      machines.#ip(machines.#switches, ['link', 'add', name, 'type', 'bridge']);
      machines.#ip(machines.#switches, ['link', 'set', name, 'up']);
    }
    return machines;
  }

  /**
   * @param adapters by name, each with the switch it hangs on and its address: `{ wlan0: ['room', '10.77.0.1'] }`
   */
  async add(adapters: Record<string, readonly [switchName: string, address: string]>): Promise<Machine> {
    const realm = ['-t', `${this.#switches.pid}`, '--user', '--preserve-credentials'];
    const holder = await hold('nsenter', [...realm, 'unshare', '--net']);
    this.#holders.push(holder);
    const ip = (...words: string[]) => this.#ip(holder, words);
    ip('link', 'set', 'lo', 'up');
    for (const [name, [switchName, address]] of Object.entries(adapters)) {
      const port = `${switchName}-${this.#holders.length}`;
      const cable = ['link', 'add', port, 'type', 'veth', 'peer', 'name', name, 'netns', `${holder.pid}`];
      this.#ip(this.#switches, cable);
      this.#ip(this.#switches, ['link', 'set', port, 'master', switchName, 'up']);
      ip('address', 'add', `${address}/24`, 'dev', name);
      ip('link', 'set', name, 'up');
    }
    return {
      ip,
      run: (script) => {
        const child = fork(new URL(script, import.meta.url), {
          execPath: 'nsenter',
          execArgv: [...this.#inside(holder), process.execPath],
          env: { ...process.env, NODE_OPTIONS: '' },
        });
        this.#scripts.push(child);
        return child;
      },
    };
  }

  async stop(): Promise<void> {
    for (const child of this.#scripts) await end(child);
    for (const holder of this.#holders.toReversed()) await end(holder);
  }

  #inside(holder: ChildProcess): string[] {
    return ['-t', `${holder.pid}`, '--user', '--preserve-credentials', '--net'];
  }

  #ip(holder: ChildProcess, words: readonly string[]): void {
    execFileSync('nsenter', [...this.#inside(holder), 'ip', ...words], { stdio: 'pipe' });
  }
}

/** Keeps a new namespace until its input ends, which it also does when this process is killed. */
async function hold(command: string, args: readonly string[]): Promise<ChildProcess> {
  const words = ['sh', '-c', 'echo ready && exec cat'];
  const holder = spawn(command, [...args, ...words], { stdio: ['pipe', 'pipe', 'inherit'] });
  await Promise.race([
    once(holder.stdout, 'data'),
    once(holder, 'exit').then(([code]) => Promise.reject(new Error(`${command} ended with ${code}`))),
  ]);
  return holder;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const gone = once(child, 'exit');
  child.kill('SIGKILL');
  await gone;
}
