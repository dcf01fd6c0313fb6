import { memo, type ReactNode } from 'react';
import { Link } from 'wouter';
import type { Topic } from '../../../shared/analysis/topics.ts';
import { pillarById } from '../../../shared/content/packs.ts';
import type { Note } from '../../../shared/model/workshop.ts';
import type { Reading } from '../../../shared/sentences/heading.ts';
import type { ShownSubject } from '../../results/gridContent.ts';
import { useWords } from '../../words/language.ts';
import { workshopPath } from '../../workshop/routes.ts';
import styles from './GridScreen.module.css';
import { HiddenGroups } from './HiddenGroups.tsx';
import { Legend } from './Legend.tsx';
import { TopicList } from './TopicList.tsx';
import { gridWords } from './words.ts';

export interface DiscussPanelProps {
  topics: readonly Topic[];
  subject: ShownSubject;
  notes: readonly Note[];
  /** What the picture shows of the business line besides answers. */
  hasTargets: boolean;
  hasExpected: boolean;
  view: Reading;
  /** The topic that the large sentence is about. */
  openKey: string | null;
  onOpen: (topic: Topic | null) => void;
  /** What may be done now, above the way on. */
  children: ReactNode;
}

/** Beside the grid: what to talk about, what the marks mean, and the way on. */
export const DiscussPanel = memo(function DiscussPanel(props: DiscussPanelProps) {
  const { topics, subject, notes, hasTargets, hasExpected, view, openKey, onOpen, children } = props;
  const { analysis, workshop } = subject;
  const words = useWords(gridWords);
  const halfway = analysis.pillars.flatMap(({ pillarId, halfway: n }) => {
    const pillar = pillarById(subject.pack, pillarId);
    return n && pillar ? [{ n, pillar: pillar.name[subject.language] }] : [];
  });
  return (
    <aside className={styles.panel} aria-label={words.discuss}>
      <TopicList topics={topics} subject={subject} notes={notes} openKey={openKey} onOpen={onOpen} />
      <HiddenGroups analysis={analysis} subject={subject} view={view} />
      {halfway.length > 0 && <p className={styles.muted}>{words.halfway(halfway)}</p>}
      <Legend
        view={view}
        pairs={analysis.pillars.some(({ all }) => all && all.low !== all.high)}
        targets={hasTargets}
        expected={hasExpected}
      />
      {children}
      <Link href={workshopPath(workshop.id, 'targets')} className={styles.next ?? ''}>
        {words.toTargets} →
      </Link>
    </aside>
  );
});
