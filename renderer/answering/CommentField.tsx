import { useId } from 'react';
import { textLimits } from '../../shared/commands/edits.ts';
import type { Language } from '../../shared/model/workshop.ts';
import { useDraft } from '../components/useDraft.ts';
import styles from './CommentField.module.css';
import type { AskedPillar } from './questions.ts';
import { answerWords } from './words.ts';

export interface CommentFieldProps {
  pillar: AskedPillar;
  language: Language;
  value: string;
  onSave: (text: string) => void;
}

/** What somebody wants to add about a pillar; stored while it is typed. */
export function CommentField({ pillar, language, value, onSave }: CommentFieldProps) {
  const words = answerWords[language];
  const id = useId();
  const draft = useDraft(value, onSave);
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={styles.label}>
        {words.comment(pillar.name[language])} <span className={styles.optional}>({words.optional})</span>
      </label>
      <textarea
        id={id}
        className={styles.input}
        rows={1}
        maxLength={textLimits.long}
        value={draft.value}
        onChange={(event) => draft.change(event.target.value)}
        onBlur={draft.flush}
      />
    </div>
  );
}
