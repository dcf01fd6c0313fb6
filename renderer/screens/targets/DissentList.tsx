import { addDissent, changeDissent, removeDissent } from '../../../shared/commands/decisions.ts';
import { textLimits } from '../../../shared/commands/edits.ts';
import type { DissentId } from '../../../shared/model/ids.ts';
import { recordLimits } from '../../../shared/model/limits.ts';
import type { Decision, Dissent } from '../../../shared/model/workshop.ts';
import { Button } from '../../components/Button.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useWords } from '../../words/language.ts';
import { effects } from '../../workshop/effects.ts';
import { useCommand } from '../../workshop/useCommand.ts';
import styles from './DecisionPanel.module.css';
import { targetsWords } from './words.ts';

/** Who sees it differently, and why: kept beside the decision, with or without a name. */
export function DissentList({ decision }: { decision: Decision }) {
  const words = useWords(targetsWords);
  const command = useCommand();
  const { dissent } = decision;
  const change = (id: DissentId, fields: Partial<Pick<Dissent, 'name' | 'why'>>) =>
    void command(changeDissent(decision, id, fields));
  return (
    <div className={styles.field}>
      {dissent.length > 0 && <h3>{words.dissent}</h3>}
      <ul className={styles.dissent}>
        {dissent.map(({ id, name, why }, index) => (
          <li key={id}>
            <TextField
              label={words.dissentWhy}
              value={why}
              onSave={(text) => change(id, { why: text })}
              maxLength={textLimits.long}
              rows={2}
              autoFocus={why === '' && name === ''}
            />
            <div className={styles.person}>
              <TextField
                label={words.dissentName}
                hideLabel
                placeholder={words.dissentName}
                value={name}
                onSave={(text) => change(id, { name: text })}
                maxLength={textLimits.short}
              />
              <Button
                look="quiet"
                size="small"
                aria-label={words.removeDissent(index + 1)}
                onPress={() => void command(removeDissent(decision, id))}
              >
                <span aria-hidden="true">×</span>
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {dissent.length < recordLimits.dissent && (
        <div>
          <Button size="small" onPress={() => void command(addDissent(decision, effects))}>
            {words.addDissent}
          </Button>
        </div>
      )}
    </div>
  );
}
