import { createContext, useContext } from 'react';
import type { HostConnection } from './connection.ts';

export const HostContext = createContext<HostConnection | null>(null);

/** The host, for screens that make a PDF, look at backups or let phones in, and whether it is there. */
export function useHost(): HostConnection {
  const host = useContext(HostContext);
  if (!host) throw new Error('Only screens of the app have a host');
  return host;
}
