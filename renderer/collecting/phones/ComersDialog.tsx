import { useState } from 'react';
import { deleteParticipants, restoreParticipants } from '../../../shared/commands/participants.ts';
import type { ParticipantId } from '../../../shared/model/ids.ts';
import type { Participant } from '../../../shared/model/workshop.ts';
import { shownCode } from '../../../shared/words/codes.ts';
import { TaskDialog } from '../../components/Dialog.tsx';
import { say } from '../../components/messages.tsx';
import { useComers } from '../../room/comers.ts';
import { commonWords } from '../../words/commonWords.ts';
import { said, useWords } from '../../words/language.ts';
import { effects } from '../../workshop/effects.ts';
import { useOpenWorkshop } from '../../workshop/openWorkshop.ts';
import { useCommand } from '../../workshop/useCommand.ts';
import { type ComersGroup, groupsOf } from './comersGroups.ts';
import styles from './DoorMenu.module.css';
import { doorWords } from './doorWords.ts';

/** Who came in by phone, together with who came from the same address; chosen ones leave with one click. */
export function ComersDialog({ onClose }: { onClose: () => void }) {
  const words = useWords(doorWords);
  const common = useWords(commonWords);
  const { data } = useOpenWorkshop();
  const command = useCommand();
  const [chosen, setChosen] = useState<ReadonlySet<ParticipantId>>(new Set());
  const groups = groupsOf(
    data,
    useComers(({ list }) => list),
  );
  const choose = (people: readonly Participant[], isChosen: boolean) => {
    const next = new Set(chosen);
    for (const { id } of people) isChosen ? next.add(id) : next.delete(id);
    setChosen(next);
  };
  const removeChosen = async () => {
    const ids = [...chosen];
    if (!(await command(deleteParticipants(data, ids, effects)))) return;
    setChosen(new Set());
    const onPress = () => void command(restoreParticipants(data, ids));
    say({
      text: said(doorWords, (words) => words.removed(ids.length)),
      tone: 'done',
      action: { text: said(doorWords, (words) => words.putBack), onPress },
    });
  };
  return (
    <TaskDialog
      title={words.comers}
      onClose={onClose}
      width="wide"
      task={words.remove(chosen.size)}
      isDisabled={chosen.size === 0}
      onTask={removeChosen}
      leave={common.close}
    >
      <p>{groups.length > 0 ? words.comersText : words.comersNone}</p>
      {groups.map((group) => (
        <Group key={group.from} group={group} chosen={chosen} onChoose={choose} />
      ))}
    </TaskDialog>
  );
}

interface GroupProps {
  group: ComersGroup;
  chosen: ReadonlySet<ParticipantId>;
  onChoose: (people: readonly Participant[], isChosen: boolean) => void;
}

function Group({ group: { from, people, between }, chosen, onChoose }: GroupProps) {
  const words = useWords(doorWords);
  const isAll = people.every(({ id }) => chosen.has(id));
  return (
    <fieldset className={styles.group}>
      <legend>
        {from === null ? words.fromOnes(people.length) : words.fromOne(people.length)}{' '}
        {between && <span className={styles.muted}>{words.between(...between)}</span>}
      </legend>
      {people.length > 1 && (
        <label className={styles.person}>
          <input type="checkbox" checked={isAll} onChange={() => onChoose(people, !isAll)} />
          <strong>{words.all}</strong>
        </label>
      )}
      <div className={styles.people}>
        {people.map((person) => (
          <label key={person.id} className={styles.person}>
            <input
              type="checkbox"
              checked={chosen.has(person.id)}
              onChange={({ currentTarget }) => onChoose([person], currentTarget.checked)}
            />
            <span className={styles.name}>{person.name || words.person(shownCode(person.code))}</span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
