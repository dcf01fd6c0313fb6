import { useEffect, useRef } from 'react';
import { textLimits } from '../../../shared/commands/edits.ts';
import type { Dissent } from '../../../shared/model/workshop.ts';
import { Button } from '../../components/Button.tsx';
import { TextField } from '../../components/TextField.tsx';
import { useWords } from '../../words/language.ts';
import styles from './DecisionPanel.module.css';
import { targetsWords } from './words.ts';

/** The most that one decision keeps; the workshop file accepts no more. */
const mostDissent = 50;

export interface DissentListProps {
  dissent: readonly Dissent[];
  onChange: (dissent: Dissent[]) => void;
}

/** Who sees it differently, and why: kept beside the decision, with or without a name. */
export function DissentList({ dissent, onChange }: DissentListProps) {
  const words = useWords(targetsWords);
  // Leaving a text to click a button saves both at once: the second must build on the first.
  const latest = useRef(dissent);
  useEffect(() => {
    latest.current = dissent;
  }, [dissent]);
  const replace = (next: Dissent[]) => {
    latest.current = next;
    onChange(next);
  };
  const change = (index: number, fields: Partial<Dissent>) =>
    replace(latest.current.map((each, place) => (place === index ? { ...each, ...fields } : each)));
  return (
    <div className={styles.field}>
      {dissent.length > 0 && <h3>{words.dissent}</h3>}
      <ul className={styles.dissent}>
        {/* Nothing but its place tells one view from another. */}
        {[...dissent.entries()].map(([index, { name, why }]) => (
          <li key={index}>
            <TextField
              label={words.dissentWhy}
              value={why}
              onSave={(text) => change(index, { why: text })}
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
                onSave={(text) => change(index, { name: text })}
                maxLength={textLimits.short}
              />
              <Button
                look="quiet"
                size="small"
                aria-label={words.removeDissent(index + 1)}
                onPress={() => replace(latest.current.filter((_, place) => place !== index))}
              >
                <span aria-hidden="true">×</span>
              </Button>
            </div>
          </li>
        ))}
      </ul>
      {dissent.length < mostDissent && (
        <div>
          <Button size="small" onPress={() => replace([...latest.current, { name: '', why: '' }])}>
            {words.addDissent}
          </Button>
        </div>
      )}
    </div>
  );
}
