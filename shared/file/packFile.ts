import { checkPack } from '../content/checkPack.ts';
import type { PackFault } from '../content/packFault.ts';
import type { PackContext } from '../content/packMeaning.ts';
import { type Pack, packLimits, packSchema } from '../model/pack.ts';
import { failure, type Result, success } from '../result.ts';
import { scanJsonText, utf8Length } from './scan.ts';

/** Deeper than any pack, and shallow enough to parse. */
const nestingLimit = 2 * packLimits.depth;

/**
 * Reads the file of a content pack.
 *
 * @returns the pack, or all that is wrong with it: see `checkPack`
 */
export function readPackFile(text: string, context: PackContext = {}): Result<Pack, readonly PackFault[]> {
  const limit = packLimits.fileSize;
  if (text.length > limit || utf8Length(text) > limit) {
    return failure([{ path: '', kind: 'too-large', limit }]);
  }
  const json = text.startsWith('\uFEFF') ? text.slice(1) : text;
  if (scanJsonText(json, nestingLimit).depth > nestingLimit) return failure([{ path: '', kind: 'too-deep' }]);
  const value = parsed(json);
  if (value === undefined) return failure([{ path: '', kind: 'not-json' }]);
  const faults = checkPack(value, context);
  return faults.length > 0 ? failure(faults) : success(packSchema.parse(value));
}

/** What a text of JSON says; undefined when it is none. */
function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
