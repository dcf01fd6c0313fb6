import { openRound } from '../../../shared/commands/rounds.ts';
import { effects } from '../../app/effects.ts';
import { useCommand } from '../../app/useCommand.ts';
import { useOpenWorkshop } from '../../app/WorkshopFrame.tsx';

/** Opens a target round about all pillars: everybody says which level they wish for. */
export function useOpenPoll(): () => Promise<boolean> {
  const { data, pack } = useOpenWorkshop();
  const command = useCommand();
  const pillarIds = pack.pillars.map(({ id }) => id);
  return () => command(openRound(data, { kind: 'target', pillarIds }, effects));
}
