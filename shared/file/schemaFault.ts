import type { z } from 'zod';
import { type PropertyKeyPath, shown } from '../model/path.ts';
import type { Expected, FileFault } from './fault.ts';

type Issue = z.core.$ZodIssue;

/**
 * The first thing a schema found wrong, as a fault with its place.
 *
 * @param value what was parsed, to show what was found
 * @param at where that value stands in the file
 */
export function schemaFault(error: z.ZodError, value: unknown, at: PropertyKeyPath): FileFault {
  const issue = error.issues[0];
  if (!issue) throw new Error('A failed parse has an issue');
  const inner = issue.path.map((part) => (typeof part === 'symbol' ? String(part) : part));
  if (issue.code === 'unrecognized_keys') inner.push(issue.keys[0] ?? '');
  return {
    kind: 'wrong-value',
    path: [...at, ...inner],
    expected: expectedBy(issue),
    found: shown(valueAt(value, inner)),
  };
}

function expectedBy(issue: Issue): Expected {
  switch (issue.code) {
    case 'invalid_type':
      return { kind: 'type', type: issue.expected };
    case 'invalid_value':
      return { kind: 'one-of', values: issue.values.map((value) => shown(value)) };
    case 'invalid_union':
      return unionExpected(issue);
    case 'too_big':
      return { kind: 'at-most', limit: Number(issue.maximum), of: measureOf(issue.origin) };
    case 'too_small':
      return { kind: 'at-least', limit: Number(issue.minimum), of: measureOf(issue.origin) };
    case 'invalid_format':
      if (issue.format === 'date') return { kind: 'form', form: 'date' };
      return { kind: 'form', form: issue.format === 'datetime' ? 'datetime' : 'text' };
    case 'unrecognized_keys':
      return { kind: 'nothing' };
    default:
      return { kind: 'form', form: 'text' };
  }
}

/** The unions of a workshop are of fixed values and numbers, or told apart by a value: all are named. */
function unionExpected(issue: Extract<Issue, { code: 'invalid_union' }>): Expected {
  const options = 'options' in issue ? (issue.options ?? []) : [];
  const nested = issue.errors.flat().map(expectedBy);
  const values = nested.flatMap((expected) => (expected.kind === 'one-of' ? expected.values : []));
  const types = nested.flatMap((expected) => (expected.kind === 'type' ? [expected.type] : []));
  return {
    kind: 'one-of',
    values: [...options.map((value) => shown(value)), ...values],
    ...(types.length > 0 ? { types } : {}),
  };
}

function measureOf(origin: string): 'characters' | 'items' | 'number' {
  if (origin === 'string') return 'characters';
  return origin === 'array' ? 'items' : 'number';
}

function valueAt(value: unknown, path: PropertyKeyPath): unknown {
  let current = value;
  for (const part of path) {
    if (typeof current !== 'object' || current === null) return undefined;
    current = Object.entries(current).find(([key]) => key === String(part))?.[1];
  }
  return current;
}
