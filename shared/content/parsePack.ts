import { type Pack, packSchema } from '../model/pack.ts';
import { failure, type Result, success } from '../result.ts';
import { checkPack } from './checkPack.ts';
import type { PackFault } from './packFault.ts';
import type { PackContext } from './packMeaning.ts';

/**
 * Reads a pack from outside.
 *
 * @param value parsed JSON
 * @returns the pack, with its texts in every language, or the first fault
 */
export function parsePack(value: unknown, context: PackContext = {}): Result<Pack, PackFault> {
  const [fault] = checkPack(value, context);
  return fault ? failure(fault) : success(packSchema.parse(value));
}
