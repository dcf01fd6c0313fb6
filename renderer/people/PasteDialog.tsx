import { useId, useState } from 'react';
import { addParticipants } from '../../shared/commands/participants.ts';
import { type ListedPerson, peopleToAdd, readPeopleList } from '../../shared/file/spreadsheet/peopleList.ts';
import { TaskDialog } from '../components/Dialog.tsx';
import { choiceWords } from '../words/choiceWords.ts';
import { useWords } from '../words/language.ts';
import { effects } from '../workshop/effects.ts';
import { useOpenWorkshop } from '../workshop/openWorkshop.ts';
import { useCommand } from '../workshop/useCommand.ts';
import styles from './People.module.css';
import { inOrder } from './peopleCommands.ts';
import { type PeopleWords, peopleWords } from './words.ts';

/** A list from elsewhere: pasted, looked at, added in one step. */
export function PasteDialog({ initial = '', onClose }: { initial?: string; onClose: () => void }) {
  const words = useWords(peopleWords);
  const { data, pack } = useOpenWorkshop();
  const command = useCommand();
  const id = useId();
  const [text, setText] = useState(initial);
  const people = readPeopleList(text, data, pack);
  const added = peopleToAdd(people);
  const isAnonymous = data.workshop.anonymity === 'anonymous';

  const add = async () => {
    onClose();
    await command(addParticipants(data, added, inOrder(effects)));
  };

  return (
    <TaskDialog
      title={words.pasteTitle}
      onClose={onClose}
      width="wide"
      task={words.addPeople(added.length)}
      isDisabled={added.length === 0}
      onTask={add}
    >
      <p>{isAnonymous ? `${words.pasteHelp} ${words.pasteAnonymous}` : words.pasteHelp}</p>
      <div className={styles.paste}>
        <div>
          <label htmlFor={id}>{words.pasteField}</label>
          <textarea
            id={id}
            rows={10}
            placeholder={words.pasteExample}
            value={text}
            onChange={(event) => setText(event.target.value)}
          />
        </div>
        <Preview people={people} isAnonymous={isAnonymous} />
      </div>
    </TaskDialog>
  );
}

function Preview({ people, isAnonymous }: { people: readonly ListedPerson[]; isAnonymous: boolean }) {
  const words = useWords(peopleWords);
  const layers = useWords(choiceWords).layers;
  const hasUnknown = people.some(({ unknownLayer }) => unknownLayer !== '');
  return (
    <section className={styles.preview} aria-label={words.preview}>
      <h3>{words.preview}</h3>
      <ol>
        {people.map((person, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a line is known by its place in what was pasted
          <li key={index} data-left-out={peopleToAdd([person]).length === 0 || undefined}>
            {!isAnonymous && <strong>{person.name || '–'}</strong>}
            <span>
              {person.layer && layers[person.layer]}
              {person.unknownLayer && (
                <span className={styles.unknown}>{words.unknownLayer(person.unknownLayer)}</span>
              )}
            </span>
            <span>{person.department}</span>
            {person.remark && <em>{remarkText(person.remark, words)}</em>}
          </li>
        ))}
      </ol>
      {hasUnknown && <p className={styles.unknown}>{words.layersKnown}</p>}
    </section>
  );
}

function remarkText(remark: NonNullable<ListedPerson['remark']>, words: PeopleWords): string {
  return remark.kind === 'like' ? words.like(remark.of) : words.leftOut[remark.kind];
}
