import type { ReactNode } from 'react';
import { useSetting } from '../../storage/queries.ts';
import { PassScreen } from './PassScreen.tsx';
import { readPassing } from './passing.ts';

/** While the laptop goes round, no address leads anywhere else: this stands before every route. */
export function PassingGate({ children }: { children: ReactNode }) {
  const stored = useSetting('passing');
  // Not known yet: better nothing for a moment than a glimpse of what is not for everybody.
  if (stored === undefined) return null;
  const passing = readPassing(stored);
  return passing ? <PassScreen passing={passing} /> : children;
}
