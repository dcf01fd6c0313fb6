import { useEffect, useState } from 'react';
import { type Beside, createBeside, type Thread, type Works } from './beside.ts';

/** Work beside the page for as long as the part of the screen that asks for it is there; see `createBeside`. */
export function useBeside<All extends Works>(startThread: () => Thread, limit: number): Beside<All> {
  const [beside] = useState(() => createBeside<All>(startThread, limit));
  useEffect(() => () => beside.stop(), [beside]);
  return beside;
}
