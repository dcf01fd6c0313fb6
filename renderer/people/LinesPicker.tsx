import { useEffect, useRef, useState } from 'react';
import type { BusinessLineId } from '../../shared/model/ids.ts';
import type { BusinessLine } from '../../shared/model/workshop.ts';
import { Button } from '../components/Button.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { useWords } from '../words/language.ts';
import styles from './People.module.css';
import { peopleWords } from './words.ts';

export interface LinesPickerProps {
  /** Whose lines. */
  label: string;
  lines: readonly BusinessLine[];
  /** Empty stands for all. */
  chosen: readonly BusinessLineId[];
  onChoose: (ids: BusinessLineId[]) => void;
}

/** For which business lines somebody answers: all of them, unless chosen otherwise. */
export function LinesPicker({ label, lines, chosen, onChoose }: LinesPickerProps) {
  const words = useWords(peopleWords);
  const [isOpen, setIsOpen] = useState(false);
  const own = chosen.length === 0 ? lines.map(({ id }) => id) : chosen;
  const text =
    own.length === lines.length
      ? words.allLines
      : own.length === 1
        ? (lines.find(({ id }) => id === own[0])?.name ?? '')
        : words.someLines(own.length, lines.length);
  // One choice of lines: a second click builds on the first, also before that one has come back from storage.
  const latest = useRef<readonly BusinessLineId[]>(own);
  useEffect(() => {
    latest.current = chosen.length === 0 ? lines.map(({ id }) => id) : chosen;
  }, [chosen, lines]);
  const toggle = (id: BusinessLineId, isOn: boolean) => {
    const ids = lines.map((line) => line.id);
    const next = ids.filter((each) => (each === id ? isOn : latest.current.includes(each)));
    if (next.length === 0) return;
    latest.current = next;
    onChoose(next.length === ids.length ? [] : next);
  };
  return (
    <>
      <Button
        look="quiet"
        size="small"
        aria-label={words.linesOf(label, text)}
        onPress={() => setIsOpen(true)}
      >
        <span className={styles.lineText}>{text}</span> <span aria-hidden="true">▾</span>
      </Button>
      <Dialog
        title={words.linesTitle(label)}
        isOpen={isOpen}
        onClose={() => setIsOpen(false)}
        actions={
          <Button look="primary" onPress={() => setIsOpen(false)}>
            {words.done}
          </Button>
        }
      >
        <div>
          {lines.map((line) => (
            <label key={line.id} className={styles.pick}>
              <input
                type="checkbox"
                checked={own.includes(line.id)}
                disabled={own.length === 1 && own.includes(line.id)}
                onChange={(event) => toggle(line.id, event.target.checked)}
              />
              {line.name}
            </label>
          ))}
        </div>
      </Dialog>
    </>
  );
}
