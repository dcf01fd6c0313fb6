import { useEffect, useId, useRef, useState } from 'react';
import type { Topic } from '../../../shared/analysis/topics.ts';
import { changeNote } from '../../../shared/commands/notes.ts';
import { pillarById } from '../../../shared/content/packs.ts';
import { noteIdOf } from '../../../shared/model/ids.ts';
import type { Note } from '../../../shared/model/workshop.ts';
import { saysWho, topicText } from '../../../shared/sentences/topicClaims.ts';
import { Bubble } from '../../components/Bubble.tsx';
import { Button } from '../../components/Button.tsx';
import { PillarIcon } from '../../components/Icon.tsx';
import { pillarStyle } from '../../components/pillarStyle.ts';
import { Switch } from '../../components/Switch.tsx';
import { TextField } from '../../components/TextField.tsx';
import { FormulaList } from '../../results/FormulaView.tsx';
import type { ShownSubject } from '../../results/gridContent.ts';
import { useWords } from '../../words/language.ts';
import { useCommand } from '../../workshop/useCommand.ts';
import { topicFormulas } from './figures.ts';
import styles from './TopicList.module.css';
import { gridWords } from './words.ts';

export interface TopicItemProps {
  topic: Topic;
  subject: ShownSubject;
  note: Note | null;
  isOpen: boolean;
  onToggle: () => void;
}

/** One topic; open, it asks the group a question, and takes what they say. */
export function TopicItem({ topic, subject, note, isOpen, onToggle }: TopicItemProps) {
  const words = useWords(gridWords);
  const command = useCommand();
  const body = useId();
  const formulaButton = useRef<HTMLDivElement>(null);
  const [isExplaining, setIsExplaining] = useState(false);
  const { title, reasons } = topicText(topic, subject);
  const [leading, ...others] = reasons;
  const prompt = pillarById(subject.pack, topic.pillarId)?.prompts[topic.promptIndex]?.[subject.language];
  const isDiscussed = note?.discussed === true;
  const closed = isDiscussed
    ? [words.discussed, ...(note.text === '' ? [] : [words.noteKept])].join(', ')
    : leading.detail[subject.language];
  // Open, the large sentence says it already, but for who stands where.
  const opened = saysWho(leading) ? leading.detail[subject.language] : '';
  const says = isOpen ? opened : closed;
  // Leaving the text to click the switch saves both at once: the second must build on the first.
  const latest = useRef(note);
  useEffect(() => {
    latest.current = note;
  }, [note]);
  const change = (fields: Partial<Pick<Note, 'text' | 'discussed'>>) => {
    const { workshop } = subject;
    const stored = latest.current;
    void command(changeNote(workshop, topic.key, fields, stored));
    const fresh = { id: noteIdOf(workshop.id, topic.key), workshopId: workshop.id, topic: topic.key };
    latest.current = { ...fresh, text: '', discussed: false, ...stored, ...fields };
  };

  return (
    <li className={styles.topic} data-discussed={isDiscussed || undefined} data-open={isOpen || undefined}>
      <button
        type="button"
        className={styles.head}
        aria-expanded={isOpen}
        aria-controls={body}
        onClick={onToggle}
        style={pillarStyle(topic.pillarId)}
      >
        <span aria-hidden="true" className={styles.icon}>
          {isDiscussed ? '✓' : <PillarIcon pillarId={topic.pillarId} />}
        </span>
        <span>
          <span className={styles.title}>{title[subject.language]}</span>
          {says !== '' && <span className={styles.detail}>{says}</span>}
        </span>
      </button>
      <div id={body} hidden={!isOpen} className={styles.body}>
        {isOpen && (
          <>
            {others.map(({ kind, text }) => (
              <p key={kind}>{text[subject.language]}</p>
            ))}
            {prompt && <p className={styles.prompt}>“{prompt}”</p>}
            <TextField
              label={words.note}
              value={note?.text ?? ''}
              onSave={(text) => change({ text })}
              placeholder={words.notePlaceholder}
              maxLength={4000}
              rows={2}
            />
            <div className={styles.actions} ref={formulaButton}>
              <Switch
                label={words.discussed}
                value={isDiscussed}
                onChange={(discussed) => change({ discussed })}
              />
              <Button look="quiet" size="small" onPress={() => setIsExplaining(true)}>
                {words.howCounted}
              </Button>
            </div>
            {isExplaining && (
              <Bubble
                title={title[subject.language]}
                trigger={formulaButton}
                close={words.closeBubble}
                onClose={() => setIsExplaining(false)}
                width="wide"
              >
                <FormulaList formulas={topicFormulas(topic, subject)} />
              </Bubble>
            )}
          </>
        )}
      </div>
    </li>
  );
}
