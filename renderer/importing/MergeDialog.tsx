import { useState } from 'react';
import type { WorkshopCopy } from '../../shared/file/lineage.ts';
import type { Choices, Conflict, Side } from '../../shared/file/mergeRecords.ts';
import type { ChangedAfterShown } from '../../shared/file/mergeShown.ts';
import type { SameName } from '../../shared/file/sameNamed.ts';
import { gridOf } from '../../shared/model/carried.ts';
import { TaskDialog } from '../components/Dialog.tsx';
import { useLanguage, useWords } from '../words/language.ts';
import { conflictTitle, type Naming, valueText } from './conflictText.ts';
import styles from './ImportFiles.module.css';
import { mergeWords } from './mergeWords.ts';

export interface MergeDialogProps {
  mine: WorkshopCopy;
  theirs: WorkshopCopy;
  conflicts: readonly Conflict[];
  same: readonly SameName[];
  shown: readonly ChangedAfterShown[];
  onMerge: (choices: Choices, same: readonly SameName[]) => void;
  onClose: () => void;
}

/**
 * Asks what counts where both sides changed the same, and whether equal names are one person or department; and says
 * which results that have been shown change.
 */
export function MergeDialog({ mine, theirs, conflicts, same, shown, onMerge, onClose }: MergeDialogProps) {
  const words = useWords(mergeWords);
  const language = useLanguage();
  const [choices, setChoices] = useState<Choices>(new Map());
  const [apart, setApart] = useState<ReadonlySet<string>>(new Set());
  const naming: Naming = { mine, theirs, pack: gridOf(mine.data), words, language };
  const merge = () =>
    onMerge(
      choices,
      same.filter((pair) => !apart.has(pair.theirs)),
    );
  const join = (id: string, isOne: boolean) => {
    const next = new Set(apart);
    if (isOne) next.delete(id);
    else next.add(id);
    setApart(next);
  };
  return (
    <TaskDialog title={words.title} onClose={onClose} task={words.confirm} onTask={merge}>
      {shown.map(({ round, people, areFew }) => (
        <p key={round.id}>
          {words.shown[round.kind](round.number, people)} {areFew && words.shownFew(people)}
        </p>
      ))}
      {conflicts.length > 0 && <p>{words.intro(conflicts.length)}</p>}
      <div className={styles.questions}>
        {conflicts.map((conflict) => (
          <fieldset key={conflict.key} className={styles.question}>
            <legend>{conflictTitle(conflict, naming)}</legend>
            {(['mine', 'theirs'] as const).map((side: Side) => (
              <label key={side}>
                <input
                  type="radio"
                  name={conflict.key}
                  checked={(choices.get(conflict.key) ?? 'mine') === side}
                  onChange={() => setChoices(new Map([...choices, [conflict.key, side]]))}
                />
                <span>
                  {words[side]}: <strong>{valueText(conflict, side, naming)}</strong>
                </span>
              </label>
            ))}
            {conflict.table === 'responses' && <p>{words.bothKept}</p>}
          </fieldset>
        ))}
        {same.length > 0 && (
          <fieldset className={styles.question}>
            <legend>{words.sameTitle}</legend>
            <p>
              {words.introSame} {words.sameHelp}
            </p>
            {same.map(({ table, theirs: id, name }) => (
              <label key={id}>
                <input
                  type="checkbox"
                  checked={!apart.has(id)}
                  onChange={(event) => join(id, event.target.checked)}
                />
                <span>{words.same[table](name)}</span>
              </label>
            ))}
          </fieldset>
        )}
      </div>
    </TaskDialog>
  );
}
