import { packFormat, packFormatVersion, packSchema } from '../model/pack.ts';
import type { PackFault } from './packFault.ts';
import { meaningFaults, type PackContext } from './packMeaning.ts';
import { type Json, recordAt } from './packPlaces.ts';
import { shapeFaults } from './packShape.ts';
import { sizeFault } from './packSize.ts';
import { textFaults } from './packTexts.ts';

/** The most faults that are told of one pack: who has mended these checks it again. */
export const mostPackFaults = 100;

/**
 * Everything that is wrong with a pack, a place and a kind each: its shape, its texts, its ids, its levels and its links.
 * What one fault hides (an unknown kind of pack, a list in the place of an object, far too much of something) comes up
 * when that is mended.
 *
 * @param value parsed JSON, from anywhere
 * @returns the faults, at most a hundred; none when `packSchema` reads the pack and all in it hangs together
 */
export function checkPack(value: unknown, context: PackContext = {}): PackFault[] {
  const pack = recordAt(value);
  if (!pack) return [{ path: '', kind: 'not-a-pack' }];
  const early = formatFault(pack) ?? sizeFault(pack);
  if (early) return [early];
  const parsed = packSchema.safeParse(pack);
  const faults = [
    ...(parsed.success ? [] : shapeFaults(parsed.error, pack)),
    ...textFaults(pack, mostPackFaults),
    ...meaningFaults(pack, context),
  ];
  return faults.slice(0, mostPackFaults);
}

/** A pack of another format is not looked into. */
function formatFault({ format, formatVersion }: Json): PackFault | null {
  if (format !== packFormat) return { path: 'format', kind: 'not-a-pack' };
  if (typeof formatVersion !== 'number' || formatVersion <= packFormatVersion) return null;
  return { path: 'formatVersion', kind: 'newer-format', found: String(formatVersion) };
}
