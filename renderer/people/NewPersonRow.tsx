import { type KeyboardEvent, useRef, useState } from 'react';
import { textLimits } from '../../shared/commands/edits.ts';
import { addParticipants } from '../../shared/commands/participants.ts';
import type { Layer } from '../../shared/model/workshop.ts';
import { nameKey } from '../../shared/words/nameKey.ts';
import { Button } from '../components/Button.tsx';
import { useWords } from '../words/language.ts';
import { effects } from '../workshop/effects.ts';
import { useOpenWorkshop } from '../workshop/openWorkshop.ts';
import { useCommand } from '../workshop/useCommand.ts';
import { departmentNames } from './DepartmentNames.tsx';
import { LayerSelect } from './LayerSelect.tsx';
import styles from './People.module.css';
import { inOrder } from './peopleCommands.ts';
import { peopleWords } from './words.ts';

/** Most people that one press adds to an anonymous workshop. */
const mostAtOnce = 99;

export interface NewPersonRowProps {
  /** A whole list was pasted where one name goes. */
  onPasteList?: (text: string) => void;
}

/**
 * The row at the bottom where the next person is typed. Enter adds and leaves layer and department as they
 * were: people come by department. An anonymous workshop asks how many instead of who.
 */
export function NewPersonRow({ onPasteList }: NewPersonRowProps) {
  const words = useWords(peopleWords);
  const { data } = useOpenWorkshop();
  const { workshop } = data;
  const command = useCommand();
  const first = useRef<HTMLInputElement>(null);
  const isAnonymous = workshop.anonymity === 'anonymous';
  const [name, setName] = useState('');
  const [count, setCount] = useState('1');
  const [layer, setLayer] = useState<Layer | null>(null);
  const [department, setDepartment] = useState('');

  const add = async () => {
    const people = isAnonymous
      ? Math.min(mostAtOnce, Number.parseInt(count, 10) || 0)
      : nameKey(name)
        ? 1
        : 0;
    first.current?.focus();
    if (people === 0) return;
    const line = { name: name.trim(), layer, department: department.trim() };
    const lines = Array.from({ length: people }, () => line);
    if (!(await command(addParticipants(data, lines, inOrder(effects))))) return;
    setName('');
    setCount('1');
    first.current?.scrollIntoView({ block: 'nearest' });
  };
  const addOnEnter = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || event.target instanceof HTMLButtonElement) {
      return;
    }
    event.preventDefault();
    void add();
  };

  return (
    <tr className={styles.newPerson} onKeyDown={addOnEnter} aria-label={words.newPerson}>
      <td>
        {isAnonymous ? (
          <input
            ref={first}
            className={styles.cell}
            type="number"
            min={1}
            max={mostAtOnce}
            aria-label={words.newCount}
            value={count}
            onChange={(event) => setCount(event.target.value)}
          />
        ) : (
          <input
            ref={first}
            className={styles.cell}
            aria-label={words.newName}
            placeholder={words.namePlaceholder}
            maxLength={textLimits.short}
            value={name}
            onChange={(event) => setName(event.target.value)}
            onPaste={(event) => {
              const text = event.clipboardData.getData('text/plain');
              if (!onPasteList || !text.trim().includes('\n')) return;
              event.preventDefault();
              onPasteList(text);
            }}
          />
        )}
      </td>
      <td>
        <LayerSelect label={words.newLayer} value={layer} onChoose={setLayer} />
      </td>
      <td>
        <input
          className={styles.cell}
          aria-label={words.newDepartment}
          placeholder={words.departmentPlaceholder}
          list={departmentNames}
          maxLength={textLimits.short}
          value={department}
          onChange={(event) => setDepartment(event.target.value)}
        />
      </td>
      <td colSpan={2} className={styles.removal}>
        <Button size="small" onPress={add}>
          {words.add}
        </Button>
      </td>
    </tr>
  );
}
