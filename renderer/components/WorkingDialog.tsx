import { commonWords } from '../words/commonWords.ts';
import { useWords } from '../words/language.ts';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';
import { useLong, WorkingBar } from './WorkingBar.tsx';

/** What the app is busy with. */
export interface Working {
  title: string;
  /** What it is done with: a file, a workshop. */
  name: string;
  /** How much is done, from 0 to 1; null: nobody knows. */
  share: number | null;
  /** Ends it, with everything as it was; null: it can't be ended halfway. */
  cancel: (() => void) | null;
}

/** How far the app is with what takes long, and the way to end it. */
export function WorkingDialog({ working }: { working: Working | null }) {
  const words = useWords(commonWords);
  const isLong = useLong(working !== null);
  if (!working || !isLong) return null;
  const { title, name, share, cancel } = working;
  return (
    <Dialog
      title={title}
      isOpen
      onClose={() => cancel?.()}
      actions={cancel && <Button onPress={cancel}>{words.cancel}</Button>}
    >
      <p>{name}</p>
      <WorkingBar label={title} share={share} />
    </Dialog>
  );
}
