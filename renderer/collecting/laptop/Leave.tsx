import { type FormEvent, useId, useState } from 'react';
import { Button } from '../../components/Button.tsx';
import { HoldButton } from '../../components/HoldButton.tsx';
import { useSetting } from '../../storage/queries.ts';
import { useWords } from '../../words/language.ts';
import styles from './Leave.module.css';
import { readPin } from './passing.ts';
import { passWords } from './words.ts';

/** Seconds of a deliberate press, and of the one that opens the laptop when the code is forgotten. */
const holdSeconds = 3;
const forgottenSeconds = 30;
/** Wrong codes after which the long way is offered. */
const triesBeforeForgotten = 3;

/** The facilitator's way out: the code when there is one, a long press otherwise. */
export function Leave({ onLeave }: { onLeave: () => void }) {
  const words = useWords(passWords);
  const stored = useSetting('facilitatorPin');
  if (stored === undefined) return null;
  const pin = readPin(stored);
  if (pin !== null) return <LeaveByPin pin={pin} onLeave={onLeave} />;
  return (
    <HoldButton
      text={words.hold(holdSeconds)}
      holdingText={words.holding}
      seconds={holdSeconds}
      onHeld={onLeave}
    />
  );
}

function LeaveByPin({ pin, onLeave }: { pin: string; onLeave: () => void }) {
  const words = useWords(passWords);
  const id = useId();
  const [typed, setTyped] = useState('');
  const [wrong, setWrong] = useState(0);
  const check = (event: FormEvent) => {
    event.preventDefault();
    if (typed === pin) return onLeave();
    setTyped('');
    setWrong(wrong + 1);
  };
  return (
    <form className={styles.pin} onSubmit={check}>
      <label htmlFor={id}>{words.pin}</label>
      <div className={styles.row}>
        <input
          id={id}
          className={styles.input}
          type="password"
          inputMode="numeric"
          autoComplete="off"
          maxLength={8}
          value={typed}
          onChange={(event) => setTyped(event.target.value)}
          aria-describedby={`${id}-wrong`}
          aria-invalid={wrong > 0}
        />
        <Button type="submit" look="primary">
          {words.open}
        </Button>
      </div>
      <p id={`${id}-wrong`} className={styles.wrong} role="status">
        {wrong > 0 && words.wrongPin}
      </p>
      {wrong >= triesBeforeForgotten && (
        <div className={styles.forgotten}>
          <p>{words.forgotten}</p>
          <HoldButton
            text={words.hold(forgottenSeconds)}
            holdingText={words.holding}
            seconds={forgottenSeconds}
            onHeld={onLeave}
          />
        </div>
      )}
    </form>
  );
}
