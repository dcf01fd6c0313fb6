import { groupKey } from '../../../shared/analysis/gap.ts';
import type { RoundAnalysis } from '../../../shared/analysis/round.ts';
import { enumerate } from '../../../shared/words/language.ts';
import { useWords } from '../../words/language.ts';
import styles from './GridScreen.module.css';
import type { ViewKind } from './gridContent.ts';
import { groupLabel, type Subject } from './topicText.ts';
import { gridWords } from './words.ts';

export interface HiddenGroupsProps {
  analysis: RoundAnalysis;
  subject: Subject;
  view: ViewKind;
}

/** Which groups the privacy rule keeps out of sight, so that nobody looks for them. */
export function HiddenGroups({ analysis, subject, view }: HiddenGroupsProps) {
  const words = useWords(gridWords);
  if (view !== 'layers' && view !== 'departments') return null;
  const by = view === 'layers' ? 'layer' : 'department';
  const hidden = new Map<string, string>();
  for (const { all, groups } of analysis.pillars) {
    if (!all) continue;
    for (const { group, figures } of groups) {
      if (group.by === by && !figures) hidden.set(groupKey(group), groupLabel(group, subject));
    }
  }
  if (hidden.size === 0) return null;
  return (
    <p className={styles.muted}>{words.hiddenGroups(enumerate([...hidden.values()], subject.language))}</p>
  );
}
