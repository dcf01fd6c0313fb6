import type { Keep } from '../../../renderer/phone/state/keep.ts';

/** What one browser keeps, for as many tabs as open it. */
export function memoryKeep(texts = new Map<string, string>()): Keep {
  return {
    get: (name) => texts.get(name) ?? null,
    set: (name, value) => void texts.set(name, value),
    remove: (name) => void texts.delete(name),
    namesOf: (beginning) => [...texts.keys()].filter((name) => name.startsWith(beginning)),
    isLasting: () => true,
    onOtherTab: () => undefined,
  };
}
