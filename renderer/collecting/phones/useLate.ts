import type { LateAnswer } from '../../../shared/model/late.ts';
import type { Participant, Round } from '../../../shared/model/workshop.ts';
import { useLateAnswers } from '../../storage/queries.ts';
import { useOpenWorkshop } from '../../workshop/openWorkshop.ts';

/** What came after a round was closed and nobody has decided about, and whose that is. */
export function useLate({ id, workshopId }: Round): {
  answers: readonly LateAnswer[];
  people: readonly Participant[];
} {
  const { data } = useOpenWorkshop();
  const answers = useLateAnswers(workshopId).filter(({ response }) => response.roundId === id);
  const owners = new Set(answers.map(({ participantId }) => participantId));
  const people = data.participants.filter((person) => person.deletedAt === null && owners.has(person.id));
  return { answers, people };
}
