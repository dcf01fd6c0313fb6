import { useState } from 'react';
import type { Forgetting } from '../../shared/commands/forgetPeople.ts';
import type { WorkshopData } from '../../shared/model/workshop.ts';
import { enumerate } from '../../shared/words/language.ts';
import { Button } from '../components/Button.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { clearMessages, say } from '../components/messages.tsx';
import { Switch } from '../components/Switch.tsx';
import { flushDrafts } from '../components/useDraft.ts';
import { useHost } from '../host/useHost.ts';
import { useRoom } from '../room/useRoom.ts';
import { commandsSettled, forgetSteps } from '../state/history.ts';
import { forgetPeople } from '../storage/people.ts';
import { renewBackups } from '../storage/renewBackups.ts';
import { commonWords } from '../words/commonWords.ts';
import { said, useLanguage, useWords } from '../words/language.ts';
import { commandWords } from '../workshop/commandWords.ts';
import { effects } from '../workshop/effects.ts';
import { useOpenWorkshop } from '../workshop/openWorkshop.ts';
import styles from './ForgetPeople.module.css';
import { forgetWords } from './forgetWords.ts';

/** After the workshop: nobody's name, on this laptop and in its backups. There is no way back. */
export function ForgetPeople() {
  const words = useWords(forgetWords);
  const common = useWords(commonWords);
  const language = useLanguage();
  const { data } = useOpenWorkshop();
  const [isAsking, setIsAsking] = useState(false);
  const [comments, setComments] = useState<Forgetting['comments']>('keep');
  const [owners, setOwners] = useState<Forgetting['owners']>('keep');
  const forget = useForget();
  const hasComments = data.responses.some((response) => Object.keys(response.comments).length > 0);
  const named = ownersOf(data);
  const isOpen = data.rounds.some(({ closedAt }) => closedAt === null);
  if (data.participants.length === 0) return null;
  return (
    <div>
      <p className={styles.label}>{words.forget}</p>
      <p className={styles.hint}>{isOpen ? words.open : words.hint}</p>
      <Button size="small" look="danger" isDisabled={isOpen} onPress={() => setIsAsking(true)}>
        {words.forget}
      </Button>
      <Dialog
        title={words.title}
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
        actions={
          <>
            <Button onPress={() => setIsAsking(false)}>{common.cancel}</Button>
            <Button
              look="danger"
              onPress={() => {
                setIsAsking(false);
                void forget({ comments, owners });
              }}
            >
              {words.confirm}
            </Button>
          </>
        }
      >
        <p>{words.text}</p>
        <p>{words.mixed}</p>
        <p>{words.texts}</p>
        {hasComments && (
          <Switch
            label={words.comments}
            value={comments === 'remove'}
            onChange={(isRemoved) => setComments(isRemoved ? 'remove' : 'keep')}
          />
        )}
        {named.length > 0 && (
          <>
            <p>{words.owners(enumerate(named, language))}</p>
            <Switch
              label={words.ownersToo}
              value={owners === 'remove'}
              onChange={(isRemoved) => setOwners(isRemoved ? 'remove' : 'keep')}
            />
          </>
        )}
        <p>
          <strong>{words.forGood}</strong> {words.files}
        </p>
      </Dialog>
    </div>
  );
}

/** Who is named as the owner of an action. */
function ownersOf({ actions }: Pick<WorkshopData, 'actions'>): string[] {
  const owners = actions.map(({ owner }) => owner.trim()).filter((owner) => owner !== '');
  return [...new Set(owners)].sort((a, b) => a.localeCompare(b));
}

function useForget(): (forgetting: Forgetting) => Promise<void> {
  const host = useHost();
  const { data } = useOpenWorkshop();
  const workshopId = data.workshop.id;
  const room = useRoom(workshopId);
  return async (forgetting) => {
    flushDrafts();
    await commandsSettled();
    if (room.state.kind === 'open') await room.close();
    const nameless = await forgetPeople(workshopId, forgetting, effects).catch((error: unknown) => {
      console.error(error);
      return null;
    });
    if (nameless === null)
      return say({ text: said(commandWords, (words) => words.faults.storage), tone: 'fault' });
    forgetSteps(workshopId);
    // Messages may offer to put somebody back.
    clearMessages();
    if (await renewBackups(host, nameless.workshop.id))
      say({ text: said(forgetWords, (words) => words.done), tone: 'done' });
    else say({ text: said(forgetWords, (words) => words.backups), tone: 'fault' });
  };
}
