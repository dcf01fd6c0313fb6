import { type FormEvent, useEffect, useId, useRef, useState } from 'react';
import type { BusinessLine, Language, Round } from '../../../shared/model/workshop.ts';
import { unreachable } from '../../../shared/result.ts';
import { shownCode } from '../../../shared/words/codes.ts';
import { Button } from '../../components/Button.tsx';
import { personDetails, personLabel } from '../../people/person.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { useOpenWorkshop } from '../../workshop/openWorkshop.ts';
import { beforeText } from './beforeText.ts';
import styles from './EntryScreen.module.css';
import { answeredBefore, type CodeFault, type FormOwner, findForm } from './findForm.ts';
import { ownerLabel } from './ownerLabel.ts';
import { entryWords } from './words.ts';

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
  const language = useLanguage();
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
          <p className={styles.fault}>{faultText(fault, line, language)}</p>
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
        <strong>{ownerLabel(owner, language)}</strong> {words.blankForm}
      </p>
    );
  }
  const { participant } = owner;
  const before = answeredBefore(owner, data, round);
  const own = data.workshop.businessLines.find(({ id }) => id === owner.lineId);
  return (
    <>
      <p>
        <strong>{personLabel(participant, language)}</strong>{' '}
        {personDetails(participant, data.workshop, language)}
        {data.workshop.businessLines.length > 1 && ` · ${own?.name}`}
      </p>
      {before && <p className={styles.before}>{beforeText(before, language)}</p>}
    </>
  );
}

function faultText(fault: CodeFault, line: BusinessLine, language: Language): string {
  const words = entryWords[language];
  switch (fault.kind) {
    case 'unknown-code':
      return words.faults.unknownCode(shownCode(fault.code));
    case 'in-bin':
      return words.faults.inBin(personLabel(fault.participant, language));
    case 'other-line':
      return words.faults.otherLine(personLabel(fault.participant, language), line.name);
    case 'other-round':
      return words.faults.otherRound(fault.roundKind, fault.number);
    default:
      return unreachable(fault);
  }
}
