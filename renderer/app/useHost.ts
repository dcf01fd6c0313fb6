import { createContext, useContext } from 'react';
import type { Host } from '../../shared/host/contract.ts';

export const HostContext = createContext<Host | null>(null);

/** The host, for screens that make a PDF or look at backups. */
export function useHost(): Host {
  const host = useContext(HostContext);
  if (!host) throw new Error('Only screens of the app have a host');
  return host;
}
