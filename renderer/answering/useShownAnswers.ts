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
  if (change.kind === 'level') return (answers.levels[change.pillarId] ?? null) === change.value;
  if (change.kind === 'statement') return (answers.statements[change.statementId] ?? null) === change.value;
  return true;
}

function withChange(answers: Answers, change: AnswerChange): Answers {
  if (change.kind === 'level' && change.value !== null) {
    return { ...answers, levels: { ...answers.levels, [change.pillarId]: change.value } };
  }
  if (change.kind === 'statement' && change.value !== null) {
    return { ...answers, statements: { ...answers.statements, [change.statementId]: change.value } };
  }
  return answers;
}
