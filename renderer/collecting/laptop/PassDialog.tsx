import { useState } from 'react';
import type { Participant, Round } from '../../../shared/model/workshop.ts';
import { enumerate } from '../../../shared/words/language.ts';
import { Button } from '../../components/Button.tsx';
import { TaskDialog } from '../../components/Dialog.tsx';
import { TextField } from '../../components/TextField.tsx';
import { personLabel } from '../../people/person.ts';
import { saveSetting, useSetting } from '../../storage/queries.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import styles from './PassDialog.module.css';
import { pinPattern, readPin, startPassing } from './passing.ts';
import { passWords } from './words.ts';

export interface PassDialogProps {
  round: Round;
  participants: readonly Participant[];
  onClose: () => void;
}

/** Names that a sentence lists before it counts the rest. */
const namesListed = 6;

/** What will happen when the laptop goes round, and how the facilitator comes back. */
export function PassDialog({ round, participants, onClose }: PassDialogProps) {
  const words = useWords(passWords);
  const language = useLanguage();
  const stored = useSetting('facilitatorPin');
  const [typed, setTyped] = useState('');
  const [isWrong, setIsWrong] = useState(false);
  const names = participants.map((participant) => personLabel(participant, language));

  const start = async () => {
    if (typed !== '' && !pinPattern.test(typed)) return setIsWrong(true);
    if (typed !== '') await saveSetting('facilitatorPin', typed);
    await startPassing({
      workshopId: round.workshopId,
      roundId: round.id,
      participantIds: participants.map(({ id }) => id),
    });
  };

  return (
    <TaskDialog title={words.passTitle} onClose={onClose} task={words.passStart} onTask={start}>
      <p>{words.passText}</p>
      <p>
        {names.length > namesListed
          ? words.passOrderMore(names.slice(0, namesListed).join(', '), names.length - namesListed)
          : words.passOrder(enumerate(names, language))}
      </p>
      <p className={styles.warning}>{words.passProjector}</p>
      {readPin(stored) === null ? (
        <TextField
          label={words.newPin}
          type="password"
          inputMode="numeric"
          autoComplete="off"
          maxLength={8}
          value={typed}
          onSave={(text) => {
            setTyped(text);
            setIsWrong(false);
          }}
          hint={words.pinHint}
          error={isWrong ? words.pinWrong : undefined}
        />
      ) : (
        <p className={styles.pin}>
          {words.pinKept}
          <Button size="small" look="quiet" onPress={() => saveSetting('facilitatorPin', null)}>
            {words.pinRemove}
          </Button>
        </p>
      )}
    </TaskDialog>
  );
}
