import { type GroupRef, groupKey } from '../../../shared/analysis/gap.ts';
import type { RoundAnalysis } from '../../../shared/analysis/round.ts';
import { comparableGroups } from '../../../shared/analysis/seating.ts';
import type { Reading } from '../../../shared/sentences/heading.ts';
import { groupLabel } from '../../../shared/sentences/names.ts';
import { enumerate } from '../../../shared/words/language.ts';
import { compareWords } from '../../results/compareWords.ts';
import type { ShownSubject } from '../../results/gridContent.ts';
import { useWords } from '../../words/language.ts';
import styles from './GridScreen.module.css';

export interface HiddenGroupsProps {
  analysis: RoundAnalysis;
  subject: ShownSubject;
  view: Reading;
}

/** Which groups are kept out of sight and why, and whether the other choice would have shown them. */
export function HiddenGroups({ analysis, subject, view }: HiddenGroupsProps) {
  const words = useWords(compareWords);
  if (view !== 'layers' && view !== 'departments') return null;
  const hidden = hiddenGroups(analysis, view);
  const { minimumGroupSize: minimum, compareFirst } = subject.workshop;
  const other = compareFirst === 'layers' ? 'departments' : 'layers';
  const others = new Set(
    comparableGroups(analysis.answered, { ...subject.workshop, compareFirst: other }).map((group) =>
      groupKey(group),
    ),
  );
  const names = (groups: readonly GroupRef[]) =>
    enumerate(
      groups.map((group) => groupLabel(group, subject.workshop, subject.language)),
      subject.language,
    );
  const tooFew = hidden.filter(({ isSmall }) => isSmall).map(({ group }) => group);
  const protecting = hidden.filter(({ isSmall }) => !isSmall).map(({ group }) => group);
  const otherwise = protecting.filter((group) => others.has(groupKey(group)));
  const sentences = [
    ...(protecting.length > 0 ? [words.protects(names(protecting), minimum)] : []),
    ...(otherwise.length > 0
      ? [words.otherFirst(other, otherwise.length < protecting.length ? names(otherwise) : null)]
      : []),
    ...(tooFew.length > 0 ? [words.tooFew(names(tooFew), minimum)] : []),
  ];
  return sentences.length === 0 ? null : <p className={styles.muted}>{sentences.join(' ')}</p>;
}

/** The groups that some pillar doesn't show, with whether that is for their own size everywhere. */
function hiddenGroups(
  { pillars }: RoundAnalysis,
  view: 'layers' | 'departments',
): { group: GroupRef; isSmall: boolean }[] {
  const by = view === 'layers' ? 'layer' : 'department';
  const hidden = new Map<string, { group: GroupRef; isSmall: boolean }>();
  for (const { all, groups } of pillars) {
    if (!all) continue;
    for (const { group, visibility } of groups) {
      if (group.by !== by || visibility === 'shown') continue;
      const before = hidden.get(groupKey(group));
      hidden.set(groupKey(group), {
        group,
        isSmall: visibility === 'too-few' && before?.isSmall !== false,
      });
    }
  }
  return [...hidden.values()];
}
