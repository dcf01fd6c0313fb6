import { useEffect, useRef, useState } from 'react';
import { highestLevel } from '../../../shared/content/levels.ts';
import type { GivenAnswers } from '../../../shared/model/answers.ts';
import type { GridPack } from '../../../shared/model/pack.ts';
import type { WorkshopResponse } from '../../../shared/model/workshop.ts';
import type { Question } from '../../answering/questions.ts';
import { Button } from '../../components/Button.tsx';
import { useLanguage, useWords } from '../../words/language.ts';
import { answerText } from './answerText.ts';
import { beforeText, mayBeSeen } from './beforeText.ts';
import { CheckBar } from './CheckBar.tsx';
import { DetailedKeys } from './DetailedKeys.tsx';
import styles from './EntryScreen.module.css';
import { QuickKeys } from './QuickKeys.tsx';
import { contentOf, isChecking, nothingTyped, press, type Typed, typedFrom } from './typed.ts';
import { entryWords } from './words.ts';

export interface FormEntryProps {
  pack: GridPack;
  who: string;
  questions: readonly Question[];
  /** The answers that this form takes the place of; null when there are none. */
  before: WorkshopResponse | null;
  /** The figures can be read; otherwise only that they are there. */
  isShown: boolean;
  onSave: (content: GivenAnswers) => void;
  /** Away from this form, nothing stored. */
  onLeave: () => void;
}

/** The answers of one form: keys go to the question in turn, and all that was typed stays in sight. */
export function FormEntry({ pack, who, questions, before, isShown, onSave, onLeave }: FormEntryProps) {
  const words = useWords(entryWords);
  const language = useLanguage();
  const [typed, setTyped] = useState<Typed>(() =>
    before && mayBeSeen(before) ? typedFrom(questions, before) : nothingTyped(questions),
  );
  const [comments, setComments] = useState<GivenAnswers['comments']>(
    before && mayBeSeen(before) ? before.comments : {},
  );
  const region = useRef<HTMLElement>(null);
  const checking = isChecking(typed);
  const isDetailed = questions[0]?.kind === 'statement';
  useFormKeys(typed, setTyped, (whole) => onSave(contentOf(whole, comments)));
  useEffect(() => {
    if (!checking) region.current?.focus();
  }, [checking]);

  const last = typed.questions[typed.at - 1];
  const jump = (at: number) => setTyped({ ...typed, at });
  const check = checking && (
    <CheckBar
      typed={typed}
      comments={comments}
      onComment={(pillarId, text) => setComments({ ...comments, [pillarId]: text })}
      onSave={() => onSave(contentOf(typed, comments))}
    />
  );
  return (
    <section ref={region} tabIndex={-1} className={styles.entry} aria-label={who}>
      <div className={styles.who}>
        <h2>{who}</h2>
        <p className={styles.hint}>
          {isDetailed ? words.detailedKeys : words.quickKeys(highestLevel(pack))} {words.otherKeys}
        </p>
        <Button look="quiet" size="small" onPress={onLeave}>
          {words.leave}
        </Button>
      </div>
      {before && <p className={styles.before}>{beforeText(before, language)}</p>}
      <p role="status" className="visually-hidden">
        {last &&
          words.pillarIs(
            last.pillar.name[language],
            isShown ? answerText(last, typed.answers[typed.at - 1] ?? null, words) : words.hiddenAnswer,
          )}
      </p>
      {isDetailed ? (
        <>
          {check}
          <DetailedKeys pack={pack} typed={typed} isShown={isShown} onJump={jump} />
        </>
      ) : (
        <>
          <QuickKeys typed={typed} isShown={isShown} onJump={jump} />
          {check}
        </>
      )}
    </section>
  );
}

/** Keys answer wherever the focus is, but in texts, on buttons that Enter or a space would press, and in dialogs. */
function useFormKeys(typed: Typed, onTyped: (typed: Typed) => void, onEnd: (typed: Typed) => void): void {
  const latest = useRef(typed);
  latest.current = typed;
  const end = useRef(onEnd);
  end.current = onEnd;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.ctrlKey || event.metaKey || event.altKey) return;
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest('input, textarea, select, [role="dialog"]')) return;
      if ((event.key === 'Enter' || event.key === ' ') && target?.closest('button, a')) return;
      // An Enter may come before the button that asks for it has been drawn.
      if (event.key === 'Enter' && isChecking(latest.current)) return end.current(latest.current);
      const next = press(latest.current, event.key);
      if (!next) return;
      event.preventDefault();
      // Fast fingers type the next key before React has drawn this one.
      latest.current = next;
      onTyped(next);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [onTyped]);
}
