import { addBusinessLine, removeBusinessLine, renameBusinessLine } from '../../../shared/commands/setup.ts';
import type { BusinessLine } from '../../../shared/model/workshop.ts';
import { effects } from '../../app/effects.ts';
import { useCommand } from '../../app/useCommand.ts';
import { useOpenWorkshop } from '../../app/WorkshopFrame.tsx';
import { Button } from '../../components/Button.tsx';
import { say } from '../../components/messages.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useWords } from '../../words/language.ts';
import styles from './PrepareScreen.module.css';
import { prepareWords } from './words.ts';

/** The parts of the organisation that are plotted each on their own. */
export function BusinessLines() {
  const words = useWords(prepareWords);
  const { data } = useOpenWorkshop();
  const { workshop } = data;
  const command = useCommand();
  const lines = workshop.businessLines;

  const remove = async (line: BusinessLine) => {
    if (await command(removeBusinessLine(data, line.id))) {
      say({ text: words.lineRemoved(line.name), tone: 'done' });
    }
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
        <Button
          size="small"
          onPress={() => command(addBusinessLine(workshop, words.newLine(lines.length + 1), effects))}
        >
          + {words.addLine}
        </Button>
        <p className={styles.hint}>{words.linesHint}</p>
      </div>
    </fieldset>
  );
}
