import { useEffect, useState } from 'react';
import type { Network } from '../../shared/host/contract.ts';
import { useHost } from '../host/useHost.ts';
import { useSetting } from '../storage/queries.ts';

/** Milliseconds: a laptop that joins a Wi-Fi meanwhile shows it soon. */
const lookTime = 4000;

export interface Networks {
  /** The likeliest first; null while they are not known. */
  list: readonly Network[] | null;
  /** The one that was picked now, else the one of last time, else the likeliest. */
  chosen: Network | null;
  pick(network: Network): void;
}

/** The laptop's addresses as they are now, and which of them phones shall use. @param isWatched false: not looked for now */
export function useNetworks(isWatched = true): Networks {
  const host = useHost();
  const stored = useSetting('roomNetwork');
  const [list, setList] = useState<readonly Network[] | null>(null);
  const [picked, setPicked] = useState<Network | null>(null);
  useEffect(() => {
    if (!isWatched) return;
    let isShown = true;
    const look = () =>
      host.call('listNetworks', null).then(
        (found) => isShown && setList(found),
        () => isShown && setList(null),
      );
    void look();
    const timer = setInterval(look, lookTime);
    return () => {
      isShown = false;
      clearInterval(timer);
      setList(null);
    };
  }, [host, isWatched]);
  const chosen =
    list?.find(({ name, address }) => name === picked?.name && address === picked.address) ??
    list?.find(({ name }) => name === stored) ??
    list?.[0] ??
    null;
  return { list, chosen, pick: setPicked };
}
