import { openRound } from '../../shared/commands/rounds.ts';
import { effects } from '../workshop/effects.ts';
import { useOpenWorkshop } from '../workshop/openWorkshop.ts';
import { useCommand } from '../workshop/useCommand.ts';

/** Opens a target round about all pillars: everybody says which level they wish for. */
export function useOpenPoll(): () => Promise<boolean> {
  const { data } = useOpenWorkshop();
  const command = useCommand();
  return () => command(openRound(data, { kind: 'target' }, effects));
}
