import { useState } from 'react';
import {
  changeParticipant,
  deleteParticipant,
  restoreParticipant,
} from '../../shared/commands/participants.ts';
import type { Participant } from '../../shared/model/workshop.ts';
import { Button } from '../components/Button.tsx';
import { Menu } from '../components/Menu.tsx';
import { say } from '../components/messages.tsx';
import { said, useLanguage, useWords } from '../words/language.ts';
import { effects } from '../workshop/effects.ts';
import { useOpenWorkshop } from '../workshop/openWorkshop.ts';
import { useCommand } from '../workshop/useCommand.ts';
import { CellInput } from './CellInput.tsx';
import { DepartmentInput } from './DepartmentInput.tsx';
import { LayerSelect } from './LayerSelect.tsx';
import { LinesPicker } from './LinesPicker.tsx';
import { MergePeopleDialog } from './MergePeopleDialog.tsx';
import { mergePeopleWords } from './mergePeopleWords.ts';
import styles from './People.module.css';
import { moveToDepartment } from './peopleCommands.ts';
import { personLabel } from './person.ts';
import { peopleWords } from './words.ts';

/** One person, changed where it stands. @param like somebody else whose name is nearly the same */
export function PersonRow({
  participant,
  like,
}: {
  participant: Participant;
  like: Participant | undefined;
}) {
  const words = useWords(peopleWords);
  const { data } = useOpenWorkshop();
  const { workshop } = data;
  const command = useCommand();
  const merge = useWords(mergePeopleWords);
  const [isMerging, setIsMerging] = useState(false);
  const label = personLabel(participant, useLanguage());
  const department = workshop.departments.find(({ id }) => id === participant.departmentId);

  const remove = async () => {
    if (!(await command(deleteParticipant(data, participant.id, effects)))) return;
    const putBack = () => void command(restoreParticipant(data, participant.id));
    say({
      text: said(peopleWords, (words) => words.removed(label)),
      tone: 'done',
      action: { text: said(peopleWords, (words) => words.putBack), onPress: putBack },
    });
  };

  return (
    <tr>
      <th scope="row">
        {workshop.anonymity === 'anonymous' ? (
          <span className={styles.code}>{participant.code}</span>
        ) : (
          <CellInput
            label={words.nameOf(label)}
            value={participant.name}
            onSave={(name) => command(changeParticipant(data, participant, { name }))}
          />
        )}
        {like && (
          <Button look="quiet" size="small" onPress={() => setIsMerging(true)}>
            {merge.like(like.name)}
          </Button>
        )}
      </th>
      <td>
        <LayerSelect
          label={words.layerOf(label)}
          value={participant.layer}
          onChoose={(layer) => command(changeParticipant(data, participant, { layer }))}
        />
      </td>
      <td>
        <DepartmentInput
          label={words.departmentOf(label)}
          value={department?.name ?? ''}
          onSave={(name) => command(moveToDepartment(data, participant, name, effects))}
        />
      </td>
      {workshop.businessLines.length > 1 && (
        <td>
          <LinesPicker
            label={label}
            lines={workshop.businessLines}
            chosen={participant.businessLineIds}
            onChoose={(businessLineIds) => command(changeParticipant(data, participant, { businessLineIds }))}
          />
        </td>
      )}
      <td className={styles.removal}>
        <Menu
          label={merge.title(label)}
          size="small"
          items={[{ id: 'merge', text: merge.mergeWith, onSelect: () => setIsMerging(true) }]}
        >
          <span aria-hidden="true">⋯</span>
        </Menu>
        {isMerging && (
          <MergePeopleDialog data={data} person={participant} onClose={() => setIsMerging(false)} />
        )}
        <Button look="quiet" size="small" aria-label={words.remove(label)} onPress={remove}>
          <span aria-hidden="true">✕</span>
        </Button>
      </td>
    </tr>
  );
}
