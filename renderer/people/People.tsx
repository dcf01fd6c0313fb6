import { useMemo, useState } from 'react';
import type { Participant } from '../../shared/model/workshop.ts';
import { Lookalikes } from '../../shared/words/lookalikes.ts';
import { Button } from '../components/Button.tsx';
import { useWords } from '../words/language.ts';
import { useOpenWorkshop } from '../workshop/openWorkshop.ts';
import { BinDialog } from './BinDialog.tsx';
import { DepartmentNames } from './DepartmentNames.tsx';
import { Departments } from './Departments.tsx';
import { NewPersonRow } from './NewPersonRow.tsx';
import { PasteDialog } from './PasteDialog.tsx';
import styles from './People.module.css';
import { PersonRow } from './PersonRow.tsx';
import { peopleWords } from './words.ts';

/** Who takes part: a table to type in, row after row, or to paste a list into. */
export function People() {
  const words = useWords(peopleWords);
  const { data } = useOpenWorkshop();
  const { workshop } = data;
  const [pasted, setPasted] = useState<string | null>(null);
  const [dialog, setDialog] = useState<'paste' | 'bin' | null>(null);
  const present = data.participants.filter(({ deletedAt }) => deletedAt === null);
  const inBin = data.participants.filter(({ deletedAt }) => deletedAt !== null);
  const lookalikes = useMemo(
    () =>
      new Lookalikes(
        data.participants.filter(({ deletedAt }) => deletedAt === null),
        ({ name }) => name,
      ),
    [data.participants],
  );
  /** Two of one name in different places are two people; without a place, or nearly of one name, perhaps one. */
  const likeOf = (person: Participant) =>
    [
      ...lookalikes.named(person.name).filter((other) => mayBeOne(person, other)),
      ...lookalikes.like(person.name),
    ].find(({ id }) => id !== person.id);
  const isAnonymous = workshop.anonymity === 'anonymous';
  const hasLines = workshop.businessLines.length > 1;
  return (
    <section className={styles.people} aria-labelledby="people">
      <header className={styles.head}>
        <h2 id="people">{words.people}</h2>
        <div className={styles.tools}>
          {inBin.length > 0 && (
            <Button look="quiet" size="small" onPress={() => setDialog('bin')}>
              {words.bin(inBin.length)}
            </Button>
          )}
          <Button size="small" onPress={() => setDialog('paste')}>
            {words.paste}
          </Button>
        </div>
      </header>
      {present.length === 0 && (
        <p className={styles.nobody}>{isAnonymous ? words.nobodyAnonymous : words.nobody}</p>
      )}
      <table className={`${styles.table} ${styles.list}`} data-lines={hasLines || undefined}>
        <caption className="visually-hidden">{words.people}</caption>
        <thead>
          <tr>
            <th scope="col">{isAnonymous ? words.code : words.name}</th>
            <th scope="col">{words.layer}</th>
            <th scope="col">{words.department}</th>
            {hasLines && <th scope="col">{words.answersFor}</th>}
            <td />
          </tr>
        </thead>
        <tbody>
          {present.map((participant) => (
            <PersonRow key={participant.id} participant={participant} like={likeOf(participant)} />
          ))}
          <NewPersonRow key={workshop.anonymity} onPasteList={setPasted} />
        </tbody>
      </table>
      <DepartmentNames />
      <Departments />
      {dialog === 'paste' && <PasteDialog onClose={() => setDialog(null)} />}
      {pasted !== null && <PasteDialog initial={pasted} onClose={() => setPasted(null)} />}
      {dialog === 'bin' && <BinDialog people={inBin} onClose={() => setDialog(null)} />}
    </section>
  );
}

function mayBeOne(one: Participant, other: Participant): boolean {
  return (
    (one.layer ?? other.layer) === (other.layer ?? one.layer) &&
    (one.departmentId ?? other.departmentId) === (other.departmentId ?? one.departmentId)
  );
}
