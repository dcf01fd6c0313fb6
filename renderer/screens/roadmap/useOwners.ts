import { useMemo } from 'react';
import { useOpenWorkshop } from '../../workshop/openWorkshop.ts';

/** Names to propose as owner: who takes part, and who is one already. */
export function useOwners(): readonly string[] {
  const { participants, actions } = useOpenWorkshop().data;
  return useMemo(() => {
    const present = participants.filter(({ deletedAt }) => deletedAt === null).map(({ name }) => name);
    const others = actions.map(({ owner }) => owner);
    return [...new Set([...present, ...others])].filter((name) => name !== '').sort();
  }, [participants, actions]);
}
