/** Where the phone keeps what must survive a refresh: short texts by name. */
export interface Keep {
  get: (name: string) => string | null;
  set: (name: string, value: string) => void;
  remove: (name: string) => void;
  /** Every name that begins like this. */
  namesOf: (beginning: string) => string[];
  /** False: the browser stores nothing, so everything is gone when the page closes. */
  isLasting: () => boolean;
  /** Calls back when another tab of this page stored or removed something. */
  onOtherTab: (listener: (name: string) => void) => void;
}

const prefix = 'praatplaat.';

/**
 * The browser's local storage where it works. Private modes, settings and full disks block it, some only at
 * the first write: from then on the same names live in memory, and `isLasting` says so.
 */
export function openKeep(): Keep {
  const memory = new Map<string, string>();
  let storage = usableStorage();

  const fallBack = () => {
    const lost = storage;
    storage = null;
    if (!lost) return;
    try {
      for (const name of namesIn(lost)) memory.set(name, lost.getItem(prefix + name) ?? '');
    } catch {
      // Not even readable any more: what was shown stays, what was stored is out of reach.
    }
  };

  return {
    get: (name) => {
      try {
        if (storage) return storage.getItem(prefix + name);
      } catch {
        fallBack();
      }
      return memory.get(name) ?? null;
    },
    set: (name, value) => {
      try {
        storage?.setItem(prefix + name, value);
      } catch {
        fallBack();
      }
      if (!storage) memory.set(name, value);
    },
    remove: (name) => {
      try {
        storage?.removeItem(prefix + name);
      } catch {
        fallBack();
      }
      memory.delete(name);
    },
    namesOf: (beginning) => {
      let names: string[] = [...memory.keys()];
      try {
        if (storage) names = namesIn(storage);
      } catch {
        fallBack();
      }
      return names.filter((name) => name.startsWith(beginning));
    },
    isLasting: () => storage !== null,
    onOtherTab: (listener) => {
      addEventListener('storage', ({ key }) => {
        if (key?.startsWith(prefix)) listener(key.slice(prefix.length));
      });
    },
  };
}

function namesIn(storage: Storage): string[] {
  return Object.keys(storage)
    .filter((key) => key.startsWith(prefix))
    .map((key) => key.slice(prefix.length));
}

function usableStorage(): Storage | null {
  try {
    const probe = `${prefix}probe`;
    localStorage.setItem(probe, '1');
    localStorage.removeItem(probe);
    return localStorage;
  } catch {
    return null;
  }
}

/** What was kept as JSON under this name; null when there is nothing, or nothing readable. */
export function keptJson(keep: Keep, name: string): unknown {
  const text = keep.get(name);
  if (text === null) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
