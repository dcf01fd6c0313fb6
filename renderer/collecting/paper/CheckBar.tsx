import { useEffect, useRef } from 'react';
import { textLimits } from '../../../shared/commands/edits.ts';
import type { GivenAnswers } from '../../../shared/model/answers.ts';
import type { PillarId } from '../../../shared/model/ids.ts';
import { Button } from '../../components/Button.tsx';
import { useLanguage, useWords } from '../../words/language.ts';
import styles from './EntryScreen.module.css';
import { openQuestions, type Typed } from './typed.ts';
import { entryWords } from './words.ts';

export interface CheckBarProps {
  typed: Typed;
  comments: GivenAnswers['comments'];
  onComment: (pillarId: PillarId, text: string) => void;
  onSave: () => void;
}

/** The look over what was typed, before it is stored: Enter is yes. Written comments can be added here. */
export function CheckBar({ typed, comments, onComment, onSave }: CheckBarProps) {
  const words = useWords(entryWords);
  const language = useLanguage();
  const save = useRef<HTMLButtonElement>(null);
  useEffect(() => save.current?.focus(), []);
  const open = openQuestions(typed);
  const isDetailed = typed.questions[0]?.kind === 'statement';
  const pillars = [...new Set(typed.questions.map(({ pillar }) => pillar))];
  return (
    <div className={styles.check}>
      <div className={styles.checkHead}>
        <p>
          <strong>{words.check}</strong> {open > 0 && words.checkOpen(open)}
        </p>
        <Button ref={save} look="primary" size="large" onPress={onSave}>
          {words.save}
        </Button>
        <p className={styles.hint}>{words.saveHint}</p>
      </div>
      <fieldset className={styles.comments} data-narrow={isDetailed || undefined}>
        <legend>{words.comments}</legend>
        {pillars.map((pillar) => (
          <input
            key={pillar.id}
            aria-label={words.comment(pillar.name[language])}
            placeholder={pillar.name[language]}
            maxLength={textLimits.long}
            autoComplete="off"
            value={comments[pillar.id] ?? ''}
            onChange={(event) => onComment(pillar.id, event.target.value)}
            onKeyDown={(event) => {
              if (event.key === 'Enter') onSave();
            }}
          />
        ))}
      </fieldset>
    </div>
  );
}
