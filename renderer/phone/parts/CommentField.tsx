import { useEffect, useId, useRef, useState } from 'react';
import type { Language } from '../../../shared/model/workshop.ts';
import type { AskedPillar } from '../../answering/questions.ts';
import { answerWords } from '../../answering/words.ts';
import styles from './CommentField.module.css';
import { usePhoneWords } from './usePhone.ts';

/** Characters: what a thumb types, and little enough for all comments to travel together. */
const longest = 1500;

export interface CommentFieldProps {
  pillar: AskedPillar;
  language: Language;
  value: string;
  onChange: (text: string) => void;
  /** While somebody types the keyboard needs the room that the fixed bar takes. */
  onTyping: (isTyping: boolean) => void;
}

/** What somebody wants to add about a pillar; out of the way until it is asked for. */
export function CommentField({ pillar, language, value, onChange, onTyping }: CommentFieldProps) {
  const words = usePhoneWords();
  const { comment, optional } = answerWords[language];
  const [isOpen, setIsOpen] = useState(value !== '');
  const [isAsked, setIsAsked] = useState(false);
  const field = useRef<HTMLTextAreaElement>(null);
  const id = useId();
  useEffect(() => {
    if (!isAsked) return;
    field.current?.focus();
    // Focus alone may leave it under the bar.
    field.current?.scrollIntoView({ block: 'nearest' });
  }, [isAsked]);
  useEffect(() => () => onTyping(false), [onTyping]);

  if (!isOpen && value === '') {
    return (
      <button
        type="button"
        className={styles.open}
        onClick={() => {
          setIsOpen(true);
          setIsAsked(true);
        }}
      >
        <span aria-hidden="true">+ </span>
        {words.addComment} <span className={styles.optional}>({optional})</span>
      </button>
    );
  }
  return (
    <div className={styles.field}>
      <label htmlFor={id}>
        {comment(pillar.name[language])} <span className={styles.optional}>({optional})</span>
      </label>
      <textarea
        id={id}
        ref={field}
        className={styles.input}
        rows={3}
        maxLength={longest}
        value={value}
        onFocus={() => onTyping(true)}
        onBlur={() => onTyping(false)}
        onInput={({ currentTarget }) => onChange(currentTarget.value)}
      />
    </div>
  );
}
