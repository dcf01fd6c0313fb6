import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import type { BusinessLine, Round } from '../../../shared/model/workshop.ts';
import { unreachable } from '../../../shared/result.ts';
import { shownCode } from '../../../shared/words/codes.ts';
import { useOpenWorkshop } from '../../app/WorkshopFrame.tsx';
import { Button } from '../../components/Button.tsx';
import { useLanguage, useWords } from '../../words/language.ts';
import { beforeText } from './beforeText.ts';
import styles from './EntryScreen.module.css';
import { answeredBefore, type CodeFault, type FormOwner, findForm } from './findForm.ts';
import { ownerLabel, personName, personPlace } from './people.ts';
import { type EntryWords, entryWords } from './words.ts';

export interface CodeStepProps {
  round: Round;
  line: BusinessLine;
  /** Who was entered last, to say so. */
  last: string | null;
  onFound: (owner: FormOwner) => void;
}

/** The code of the next form: as soon as it is somebody's, that person shows. */
export function CodeStep({ round, line, last, onFound }: CodeStepProps) {
  const words = useWords(entryWords);
  const { data } = useOpenWorkshop();
  const id = useId();
  const input = useRef<HTMLInputElement>(null);
  const [text, setText] = useState('');
  const [fault, setFault] = useState<CodeFault | null>(null);
  const found = findForm(text, data, round, line.id);
  useEffect(() => input.current?.focus(), []);

  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (text.trim() === '') return;
    if (found.ok) return onFound(found.value);
    setFault(found.fault);
    input.current?.select();
  };

  return (
    <form className={styles.code} onSubmit={submit}>
      <p role="status" className={styles.last}>
        {last !== null && (
          <>
            <strong>✓ {words.justEntered(last)}</strong> {words.undoHint}
          </>
        )}
      </p>
      <label htmlFor={id} className={styles.question}>
        {words.codeQuestion}
      </label>
      <div className={styles.codeRow}>
        <input
          ref={input}
          id={id}
          className={styles.codeInput}
          value={text}
          maxLength={40}
          autoComplete="off"
          autoCapitalize="characters"
          spellCheck={false}
          aria-describedby={`${id}-hint ${id}-found`}
          aria-invalid={fault !== null}
          onChange={(event) => {
            setText(event.target.value);
            setFault(null);
          }}
        />
        <Button type="submit" look="primary" size="large">
          {words.go}
        </Button>
      </div>
      <p id={`${id}-hint`} className={styles.hint}>
        {words.codeHint}
      </p>
      <div id={`${id}-found`} role="status" className={styles.found}>
        {fault !== null ? (
          <p className={styles.fault}>{faultText(fault, line, words)}</p>
        ) : (
          found.ok && <Owner owner={found.value} round={round} />
        )}
      </div>
    </form>
  );
}

function Owner({ owner, round }: { owner: FormOwner; round: Round }) {
  const words = useWords(entryWords);
  const language = useLanguage();
  const { data } = useOpenWorkshop();
  if (owner.kind === 'blank') {
    return (
      <p>
        <strong>{ownerLabel(owner, words)}</strong> {words.blankForm}
      </p>
    );
  }
  const { participant } = owner;
  const before = answeredBefore(owner, data, round);
  const own = data.workshop.businessLines.find(({ id }) => id === owner.lineId);
  return (
    <>
      <p>
        <strong>{personName(participant, words)}</strong> {personPlace(participant, data.workshop, words)}
        {data.workshop.businessLines.length > 1 && ` · ${own?.name}`}
      </p>
      {before && <p className={styles.before}>{beforeText(before, language)}</p>}
    </>
  );
}

function faultText(fault: CodeFault, line: BusinessLine, words: EntryWords): string {
  switch (fault.kind) {
    case 'unknown-code':
      return words.faults.unknownCode(shownCode(fault.code));
    case 'in-bin':
      return words.faults.inBin(personName(fault.participant, words));
    case 'other-line':
      return words.faults.otherLine(personName(fault.participant, words), line.name);
    case 'other-round':
      return words.faults.otherRound(fault.roundKind, fault.number);
    default:
      return unreachable(fault);
  }
}
