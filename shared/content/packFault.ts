import type { Language } from '../model/workshop.ts';

/**
 * One thing that is wrong with a pack: where (`pillars[2].cells[1].statements[0].text.en`; empty for the pack as a
 * whole) and what. `packFaultSentence` says it in words.
 */
export type PackFault = { path: string } & PackFaultKind;

export type PackFaultKind =
  /** The file. */
  | { kind: 'too-large'; limit: number }
  | { kind: 'too-deep' }
  | { kind: 'not-json' }
  /** Something else than a pack, or one of a later version of the app. */
  | { kind: 'not-a-pack' }
  | { kind: 'newer-format'; found: string }
  /** The shape. */
  | { kind: 'unknown-key' }
  | { kind: 'missing' }
  | { kind: 'wrong-type'; expected: PackValueType; found: string }
  | { kind: 'not-allowed'; allowed: readonly string[]; found: string }
  | { kind: 'too-low'; least: number; found: string }
  | { kind: 'too-high'; most: number; found: string }
  | { kind: 'too-many' | 'too-few'; limit: number }
  | { kind: 'bad-id' | 'bad-version' | 'bad-colour'; found: string }
  /** The texts; a limit is in characters, a code is that of Unicode. */
  | { kind: 'empty-text' }
  | { kind: 'too-long'; limit: number }
  | { kind: 'no-text' }
  | { kind: 'text-missing'; language: Language }
  | { kind: 'unseen-character'; code: string }
  /** What it means. */
  | { kind: 'double-id'; id: string; first: string }
  | { kind: 'taken-id'; id: string }
  | { kind: 'double-language' }
  | { kind: 'levels-incomplete'; expected: string; found: string }
  | { kind: 'steps-incomplete'; expected: number }
  | { kind: 'no-statements' }
  | { kind: 'symptoms-above-first' }
  | { kind: 'unknown-pillar'; id: string }
  | { kind: 'unknown-level'; highest: number }
  | { kind: 'rests-on-itself' };

export type PackValueType = 'text' | 'number' | 'list' | 'object' | 'yes-or-no';
