import type { Meeting } from '../../shared/file/meeting.ts';
import { Button } from '../components/Button.tsx';
import { Dialog } from '../components/Dialog.tsx';
import { useWords } from '../words/language.ts';
import styles from './ImportFiles.module.css';
import { importWords } from './importWords.ts';
import type { WayIn } from './takingIn.ts';

export interface KnownWorkshopDialogProps {
  name: string;
  meeting: Meeting;
  onChoose: (way: WayIn) => void;
  onClose: () => void;
}

/** Asks what to do with a workshop that comes in while it is already there. */
export function KnownWorkshopDialog({ name, meeting, onChoose, onClose }: KnownWorkshopDialogProps) {
  const { canReplace, people, canUndo } = meeting;
  const words = useWords(importWords);
  const mergeHelp = {
    forgets: words.mergeForgets,
    forgotten: words.mergeForgotten,
    nameless: words.mergeNameless,
    known: words.mergeHelp,
  };
  const ways: { way: WayIn; text: string; help: string }[] = [
    ...(canReplace
      ? [{ way: 'replace' as const, text: words.replace, help: words.replaceHelp }]
      : [{ way: 'merge' as const, text: words.merge, help: mergeHelp[people] }]),
    { way: 'beside', text: words.beside, help: words.besideHelp },
  ];
  return (
    <Dialog
      title={words.existsTitle}
      isOpen
      onClose={onClose}
      actions={<Button onPress={onClose}>{words.cancel}</Button>}
    >
      <p>
        {words.existsText(name)} {canUndo && words.canUndo}
      </p>
      <div className={styles.ways}>
        {ways.map(({ way, text, help }, index) => (
          <div key={way} className={styles.way}>
            <Button look={index === 0 ? 'primary' : 'plain'} onPress={() => onChoose(way)}>
              {text}
            </Button>
            <p>{help}</p>
          </div>
        ))}
      </div>
    </Dialog>
  );
}
