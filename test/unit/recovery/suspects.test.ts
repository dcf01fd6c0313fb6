import { describe, expect, it } from 'vitest';
import type { Backup } from '../../../shared/host/contract.ts';
import { type Stored, suspects } from '../../../shared/recovery/suspects.ts';
import { workshopId } from '../../plainWorkshop.ts';

const at = (minute: number) => `2027-01-14T10:0${minute}:00.000Z`;
const line = (minute: number) => ({ version: at(minute), text: `{"minute":${minute}}` });

/** @param savedAt what the clock said, which may be anything */
function backup(minute: number, savedAt = at(minute), host: Backup['host'] = 'browser'): Backup {
  const id = `Example_${minute}b.praatplaat`;
  return {
    id,
    workshopId,
    organisation: 'Example',
    savedAt,
    sequence: minute,
    version: at(minute),
    host,
    bytes: 1,
  };
}

function look(stored: Partial<Stored>, backups: Backup[], minutes: number[] = []) {
  const journals = minutes.length > 0 ? [{ workshopId, lines: minutes.map(line), damaged: 0 }] : [];
  const all = { versions: new Map(), gaps: {}, removed: new Set<string>(), ...stored };
  return suspects(all, { host: 'browser', backups, journals });
}

const storedAt = (minute: number): Partial<Stored> => ({ versions: new Map([[workshopId, at(minute)]]) });

describe('what the storage may lack', () => {
  it('is nothing where it is as late as backup and journal', () => {
    expect(look(storedAt(5), [backup(3)], [4, 5])).toEqual([]);
    expect(look({}, [])).toEqual([]);
  });

  it('is what the journal has of later', () => {
    const [suspect] = look(storedAt(4), [backup(3)], [4, 5, 6]);
    expect(suspect).toMatchObject({ isGone: false, backup: null, lines: [line(5), line(6)] });
    expect(suspect?.gap).toEqual({ since: at(4), until: at(6) });
  });

  it('is the latest later backup, and what the journal has after that', () => {
    const [suspect] = look(storedAt(2), [backup(5), backup(3)], [4, 5, 6]);
    expect(suspect).toMatchObject({ backup: { version: at(5) }, lines: [line(6)] });
  });

  it('is the whole workshop where that is gone', () => {
    expect(look({}, [backup(3)], [2, 4])[0]).toMatchObject({
      isGone: true,
      backup: { version: at(3) },
      lines: [line(4)],
    });
    expect(look({}, [], [4])[0]).toMatchObject({ isGone: true, backup: null, lines: [line(4)] });
  });

  it('does not follow a clock that was wrong', () => {
    const dated = [backup(3, '2031-01-01T00:00:00.000Z'), backup(5, '1999-01-01T00:00:00.000Z')];
    expect(look(storedAt(4), dated)[0]?.backup?.version).toBe(at(5));
    expect(look(storedAt(5), dated)).toEqual([]);
  });

  it('is not what was removed for good, is in the bin, or is in the other host’s storage', () => {
    expect(look({ removed: new Set([workshopId]) }, [backup(3)], [4])).toEqual([]);
    expect(look({ versions: new Map([[workshopId, null]]) }, [backup(3)], [4])).toEqual([]);
    expect(look({}, [backup(3, at(3), 'desktop')])).toEqual([]);
  });

  it('stays so while the work goes on from the older state, which has later versions soon', () => {
    const gaps = { [workshopId]: { since: at(2), until: at(4) } };
    const [suspect] = look({ ...storedAt(8), gaps }, [backup(3), backup(7)], [4, 6]);
    expect(suspect).toMatchObject({ backup: { version: at(3) }, lines: [line(4)], gap: gaps[workshopId] });
  });
});
