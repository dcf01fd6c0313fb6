import { useLocation } from 'wouter';
import { Button } from '../components/Button.tsx';
import type { Votes } from '../results/votes.ts';
import { useWords } from '../words/language.ts';
import { useOpenWorkshop } from '../workshop/openWorkshop.ts';
import { workshopPath } from '../workshop/routes.ts';
import { useOpenPoll } from './useOpenPoll.ts';
import { collectingWords } from './words.ts';

/** The way to ask everybody for the wished level, or to where that is going on. */
export function PollLink({ state }: { state: Votes['state'] }) {
  const words = useWords(collectingWords);
  const { data } = useOpenWorkshop();
  const [, navigate] = useLocation();
  const openPoll = useOpenPoll();
  const toCollect = () => navigate(workshopPath(data.workshop.id, 'collect'));
  const isAsking = data.rounds.some(({ closedAt }) => closedAt === null);
  const people = data.participants.filter(({ deletedAt }) => deletedAt === null).length;
  if (state === 'shown' || (state === 'none' && (isAsking || people === 0))) return null;
  if (state !== 'none') {
    return (
      <Button size="small" onPress={toCollect}>
        {state === 'open' ? words.pollOpen : words.pollClosed}
      </Button>
    );
  }
  return (
    <Button
      size="small"
      onPress={async () => {
        if (await openPoll()) toCollect();
      }}
    >
      {words.poll}
    </Button>
  );
}
