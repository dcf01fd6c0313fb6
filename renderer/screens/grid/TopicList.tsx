import type { Topic } from '../../../shared/analysis/topics.ts';
import type { Note } from '../../../shared/model/workshop.ts';
import type { ShownSubject } from '../../results/gridContent.ts';
import { useWords } from '../../words/language.ts';
import { TopicItem } from './TopicItem.tsx';
import styles from './TopicList.module.css';
import { gridWords } from './words.ts';

export interface TopicListProps {
  topics: readonly Topic[];
  subject: ShownSubject;
  notes: readonly Note[];
  /** The topic that the large sentence is about. */
  openKey: string | null;
  onOpen: (topic: Topic | null) => void;
}

/** What to talk about, most important first; what has been discussed goes to the end. */
export function TopicList({ topics, subject, notes, openKey, onOpen }: TopicListProps) {
  const words = useWords(gridWords);
  const isShown = subject.analysis.pillars.some(({ all }) => all !== null);
  const noteOf = new Map(notes.map((note) => [note.topic, note]));
  const isDiscussed = (topic: Topic) => noteOf.get(topic.key)?.discussed === true;
  const ordered = [...topics.filter((topic) => !isDiscussed(topic)), ...topics.filter(isDiscussed)];
  return (
    <div className={styles.topics}>
      <h2>{words.discuss}</h2>
      {topics.length === 0 && (
        <p className={styles.empty}>{isShown ? words.nothingToDiscuss : words.nothingShown}</p>
      )}
      <ul className={styles.list}>
        {ordered.map((topic) => (
          <TopicItem
            key={topic.key}
            topic={topic}
            subject={subject}
            note={noteOf.get(topic.key) ?? null}
            isOpen={topic.key === openKey}
            onToggle={() => onOpen(topic.key === openKey ? null : topic)}
          />
        ))}
      </ul>
    </div>
  );
}
