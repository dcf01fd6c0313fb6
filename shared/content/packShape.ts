import type { z } from 'zod';
import { pathText, shown } from '../model/path.ts';
import type { PackFault, PackFaultKind, PackValueType } from './packFault.ts';
import { type Json, valueAt } from './packPlaces.ts';

type Issue = z.core.$ZodIssue;

/** What the schema found, in the terms of somebody who writes a pack. */
export function shapeFaults(error: z.ZodError, pack: Json): PackFault[] {
  return error.issues.flatMap((issue): PackFault[] => {
    const place = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
    if (issue.code === 'unrecognized_keys') {
      return issue.keys.map((key) => ({ path: pathText([...place, key]), kind: 'unknown-key' }));
    }
    return [{ path: pathText(place), ...kindOf(issue, place.at(-1), valueAt(pack, place)) }];
  });
}

function kindOf(issue: Issue, key: string | number | undefined, value: unknown): PackFaultKind {
  if (value === undefined) return { kind: 'missing' };
  const found = shown(value);
  switch (issue.code) {
    case 'invalid_type':
      return { kind: 'wrong-type', expected: types[issue.expected] ?? 'object', found };
    case 'invalid_value':
      return { kind: 'not-allowed', allowed: issue.values.map(String), found };
    case 'invalid_union':
      return {
        kind: 'not-allowed',
        allowed: ('options' in issue ? (issue.options ?? []) : []).map(String),
        found,
      };
    case 'too_big':
      return tooBig(issue.origin, Number(issue.maximum), found);
    case 'too_small':
      return tooSmall(issue.origin, Number(issue.minimum), found, key);
    case 'invalid_format':
      return { kind: forms[key ?? ''] ?? 'bad-id', found };
    default:
      // The schema refines two things: an id, and that a text has a language.
      return typeof value === 'string' ? { kind: 'bad-id', found } : { kind: 'no-text' };
  }
}

const types: Readonly<Record<string, PackValueType>> = {
  string: 'text',
  number: 'number',
  int: 'number',
  array: 'list',
  object: 'object',
  boolean: 'yes-or-no',
};

const forms: Readonly<Record<string, 'bad-version' | 'bad-colour'>> = {
  version: 'bad-version',
  colour: 'bad-colour',
};

function tooBig(origin: string, most: number, found: string): PackFaultKind {
  if (origin === 'string') return { kind: 'too-long', limit: most };
  return origin === 'array' ? { kind: 'too-many', limit: most } : { kind: 'too-high', most, found };
}

function tooSmall(
  origin: string,
  least: number,
  found: string,
  key: string | number | undefined,
): PackFaultKind {
  if (origin === 'string') return { kind: 'empty-text' };
  if (origin !== 'array') return { kind: 'too-low', least, found };
  return key === 'statements' ? { kind: 'no-statements' } : { kind: 'too-few', limit: least };
}
