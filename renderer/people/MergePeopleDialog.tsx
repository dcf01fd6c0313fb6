import { useState } from 'react';
import { mergePeople } from '../../shared/commands/mergePeople.ts';
import { layerNames } from '../../shared/file/spreadsheet/fields.ts';
import type { ParticipantId } from '../../shared/model/ids.ts';
import type { Language, Participant, WorkshopData } from '../../shared/model/workshop.ts';
import { shownCode } from '../../shared/words/codes.ts';
import { resembles } from '../../shared/words/nameKey.ts';
import { TaskDialog } from '../components/Dialog.tsx';
import { say } from '../components/messages.tsx';
import { SelectField } from '../components/SelectField.tsx';
import { said, useLanguage, useWords } from '../words/language.ts';
import { effects } from '../workshop/effects.ts';
import { useCommand } from '../workshop/useCommand.ts';
import { mergePeopleWords } from './mergePeopleWords.ts';

export interface MergePeopleDialogProps {
  data: WorkshopData;
  /** Who is asked about. */
  person: Participant;
  onClose: () => void;
}

/** Two participants who turn out to be one person: who stays, and who goes over to that one. */
export function MergePeopleDialog({ data, person, onClose }: MergePeopleDialogProps) {
  const words = useWords(mergePeopleWords);
  const command = useCommand();
  const language = useLanguage();
  const others = data.participants
    .filter(({ id, deletedAt }) => deletedAt === null && id !== person.id)
    .sort((a, b) => Number(resembles(b.name, person.name)) - Number(resembles(a.name, person.name)));
  const [likely] = others;
  const isLike = likely !== undefined && resembles(likely.name, person.name);
  const [otherId, setOtherId] = useState<ParticipantId | null>(isLike ? likely.id : null);
  const other = others.find(({ id }) => id === otherId);
  // The fuller name is as a rule the prepared one.
  const [stayId, setStayId] = useState<ParticipantId | null>(null);
  const stays = stayId ?? (other && other.name.length > person.name.length ? other.id : person.id);

  const merge = async () => {
    if (!other) return;
    const [stay, gone] = stays === other.id ? [other, person] : [person, other];
    if (!(await command(mergePeople(data, stay.id, gone.id, effects)))) return;
    say({
      text: said(mergePeopleWords, (words) => words.merged(labelOf(gone), labelOf(stay))),
      tone: 'done',
    });
    onClose();
  };

  return (
    <TaskDialog
      title={words.title(labelOf(person))}
      onClose={onClose}
      task={words.merge}
      isDisabled={!other}
      onTask={() => void merge()}
    >
      <p>{words.help}</p>
      <SelectField
        label={words.isSameAs(labelOf(person))}
        value={otherId}
        placeholder={words.choose}
        options={others.map((each) => ({ value: each.id, text: placeOf(each, data, language) }))}
        onChoose={(id) => {
          setOtherId(id);
          setStayId(null);
        }}
      />
      {other && (
        <SelectField
          label={words.stays}
          value={stays}
          options={[person, other].map((each) => ({ value: each.id, text: placeOf(each, data, language) }))}
          onChoose={setStayId}
        />
      )}
    </TaskDialog>
  );
}

function labelOf({ name, code }: Participant): string {
  return name || shownCode(code);
}

/** What tells people of one name apart. */
function placeOf(person: Participant, { workshop }: WorkshopData, language: Language): string {
  const department = workshop.departments.find(({ id }) => id === person.departmentId)?.name;
  return [
    labelOf(person),
    person.layer && layerNames[language][person.layer],
    department,
    shownCode(person.code),
  ]
    .filter((part, index, all) => part && all.indexOf(part) === index)
    .join(' · ');
}
