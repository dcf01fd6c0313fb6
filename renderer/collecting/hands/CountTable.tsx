import { handsIn } from '../../../shared/commands/counts.ts';
import type { PackLevel } from '../../../shared/model/pack.ts';
import type { Level } from '../../../shared/model/workshop.ts';
import { PillarIcon } from '../../components/Icon.tsx';
import { pillarStyle } from '../../components/pillarStyle.ts';
import { useDraft } from '../../components/useDraft.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import styles from './HandsScreen.module.css';
import type { CountRow } from './hands.ts';
import { handsWords } from './handsWords.ts';

export interface CountTableProps {
  rows: readonly CountRow[];
  levels: readonly PackLevel[];
  isClosed: boolean;
  onChange: (row: CountRow, level: Level, people: number) => void;
}

/** Pillars down, levels across, a number in each cell; Enter and the arrows go from cell to cell. */
export function CountTable({ rows, levels, isClosed, onChange }: CountTableProps) {
  const words = useWords(handsWords);
  const language = useLanguage();
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          <th scope="col">{words.pillar}</th>
          {levels.map(({ level, name }) => (
            <th key={level} scope="col" className={styles.level}>
              {words.level(level, name[language])}
            </th>
          ))}
          <th scope="col" className={styles.total}>
            {words.total}
          </th>
        </tr>
      </thead>
      <tbody onKeyDown={(event) => walk(event, levels.length)}>
        {rows.map((row) => {
          const { pillar, count, isOther } = row;
          return (
            // A count that was never there and the first one of a pillar are the same line: the focus stays in it.
            <tr key={isOther ? count?.id : pillar.id} style={pillarStyle(pillar.id)}>
              <th scope="row">
                <span className={styles.pillar}>
                  <PillarIcon pillarId={pillar.id} className={styles.icon} />
                  {pillar.name[language]}
                  {isOther && <small>{words.otherRoom}</small>}
                </span>
              </th>
              {levels.map(({ level }) => (
                <td key={level}>
                  <CountInput
                    label={words.field(pillar.name[language], level)}
                    value={count?.counts[level - 1] ?? 0}
                    isDisabled={isClosed}
                    onSave={(people) => onChange(row, level, people)}
                  />
                </td>
              ))}
              <td className={styles.total}>{count ? handsIn(count) : ''}</td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}

interface CountInputProps {
  label: string;
  value: number;
  isDisabled: boolean;
  onSave: (value: number) => void;
}

/** A number of people; empty stands for nobody. */
function CountInput({ label, value, isDisabled, onSave }: CountInputProps) {
  const draft = useDraft(value === 0 ? '' : String(value), (text) => {
    const typed = Math.min(1000, Number(text));
    if (typed !== value) onSave(typed);
  });
  return (
    <input
      className={styles.input}
      aria-label={label}
      inputMode="numeric"
      autoComplete="off"
      maxLength={4}
      disabled={isDisabled}
      value={draft.value}
      onChange={(event) => draft.change(event.target.value.replace(/\D/g, ''))}
      onBlur={draft.flush}
      onFocus={(event) => event.target.select()}
    />
  );
}

/** Counting goes across: Enter is the next cell, and after the last level the next pillar. */
function walk(event: React.KeyboardEvent<HTMLTableSectionElement>, columns: number): void {
  const steps: Record<string, number> = {
    ArrowUp: -columns,
    ArrowDown: columns,
    ArrowLeft: -1,
    ArrowRight: 1,
    Enter: 1,
  };
  const step = steps[event.key];
  if (step === undefined || !(event.target instanceof HTMLInputElement)) return;
  const inputs = [...event.currentTarget.querySelectorAll('input')];
  const next = inputs[inputs.indexOf(event.target) + step];
  event.preventDefault();
  next?.focus();
}
