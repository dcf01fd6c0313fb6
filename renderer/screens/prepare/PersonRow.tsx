import {
  changeParticipant,
  deleteParticipant,
  restoreParticipant,
} from '../../../shared/commands/participants.ts';
import type { Participant } from '../../../shared/model/workshop.ts';
import { effects } from '../../app/effects.ts';
import { useCommand } from '../../app/useCommand.ts';
import { useOpenWorkshop } from '../../app/WorkshopFrame.tsx';
import { Button } from '../../components/Button.tsx';
import { say } from '../../components/messages.tsx';
import { useWords } from '../../words/language.ts';
import { personLabel } from '../collect/people.ts';
import { collectWords } from '../collect/words.ts';
import { CellInput } from './CellInput.tsx';
import { DepartmentInput } from './DepartmentInput.tsx';
import { LayerSelect } from './LayerSelect.tsx';
import { LinesPicker } from './LinesPicker.tsx';
import styles from './People.module.css';
import { moveToDepartment } from './peopleCommands.ts';
import { prepareWords } from './words.ts';

/** One person, changed where it stands. */
export function PersonRow({ participant }: { participant: Participant }) {
  const words = useWords(prepareWords);
  const { data } = useOpenWorkshop();
  const { workshop } = data;
  const command = useCommand();
  const label = personLabel(participant, useWords(collectWords));
  const department = workshop.departments.find(({ id }) => id === participant.departmentId);

  const remove = async () => {
    if (!(await command(deleteParticipant(data, participant.id, effects)))) return;
    const putBack = () => void command(restoreParticipant(data, participant.id));
    say({ text: words.removed(label), tone: 'done', action: { text: words.putBack, onPress: putBack } });
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
        <Button look="quiet" size="small" aria-label={words.remove(label)} onPress={remove}>
          <span aria-hidden="true">✕</span>
        </Button>
      </td>
    </tr>
  );
}
