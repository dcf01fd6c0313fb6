import type { Rule } from '../model/invariants.ts';
import type { PropertyKeyPath } from '../model/path.ts';

/** What a value in the file should have been. */
export type Expected =
  /** A JSON type: `string`, `number`, `object`, `array`, `boolean`, `null`; or what a schema calls `int`, `record`, `tuple`. */
  | { kind: 'type'; type: string }
  /** One of these values, or any of these types. */
  | { kind: 'one-of'; values: string[]; types?: string[] }
  | { kind: 'exactly'; value: string }
  /** `of`: characters of a text, items of a list, or the number itself. */
  | { kind: 'at-most'; limit: number; of: 'characters' | 'items' | 'number' }
  | { kind: 'at-least'; limit: number; of: 'characters' | 'items' | 'number' }
  /** `date`, `datetime`, or `text` for a pattern or rule of our own. */
  | { kind: 'form'; form: 'date' | 'datetime' | 'text' }
  /** A field that doesn't belong there. */
  | { kind: 'nothing' };

export type LinkTarget = 'businessLine' | 'department' | 'participant' | 'round' | 'pillar' | 'statement';

/** Why a workshop file was not taken in. Whatever the fault, nothing has been written. */
export type FileFault =
  | { kind: 'too-large'; bytes: number; limit: number }
  | { kind: 'empty' }
  | { kind: 'too-deep'; limit: number }
  /** The text ends in the middle. */
  | { kind: 'truncated' }
  /** Not text of this kind at all: a picture, a document, a web page. */
  | { kind: 'not-json' }
  /** JSON, but no workshop. */
  | { kind: 'wrong-type'; found: string | null }
  | { kind: 'newer'; found: number; supported: number }
  /** The contents are not those that were saved. */
  | { kind: 'edited' }
  | { kind: 'unknown-model'; path: PropertyKeyPath; found: string }
  /** A model in it is no whole one; `found`: where. */
  | { kind: 'broken-model'; path: PropertyKeyPath; found: string }
  | { kind: 'wrong-value'; path: PropertyKeyPath; expected: Expected; found: string }
  | { kind: 'double-id'; path: PropertyKeyPath; id: string }
  /** The workshop contradicts itself. */
  | { kind: 'impossible'; path: PropertyKeyPath; rule: Rule }
  | { kind: 'broken-link'; path: PropertyKeyPath; to: LinkTarget; id: string };
