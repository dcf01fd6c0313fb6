import { useState } from 'react';
import { openRound } from '../../../shared/commands/rounds.ts';
import type { PillarId } from '../../../shared/model/ids.ts';
import type { GridRound, Mode } from '../../../shared/model/workshop.ts';
import { ModeChoice } from '../../collecting/ModeChoice.tsx';
import { TaskDialog } from '../../components/Dialog.tsx';
import { PillarIcon } from '../../components/Icon.tsx';
import { pillarStyle } from '../../components/pillarStyle.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { effects } from '../../workshop/effects.ts';
import { useOpenWorkshop } from '../../workshop/openWorkshop.ts';
import { useCommand } from '../../workshop/useCommand.ts';
import styles from './NewRoundDialog.module.css';
import { collectWords } from './words.ts';

export interface NewRoundDialogProps {
  /** The last round, whose answers may stand ready. */
  earlier: GridRound;
  onClose: () => void;
  onOpened: () => void;
}

/** A next round: which pillars, and from which answers everybody starts. */
export function NewRoundDialog({ earlier, onClose, onOpened }: NewRoundDialogProps) {
  const words = useWords(collectWords);
  const language = useLanguage();
  const { data, pack } = useOpenWorkshop();
  const command = useCommand();
  const [chosen, setChosen] = useState<readonly PillarId[]>(pack.pillars.map(({ id }) => id));
  const [isPrefilled, setIsPrefilled] = useState(true);
  const [mode, setMode] = useState<Mode>(earlier.mode);
  const pillars = pack.pillars.filter(({ id }) => chosen.includes(id));

  const open = async () => {
    const round = {
      kind: 'measure' as const,
      partIds: pillars.map(({ id }) => id),
      mode: isPrefilled ? earlier.mode : mode,
      prefilledFrom: isPrefilled ? earlier.id : null,
    };
    onClose();
    if (await command(openRound(data, round, effects))) onOpened();
  };

  return (
    <TaskDialog
      title={words.newRound}
      onClose={onClose}
      width="wide"
      task={words.openRound(earlier.number + 1)}
      isDisabled={chosen.length === 0}
      onTask={open}
    >
      <p>{words.newRoundText}</p>
      <fieldset>
        <legend className={styles.label}>{words.pillars}</legend>
        <div className={styles.pillars}>
          {pack.pillars.map((pillar) => (
            <label key={pillar.id} className={styles.pillar} style={pillarStyle(pillar.id)}>
              <input
                type="checkbox"
                checked={chosen.includes(pillar.id)}
                onChange={(event) =>
                  setChosen(
                    event.target.checked ? [...chosen, pillar.id] : chosen.filter((id) => id !== pillar.id),
                  )
                }
              />
              <PillarIcon pillarId={pillar.id} className={styles.icon} />
              {pillar.name[language]}
            </label>
          ))}
        </div>
        {chosen.length === 0 && <p className={styles.fault}>{words.atLeastOne}</p>}
      </fieldset>
      <fieldset>
        <legend className={styles.label}>{words.start}</legend>
        <div className={styles.starts}>
          {[true, false].map((prefilled) => (
            <label key={String(prefilled)} className={styles.start}>
              <input
                type="radio"
                name="start"
                checked={isPrefilled === prefilled}
                onChange={() => setIsPrefilled(prefilled)}
              />
              <span>
                <strong>{prefilled ? words.prefilled : words.blank}</strong>
                <span className={styles.text}>{prefilled ? words.prefilledText : words.blankText}</span>
              </span>
            </label>
          ))}
        </div>
      </fieldset>
      {!isPrefilled && <ModeChoice pillars={pillars} value={mode} onChoose={setMode} />}
    </TaskDialog>
  );
}
