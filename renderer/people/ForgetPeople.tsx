import { useState } from 'react';
import type { Forgetting } from '../../shared/commands/forgetPeople.ts';
import type { WorkshopData } from '../../shared/model/workshop.ts';
import { enumerate } from '../../shared/words/language.ts';
import { useOpenWorkshop } from '../app/WorkshopFrame.tsx';
import { appWords } from '../app/words.ts';
import { Button } from '../components/Button.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { clearMessages, say } from '../components/messages.tsx';
import { Switch } from '../components/Switch.tsx';
import { flushDrafts } from '../components/useDraft.ts';
import { useHost } from '../host/useHost.ts';
import { useRoom } from '../room/useRoom.ts';
import styles from '../screens/prepare/PrepareScreen.module.css';
import { prepareWords } from '../screens/prepare/words.ts';
import { commandsSettled, forgetSteps } from '../state/history.ts';
import { forgetPeople } from '../storage/people.ts';
import { renewBackups } from '../storage/renewBackups.ts';
import { said, useLanguage, useWords } from '../words/language.ts';
import { effects } from '../workshop/effects.ts';

/** After the workshop: nobody's name, on this laptop and in its backups. There is no way back. */
export function ForgetPeople() {
  const words = useWords(prepareWords);
  const common = useWords(appWords);
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
      <p className={styles.label}>{words.forgetPeople}</p>
      <p className={styles.hint}>{isOpen ? words.forgetPeopleOpen : words.forgetPeopleHint}</p>
      <Button size="small" look="danger" isDisabled={isOpen} onPress={() => setIsAsking(true)}>
        {words.forgetPeople}
      </Button>
      <Dialog
        title={words.forgetPeopleTitle}
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
              {words.forgetPeopleDo}
            </Button>
          </>
        }
      >
        <p>{words.forgetPeopleText}</p>
        <p>{words.forgetPeopleMixed}</p>
        <p>{words.forgetPeopleTexts}</p>
        {hasComments && (
          <Switch
            label={words.forgetPeopleComments}
            value={comments === 'remove'}
            onChange={(isRemoved) => setComments(isRemoved ? 'remove' : 'keep')}
          />
        )}
        {named.length > 0 && (
          <>
            <p>{words.forgetPeopleOwners(enumerate(named, language))}</p>
            <Switch
              label={words.forgetPeopleOwnersToo}
              value={owners === 'remove'}
              onChange={(isRemoved) => setOwners(isRemoved ? 'remove' : 'keep')}
            />
          </>
        )}
        <p>
          <strong>{words.forgetPeopleForGood}</strong> {words.forgetPeopleFiles}
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
      return say({ text: said(appWords, (words) => words.faults.storage), tone: 'fault' });
    forgetSteps(workshopId);
    // Messages may offer to put somebody back.
    clearMessages();
    if (await renewBackups(host, nameless.workshop.id))
      say({ text: said(prepareWords, (words) => words.forgetPeopleDone), tone: 'done' });
    else say({ text: said(prepareWords, (words) => words.forgetPeopleBackups), tone: 'fault' });
  };
}
