import { type GroupRef, groupKey } from '../../shared/analysis/gap.ts';
import { comparableGroups, type Known, seatingOf } from '../../shared/analysis/seating.ts';
import { areGroupsFixed, changeWorkshop } from '../../shared/commands/workshops.ts';
import type { Workshop } from '../../shared/model/workshop.ts';
import { groupLabel } from '../../shared/sentences/names.ts';
import { enumerate } from '../../shared/words/language.ts';
import { Segments } from '../components/Segments.tsx';
import { choiceWords } from '../words/choiceWords.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { useOpenWorkshop } from '../workshop/openWorkshop.ts';
import { useCommand } from '../workshop/useCommand.ts';
import styles from './CompareFirst.module.css';
import { compareWords } from './compareWords.ts';

export interface CompareFirstProps {
  /** Who may answer, or has answered so far, of each business line. */
  people: readonly (readonly Known[])[];
}

/** Which kind of group leads, with what can then be compared with these people. Nothing where nobody is in a group. */
export function CompareFirst({ people }: CompareFirstProps) {
  const words = useWords(compareWords);
  const choices = useWords(choiceWords);
  const language = useLanguage();
  const { data } = useOpenWorkshop();
  const command = useCommand();
  const { workshop, rounds } = data;
  const { shown, hidden } = compared(people, workshop);
  if (shown.length + hidden.length === 0) return null;
  const isFixed = areGroupsFixed(rounds);
  const names = (groups: readonly GroupRef[]) =>
    enumerate(
      groups.map((group) => groupLabel(group, workshop, language)),
      language,
    );
  const kinds = ['layers', 'departments'] as const;
  return (
    <div className={styles.choice}>
      <p className={styles.label}>{words.label}</p>
      <Segments
        label={words.label}
        value={workshop.compareFirst}
        options={kinds.map((value) => ({ value, text: choices.compareFirst[value], disabled: isFixed }))}
        onChoose={(compareFirst) => void command(changeWorkshop(data, { compareFirst }))}
      />
      <p className={styles.hint}>
        {shown.length === 0 ? words.nothing(workshop.minimumGroupSize) : words.comparable(names(shown))}{' '}
        {shown.length > 0 && hidden.length > 0 && words.hidden(names(hidden))} {isFixed && words.fixed}
      </p>
    </div>
  );
}

/** The groups that can be compared in some business line, and those that can't in any. */
function compared(
  people: CompareFirstProps['people'],
  workshop: Workshop,
): { shown: GroupRef[]; hidden: GroupRef[] } {
  const { present } = seatingOf(people.flat(), workshop);
  const keys = new Set(people.flatMap((line) => comparableGroups(line, workshop)).map(groupKey));
  const groups = present.map(({ group }) => group);
  return {
    shown: groups.filter((group) => keys.has(groupKey(group))),
    hidden: groups.filter((group) => !keys.has(groupKey(group))),
  };
}
