import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import { textLimits } from '../../../shared/commands/edits.ts';
import type { PersonText } from '../../../shared/commands/participants.ts';
import { type Layer, layers } from '../../../shared/model/workshop.ts';
import { Button } from '../../components/Button.tsx';
import { Segments } from '../../components/Segments.tsx';
import { choiceWords } from '../../words/choiceWords.ts';
import { useWords } from '../../words/language.ts';
import styles from './EntryScreen.module.css';
import { entryWords } from './words.ts';

export interface NewPersonStepProps {
  isAnonymous: boolean;
  /** Names to choose from; others can be typed. */
  departments: readonly string[];
  onDone: (person: PersonText) => void;
  onLeave: () => void;
}

/** Whoever filled in a blank form: what they wrote at the top of it. */
export function NewPersonStep({ isAnonymous, departments, onDone, onLeave }: NewPersonStepProps) {
  const words = useWords(entryWords);
  const choices = useWords(choiceWords);
  const id = useId();
  const first = useRef<HTMLInputElement>(null);
  const [name, setName] = useState('');
  const [layer, setLayer] = useState<Layer | 'none'>('none');
  const [department, setDepartment] = useState('');
  useEffect(() => first.current?.focus(), []);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    onDone({ name: name.trim(), layer: layer === 'none' ? null : layer, department: department.trim() });
  };

  return (
    <form className={styles.person} onSubmit={submit}>
      <h2>{words.newPerson}</h2>
      <p className={styles.hint}>{words.newPersonHelp}</p>
      {!isAnonymous && (
        <label className={styles.field}>
          {words.name}
          <input
            ref={first}
            value={name}
            maxLength={textLimits.short}
            autoComplete="off"
            onChange={(event) => setName(event.target.value)}
          />
        </label>
      )}
      <label className={styles.field}>
        {words.department}
        <input
          ref={isAnonymous ? first : undefined}
          value={department}
          maxLength={textLimits.short}
          autoComplete="off"
          list={`${id}-departments`}
          onChange={(event) => setDepartment(event.target.value)}
        />
      </label>
      <datalist id={`${id}-departments`}>
        {departments.map((known) => (
          <option key={known} value={known} />
        ))}
      </datalist>
      <div className={styles.field}>
        {words.layer}
        <Segments
          label={words.layer}
          value={layer}
          options={[
            ...layers.map((each) => ({ value: each, text: choices.layers[each] })),
            { value: 'none' as const, text: words.noLayer },
          ]}
          onChoose={setLayer}
        />
      </div>
      <div className={styles.buttons}>
        <Button type="submit" look="primary" size="large">
          {words.toAnswers}
        </Button>
        <Button look="quiet" onPress={onLeave}>
          {words.leave}
        </Button>
      </div>
    </form>
  );
}
