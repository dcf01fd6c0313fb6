import { create } from 'zustand';
import type { Missing } from '../storage/recovery.ts';

interface MissingState {
  /** What the storage was found to lack, until it was taken in or turned down. */
  missing: readonly Missing[];
  /** False until the first look, which is done or could not be. */
  hasLooked: boolean;
}

export const useMissing = create<MissingState>(() => ({ missing: [], hasLooked: false }));
