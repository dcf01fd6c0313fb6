import { useState } from 'react';
import { deleteParticipant, restoreParticipant } from '../../../shared/commands/participants.ts';
import { partPhone } from '../../../shared/commands/partPhone.ts';
import type { WorkshopId } from '../../../shared/model/ids.ts';
import type { Participant, WorkshopData } from '../../../shared/model/workshop.ts';
import { shownCode } from '../../../shared/words/codes.ts';
import { Menu } from '../../components/Menu.tsx';
import { say } from '../../components/messages.tsx';
import { MergePeopleDialog } from '../../people/MergePeopleDialog.tsx';
import { mergePeopleWords } from '../../people/mergePeopleWords.ts';
import { personLabel } from '../../people/person.ts';
import { download } from '../../storage/files.ts';
import { storedAbout, writtenByName } from '../../storage/people.ts';
import { readWorkshop } from '../../storage/queries.ts';
import { said, useLanguage, useWords } from '../../words/language.ts';
import { effects } from '../../workshop/effects.ts';
import { useCommand } from '../../workshop/useCommand.ts';
import { earlierWords } from './earlierWords.ts';
import { collectWords } from './words.ts';

export interface PersonMenuProps {
  workshopId: WorkshopId;
  participant: Participant;
  /** What this person chose is not shown yet: then it is not handed over either. */
  isHidden: boolean;
  /** A phone took this place by the name alone. */
  isByName: boolean;
  /** Looks at the answers that others took the place of; null when there are none. */
  onEarlier: (() => void) | null;
}

/** What is seldom asked about one person: the code, earlier answers, what is stored, away to the bin. */
export function PersonMenu({ workshopId, participant, isHidden, isByName, onEarlier }: PersonMenuProps) {
  const words = useWords(collectWords);
  const earlier = useWords(earlierWords);
  const merge = useWords(mergePeopleWords);
  const [merging, setMerging] = useState<WorkshopData | null>(null);
  const command = useCommand();
  const name = personLabel(participant, useLanguage());

  const exportAll = async () => {
    const stored = await storedAbout(workshopId, participant.id);
    if (!stored) return;
    const text = `${JSON.stringify(stored, null, 2)}\n`;
    download(`${words.storedFile(participant.code)}.json`, new Blob([text], { type: 'application/json' }));
  };
  const partFromPhone = async () => {
    const data = await readWorkshop(workshopId);
    if (!data) return;
    const { devices, responses } = await writtenByName(workshopId, participant.id);
    if (!(await command(partPhone(data, participant, devices, responses, effects)))) return;
    say({ text: said(collectWords, (words) => words.parted(name)), tone: 'done' });
  };
  const remove = async () => {
    // Read when it is asked for: a list of hundreds is not drawn anew whenever anybody answers.
    const data = await readWorkshop(workshopId);
    if (!data || !(await command(deleteParticipant(data, participant.id, effects)))) return;
    const onPress = () => void command(restoreParticipant(data, participant.id));
    say({
      text: said(collectWords, (words) => words.removed(name)),
      tone: 'done',
      action: { text: said(collectWords, (words) => words.putBack), onPress },
    });
  };

  return (
    <>
      <Menu
        label={words.moreAbout(name)}
        size="small"
        items={[
          {
            id: 'code',
            text: words.showCode,
            onSelect: () =>
              say({
                text: said(collectWords, (words) => words.codeOf(name, shownCode(participant.code))),
                tone: 'done',
              }),
          },
          ...(isByName
            ? [{ id: 'part', text: words.isSomebodyElse, onSelect: () => void partFromPhone() }]
            : []),
          ...(onEarlier ? [{ id: 'earlier', text: earlier.title, onSelect: onEarlier }] : []),
          {
            id: 'merge',
            text: merge.mergeWith,
            onSelect: () => void readWorkshop(workshopId).then((data) => setMerging(data ?? null)),
          },
          {
            id: 'export',
            text: isHidden ? words.exportLater : words.exportStored,
            onSelect: () => void exportAll(),
            isDisabled: isHidden,
          },
          { id: 'remove', text: words.remove, onSelect: () => void remove(), isDanger: true },
        ]}
      >
        <span aria-hidden="true">⋯</span>
      </Menu>
      {merging && <MergePeopleDialog data={merging} person={participant} onClose={() => setMerging(null)} />}
    </>
  );
}
