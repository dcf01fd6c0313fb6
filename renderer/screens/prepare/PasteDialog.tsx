import { useId, useState } from 'react';
import { type ParticipantLine, readParticipantLines } from '../../../shared/commands/participantLines.ts';
import { addParticipants } from '../../../shared/commands/participants.ts';
import { effects } from '../../app/effects.ts';
import { useCommand } from '../../app/useCommand.ts';
import { useOpenWorkshop } from '../../app/WorkshopFrame.tsx';
import { appWords } from '../../app/words.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { useWords } from '../../words/language.ts';
import { collectWords } from '../collect/words.ts';
import styles from './People.module.css';
import { inOrder } from './peopleCommands.ts';
import { prepareWords } from './words.ts';

/** A list from elsewhere: pasted, looked at, added in one step. */
export function PasteDialog({ onClose }: { onClose: () => void }) {
  const words = useWords(prepareWords);
  const common = useWords(appWords);
  const { data } = useOpenWorkshop();
  const command = useCommand();
  const id = useId();
  const [text, setText] = useState('');
  const lines = readParticipantLines(text);
  const isAnonymous = data.workshop.anonymity === 'anonymous';

  const add = async () => {
    onClose();
    await command(addParticipants(data, lines, inOrder(effects)));
  };

  return (
    <Dialog
      title={words.pasteTitle}
      isOpen
      onClose={onClose}
      width="wide"
      actions={
        <>
          <Button onPress={onClose}>{common.cancel}</Button>
          <Button look="primary" isDisabled={lines.length === 0} onPress={add}>
            {words.addPeople(lines.length)}
          </Button>
        </>
      }
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
        <Preview lines={lines} isAnonymous={isAnonymous} />
      </div>
    </Dialog>
  );
}

function Preview({ lines, isAnonymous }: { lines: readonly ParticipantLine[]; isAnonymous: boolean }) {
  const words = useWords(prepareWords);
  const layers = useWords(collectWords).layers;
  const hasUnknown = lines.some(({ unknownLayer }) => unknownLayer !== '');
  return (
    <section className={styles.preview} aria-label={words.preview}>
      <h3>{words.preview}</h3>
      <ol>
        {lines
          .map((line, index) => ({ line, number: index + 1 }))
          .map(({ line, number }) => (
            <li key={number}>
              {!isAnonymous && <strong>{line.name || '–'}</strong>}
              <span>
                {line.layer && layers[line.layer]}
                {line.unknownLayer && (
                  <span className={styles.unknown}>{words.unknownLayer(line.unknownLayer)}</span>
                )}
              </span>
              <span>{line.department}</span>
            </li>
          ))}
      </ol>
      {hasUnknown && <p className={styles.unknown}>{words.layersKnown}</p>}
    </section>
  );
}
