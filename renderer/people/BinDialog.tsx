import { useState } from 'react';
import { restoreParticipant } from '../../shared/commands/participants.ts';
import { binDays } from '../../shared/commands/workshops.ts';
import type { Participant } from '../../shared/model/workshop.ts';
import { Button } from '../components/Button.tsx';
import { ConfirmDialog, Dialog } from '../components/Dialog.tsx';
import { removePeopleForGood } from '../storage/bin.ts';
import { commonWords } from '../words/commonWords.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { effects } from '../workshop/effects.ts';
import { useOpenWorkshop } from '../workshop/openWorkshop.ts';
import { useCommand } from '../workshop/useCommand.ts';
import styles from './People.module.css';
import { personLabel } from './person.ts';
import { peopleWords } from './words.ts';

/** People thrown away in the last thirty days, to put back. */
export function BinDialog({ people, onClose }: { people: readonly Participant[]; onClose: () => void }) {
  const words = useWords(peopleWords);
  const common = useWords(commonWords);
  const language = useLanguage();
  const { data } = useOpenWorkshop();
  const command = useCommand();
  const [deleting, setDeleting] = useState<Participant | null>(null);
  return (
    <Dialog
      title={words.binTitle}
      isOpen
      onClose={onClose}
      actions={<Button onPress={onClose}>{common.close}</Button>}
    >
      <p>{words.binHelp}</p>
      <ul className={styles.bin}>
        {people.map((participant) => (
          <li key={participant.id}>
            <strong>{personLabel(participant, language)}</strong>
            <span>{words.daysLeft(daysLeft(participant))}</span>
            <Button
              size="small"
              onPress={() => {
                void command(restoreParticipant(data, participant.id));
                if (people.length === 1) onClose();
              }}
            >
              {words.putBack}
            </Button>
            <Button size="small" look="danger" onPress={() => setDeleting(participant)}>
              {words.deleteNow}
            </Button>
          </li>
        ))}
      </ul>
      {deleting && (
        <ConfirmDialog
          title={words.deleteTitle(personLabel(deleting, language))}
          isOpen
          onClose={() => setDeleting(null)}
          onConfirm={async () => {
            await removePeopleForGood([deleting.id]);
            if (people.length === 1) onClose();
          }}
          confirm={words.deleteNow}
          cancel={common.cancel}
          isDanger
        >
          <p>{words.deleteText}</p>
        </ConfirmDialog>
      )}
    </Dialog>
  );
}

/** Whole days until somebody in the bin is gone for good, at least 1. */
function daysLeft({ deletedAt }: Participant): number {
  const since = (Date.parse(effects.now()) - Date.parse(deletedAt ?? effects.now())) / 86_400_000;
  return Math.max(1, Math.ceil(binDays - since));
}
