/** Storage of phones, which private modes, settings and full disks block in different ways. */
import { afterEach, describe, expect, it, vi } from 'vitest';
import { keptJson, openKeep } from '../../../renderer/phone/state/keep.ts';

/** A browser's storage that takes this many writes. */
function storageFor(writes: number): Storage {
  const texts: Record<string, string> = {};
  let left = writes;
  const methods = {
    getItem: (key: string) => texts[key] ?? null,
    setItem: (key: string, value: string) => {
      if (left === 0) throw new DOMException('full', 'QuotaExceededError');
      left -= 1;
      texts[key] = value;
    },
    removeItem: (key: string) => void delete texts[key],
  };
  // A real storage lists what it holds, and nothing else.
  for (const name of Object.keys(methods))
    Object.defineProperty(texts, name, { value: methods[name as 'getItem'] });
  return texts as unknown as Storage;
}
afterEach(() => vi.unstubAllGlobals());

describe('what a phone keeps', () => {
  it('is in the browser’s storage, where the next load finds it', () => {
    vi.stubGlobal('localStorage', storageFor(100));
    openKeep().set('me.1', 'Anna');
    const keep = openKeep();
    expect([keep.get('me.1'), keep.isLasting()]).toEqual(['Anna', true]);
    expect(keep.namesOf('me.')).toEqual(['me.1']);
    keep.remove('me.1');
    expect(keep.get('me.1')).toBeNull();
  });

  it('is in memory when the browser stores nothing, and says so', () => {
    vi.stubGlobal('localStorage', storageFor(0));
    const keep = openKeep();
    keep.set('me.1', 'Anna');
    expect([keep.get('me.1'), keep.isLasting()]).toEqual(['Anna', false]);
    expect(keep.namesOf('me.')).toEqual(['me.1']);
  });

  it('stays when storage fills up while it is used', () => {
    vi.stubGlobal('localStorage', storageFor(2));
    const keep = openKeep();
    keep.set('me.1', 'Anna');
    keep.set('sheet.1', 'answers');
    expect(keep.isLasting()).toBe(false);
    expect([keep.get('me.1'), keep.get('sheet.1')]).toEqual(['Anna', 'answers']);
  });

  it('counts as nothing when it can’t be read', () => {
    vi.stubGlobal('localStorage', storageFor(100));
    const keep = openKeep();
    keep.set('me.1', '{"half');
    expect(keptJson(keep, 'me.1')).toBeNull();
  });
});
