import { leaveOutLate, takeInLate } from '../../../shared/commands/late.ts';
import type { LateAnswer } from '../../../shared/model/late.ts';
import type { Round } from '../../../shared/model/workshop.ts';
import { shownCode } from '../../../shared/words/codes.ts';
import { Button } from '../../components/Button.tsx';
import { useWords } from '../../words/language.ts';
import { useCommand } from '../../workshop/useCommand.ts';
import styles from './LateAnswers.module.css';
import { lateWords } from './lateWords.ts';
import { useLate } from './useLate.ts';

export interface LateAnswersProps {
  round: Round;
  /** Of the round, where there are several to tell apart. */
  name?: string | undefined;
}

/** Whose answers came after the round was closed, and whether they count: for the facilitator to decide. */
export function LateAnswers({ round, name }: LateAnswersProps) {
  const words = useWords(lateWords);
  const command = useCommand();
  const { answers: late, people } = useLate(round);
  if (people.length === 0) return null;
  const isShown = round.revealedAt !== null;
  const counted = words.title(people.length);
  const title = name ? words.ofRound(name, counted) : counted;
  const takeIn = (answers: readonly LateAnswer[]) => void command(takeInLate(round, answers));
  const leaveOut = (answers: readonly LateAnswer[]) => void command(leaveOutLate(round, answers));
  return (
    <section className={styles.late} aria-label={title}>
      <p>
        <strong>{title}.</strong> {isShown ? words.shown : words.text}
      </p>
      <ul>
        {people.map((person) => {
          const label = person.name || words.person(shownCode(person.code));
          const own = late.filter(({ participantId }) => participantId === person.id);
          return (
            <li key={person.id}>
              <span className={styles.name}>{label}</span>
              {!isShown && (
                <Button size="small" aria-label={words.takeInOf(label)} onPress={() => takeIn(own)}>
                  {words.takeIn}
                </Button>
              )}
              <Button
                size="small"
                look="quiet"
                aria-label={words.leaveOutOf(label)}
                onPress={() => leaveOut(own)}
              >
                {words.leaveOut}
              </Button>
            </li>
          );
        })}
      </ul>
      {people.length > 1 && (
        <div className={styles.all}>
          {!isShown && <Button onPress={() => takeIn(late)}>{words.takeInAll}</Button>}
          <Button look="quiet" onPress={() => leaveOut(late)}>
            {words.leaveOutAll}
          </Button>
        </div>
      )}
    </section>
  );
}
