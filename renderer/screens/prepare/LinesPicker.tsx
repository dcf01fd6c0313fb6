import { Dialog, DialogTrigger, Popover } from 'react-aria-components';
import type { BusinessLineId } from '../../../shared/model/ids.ts';
import type { BusinessLine } from '../../../shared/model/workshop.ts';
import { Button } from '../../components/Button.tsx';
import { useWords } from '../../words/language.ts';
import styles from './People.module.css';
import { prepareWords } from './words.ts';

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
  const words = useWords(prepareWords);
  const own = chosen.length === 0 ? lines.map(({ id }) => id) : chosen;
  const text =
    own.length === lines.length
      ? words.allLines
      : own.length === 1
        ? (lines.find(({ id }) => id === own[0])?.name ?? '')
        : words.someLines(own.length, lines.length);
  const toggle = (id: BusinessLineId, isOn: boolean) => {
    const next = lines.map((line) => line.id).filter((each) => (each === id ? isOn : own.includes(each)));
    onChoose(next.length === lines.length ? [] : next);
  };
  return (
    <DialogTrigger>
      <Button look="quiet" size="small" aria-label={words.linesOf(label, text)}>
        <span className={styles.lineText}>{text}</span> <span aria-hidden="true">▾</span>
      </Button>
      <Popover className={styles.popover ?? ''}>
        <Dialog className={styles.picker ?? ''} aria-label={words.linesOf(label, text)}>
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
        </Dialog>
      </Popover>
    </DialogTrigger>
  );
}
