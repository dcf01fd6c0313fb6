import { useCallback, useEffect } from 'react';
import { Button } from '../components/Button.tsx';
import { say } from '../components/messages.tsx';
import { flushDrafts } from '../components/useDraft.ts';
import { type HistoryPlace, redo, undo, useSteps } from '../state/history.ts';
import { said, useWords } from '../words/language.ts';
import { type CommandWords, commandWords } from './commandWords.ts';
import styles from './UndoButtons.module.css';
import { faultSaid } from './useCommand.ts';

/** Undo and redo of a place, as buttons that name their step and as Ctrl/Cmd+Z and Shift+Ctrl/Cmd+Z. */
export function UndoButtons({ place }: { place: HistoryPlace }) {
  const words = useWords(commandWords);
  const steps = useSteps(place);

  const travel = useCallback(
    async (direction: 'undo' | 'redo') => {
      flushDrafts();
      const done = await (direction === 'undo' ? undo(place) : redo(place));
      if (!done.ok) return say({ text: faultSaid(done.fault), tone: 'fault' });
      if (done.value === null) return;
      const { name, isWhole } = done.value;
      const text = (words: CommandWords) =>
        (direction === 'undo' ? words.undone : words.redone)(words.undoNames[name]);
      if (isWhole) say({ text: said(commandWords, text), tone: 'done' });
      else
        say({ text: said(commandWords, (words) => `${text(words)}. ${words.restLeftAlone}`), tone: 'fault' });
    },
    [place],
  );

  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (!(event.ctrlKey || event.metaKey) || event.altKey || event.key.toLowerCase() !== 'z') return;
      event.preventDefault();
      void travel(event.shiftKey ? 'redo' : 'undo');
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [travel]);

  const undoStep = steps.undo.at(-1);
  const redoStep = steps.redo.at(-1);
  return (
    <>
      <Button
        look="quiet"
        size="small"
        isDisabled={!undoStep}
        aria-label={undoStep ? words.undoStep(words.undoNames[undoStep.command.name]) : words.undo}
        onPress={() => travel('undo')}
      >
        <span aria-hidden="true">↶</span>
        <span className={styles.step}>
          <span>{undoStep ? words.undoColon : words.undo}</span>
          {undoStep && <span>{words.undoNames[undoStep.command.name]}</span>}
        </span>
      </Button>
      <Button
        look="quiet"
        size="small"
        isDisabled={!redoStep}
        aria-label={redoStep ? words.redoStep(words.undoNames[redoStep.command.name]) : words.redo}
        onPress={() => travel('redo')}
      >
        <span aria-hidden="true">↷</span>
      </Button>
    </>
  );
}
