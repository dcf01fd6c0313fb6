import { useState } from 'react';
import { addBusinessLine, removeBusinessLine, renameBusinessLine } from '../../../shared/commands/setup.ts';
import { type BusinessLineId, businessLineIdSchema } from '../../../shared/model/ids.ts';
import type { BusinessLine } from '../../../shared/model/workshop.ts';
import { Button } from '../../components/Button.tsx';
import { say } from '../../components/messages.tsx';
import { TextField } from '../../components/TextField.tsx';
import { said, useWords } from '../../words/language.ts';
import { effects } from '../../workshop/effects.ts';
import { useOpenWorkshop } from '../../workshop/openWorkshop.ts';
import { useCommand } from '../../workshop/useCommand.ts';
import styles from './PrepareScreen.module.css';
import { prepareWords } from './words.ts';

/** The parts of the organisation that are plotted each on their own. */
export function BusinessLines() {
  const words = useWords(prepareWords);
  const { data } = useOpenWorkshop();
  const { workshop } = data;
  const command = useCommand();
  const lines = workshop.businessLines;
  const [added, setAdded] = useState<BusinessLineId | null>(null);

  const remove = async (line: BusinessLine) => {
    if (await command(removeBusinessLine(data, line.id))) {
      say({ text: said(prepareWords, (words) => words.lineRemoved(line.name)), tone: 'done' });
    }
  };

  /** The new one is named at once: its name is selected to be typed over. */
  const add = async () => {
    const id = businessLineIdSchema.parse(effects.newId());
    setAdded(id);
    await command(addBusinessLine(workshop, words.newLine(lines.length + 1), { newId: () => id }));
  };

  return (
    <fieldset className={styles.lines}>
      <legend className={styles.label}>{words.lines}</legend>
      {lines.map((line, index) => (
        <div key={line.id} className={styles.line}>
          <TextField
            label={words.lineName(index + 1)}
            hideLabel
            maxLength={200}
            value={line.name}
            autoFocus={line.id === added}
            onFocus={(event) =>
              line.id === added && event.target instanceof HTMLInputElement && event.target.select()
            }
            onKeyDown={(event) => {
              if (event.key === 'Enter' && index === lines.length - 1) void add();
            }}
            onSave={(name) => command(renameBusinessLine(workshop, line.id, name))}
          />
          {lines.length > 1 && (
            <Button
              look="quiet"
              size="small"
              aria-label={words.removeLine(line.name)}
              onPress={() => remove(line)}
            >
              <span aria-hidden="true">✕</span>
            </Button>
          )}
        </div>
      ))}
      <div className={styles.line}>
        <Button size="small" onPress={add}>
          + {words.addLine}
        </Button>
        <p className={styles.hint}>{words.linesHint}</p>
      </div>
    </fieldset>
  );
}
