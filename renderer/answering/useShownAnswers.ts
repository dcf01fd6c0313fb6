import { useEffect, useState } from 'react';
import type { AnswerChange } from '../../shared/commands/responses.ts';
import type { BusinessLineId } from '../../shared/model/ids.ts';
import type { Answers } from './questions.ts';

export interface ShownAnswers {
  answers: Answers;
  change: (change: AnswerChange) => void;
}

/** The stored answers, with the one given last shown at once while it is on its way to storage. */
export function useShownAnswers(
  sheet: { businessLineId: BusinessLineId; answers: Answers },
  onAnswer: (businessLineId: BusinessLineId, change: AnswerChange) => Promise<boolean>,
): ShownAnswers {
  const { businessLineId, answers } = sheet;
  const [latest, setLatest] = useState<{ businessLineId: BusinessLineId; change: AnswerChange } | null>(null);

  // Once it is stored, what is stored counts again: it may be changed or taken back from elsewhere.
  useEffect(() => {
    setLatest((now) => (now && isStored(now.change, answers) ? null : now));
  }, [answers]);

  const change = (given: AnswerChange) => {
    const entry = { businessLineId, change: given };
    if (given.kind !== 'comment') setLatest(entry);
    void onAnswer(businessLineId, given).then((isDone) => {
      if (!isDone) setLatest((now) => (now === entry ? null : now));
    });
  };
  const isOurs = latest?.businessLineId === businessLineId;
  return { answers: latest && isOurs ? withChange(answers, latest.change) : answers, change };
}

function isStored(change: AnswerChange, answers: Answers): boolean {
  return change.kind === 'comment' || (answers.items[change.itemId] ?? null) === change.value;
}

function withChange(answers: Answers, change: AnswerChange): Answers {
  if (change.kind === 'comment' || change.value === null) return answers;
  return { ...answers, items: { ...answers.items, [change.itemId]: change.value } };
}
