import type { Effects } from '../../commands/edits.ts';
import { freshCode } from '../../commands/participants.ts';
import type { BusinessLineId } from '../../model/ids.ts';
import type { Round } from '../../model/workshop.ts';

/** The letters of participants' codes: no vowels, nothing that looks alike. Their number is prime. */
const alphabet = 'CDFGHJKLMNPQRTVWXY34679';
/** Characters: of now, and of forms that were printed when codes were shorter. */
const blankLengths: readonly number[] = [7, 5];

/**
 * Codes for forms that are handed out before anybody knows to whom: six signs as a participant's code, and a
 * seventh that checks them, so that a slip of the fingers makes nobody who isn't there. They are one sign longer
 * than the codes that participants get, and so never the same.
 *
 * @param taken codes in use; the new ones are added
 */
export function blankFormCodes(count: number, taken: Set<string>, effects: Pick<Effects, 'newId'>): string[] {
  const made: string[] = [];
  while (made.length < count) {
    const start = freshCode(new Set(), effects);
    const code = start + checkSign(start);
    if (taken.has(code)) continue;
    taken.add(code);
    made.push(code);
  }
  return made;
}

/** Whether this can be the code of a blank form: a wrong sign, or two that changed places, make it none. */
export function isBlankFormCode(code: string): boolean {
  if (!blankLengths.includes(code.length) || [...code].some((sign) => !alphabet.includes(sign))) return false;
  return checkSign(code.slice(0, -1)) === code.at(-1);
}

/** The sum of the signs, each times its place, modulo a prime: catches every single slip and every exchange. */
function checkSign(start: string): string {
  const sum = [...start].reduce((total, sign, place) => total + alphabet.indexOf(sign) * (place + 1), 0);
  return alphabet.charAt(sum % alphabet.length);
}

/**
 * Two signs that stand for a business line on its forms, always the same for the same line. Two lines may share
 * them (in one of some hundreds): then they say nothing.
 */
export function lineSignOf(id: BusinessLineId): string {
  let sum = 0;
  for (const letter of id) sum = (sum * 31 + (letter.codePointAt(0) ?? 0)) % 1_000_003;
  const { length } = alphabet;
  return alphabet.charAt(sum % length) + alphabet.charAt(Math.floor(sum / length) % length);
}

/** What the QR code on a form says, and nothing more: which round, whose, and for which business line. */
export interface FormReference {
  kind: Round['kind'];
  /** The round's number within its kind. */
  number: number;
  code: string;
  /** See {@link lineSignOf}; empty where the workshop has one line, and on forms of before. */
  lineSign: string;
}

const kindSigns: Record<Round['kind'], string> = { measure: 'M', target: 'T' };

/** `PRAATPLAAT/M1/K7QDXR`, and with lines `PRAATPLAAT/M1/K7QDXR/HT`. */
export function formReferenceText({ kind, number, code, lineSign }: FormReference): string {
  return `PRAATPLAAT/${kindSigns[kind]}${number}/${code}${lineSign === '' ? '' : `/${lineSign}`}`;
}

/** Reads what a QR scanner types; null when it is something else, such as a code typed by hand. */
export function readFormReference(text: string): FormReference | null {
  const match = /^PRAATPLAAT\/([MT])(\d{1,2})\/([A-Z0-9]{3,8})(?:\/([A-Z0-9]{2}))?$/i.exec(text.trim());
  if (!match) return null;
  const [, sign = '', number = '', code = '', lineSign = ''] = match;
  const kind = sign.toUpperCase() === kindSigns.target ? 'target' : 'measure';
  return { kind, number: Number(number), code: code.toUpperCase(), lineSign: lineSign.toUpperCase() };
}
