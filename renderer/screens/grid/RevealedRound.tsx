import { type ReactNode, useMemo, useState } from 'react';
import { Link } from 'wouter';
import { type Topic, topics } from '../../../shared/analysis/topics.ts';
import type { Round } from '../../../shared/model/workshop.ts';
import { workshopPath } from '../../app/routes.ts';
import { useOpenWorkshop } from '../../app/WorkshopFrame.tsx';
import { BusinessLineSegments } from '../../components/BusinessLineSegments.tsx';
import { Segments } from '../../components/Segments.tsx';
import { useBusinessLine } from '../../state/ui.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { AttendanceButton } from './AttendanceButton.tsx';
import { GridBoard } from './GridBoard.tsx';
import styles from './GridScreen.module.css';
import { type ViewKind, viewsOf } from './gridContent.ts';
import { HiddenGroups } from './HiddenGroups.tsx';
import { Legend } from './Legend.tsx';
import { analyseLines } from './rounds.ts';
import { spokenOf, viewOf } from './spoken.ts';
import { TopicList } from './TopicList.tsx';
import type { Subject } from './topicText.ts';
import { gridWords } from './words.ts';

/** The grid of a revealed round: the sentence to talk about, the picture, and what to discuss beside it. */
export function RevealedRound({ round, roundSelect }: { round: Round; roundSelect: ReactNode }) {
  const words = useWords(gridWords);
  const language = useLanguage();
  const { data, pack } = useOpenWorkshop();
  const line = useBusinessLine(data.workshop);
  const [chosenView, setView] = useState<ViewKind>('everyone');
  const [chosenTopic, setTopic] = useState<string | null>(null);
  const lines = useMemo(() => analyseLines(data, pack, round), [data, pack, round]);
  const analysis = lines.find((each) => each.line.id === line.id)?.analysis;
  const found = useMemo(() => (analysis ? topics(analysis, pack) : []), [analysis, pack]);
  if (!analysis) throw new Error('The business line in view is one of the workshop');

  const views = viewsOf({ workshop: data.workshop, analysis, expected: line.expected });
  const view = views.includes(chosenView) ? chosenView : 'everyone';
  const subject: Subject = { pack, workshop: data.workshop, analysis, language };
  const chosen = found.find(({ key }) => key === chosenTopic) ?? null;
  const spoken = spokenOf({ view, chosen, found, notes: data.notes, lines }, subject);

  const openTopic = (topic: Topic | null) => {
    setTopic(topic?.key ?? null);
    if (topic) setView(viewOf(topic, views));
  };

  return (
    <div className={styles.screen}>
      <section className={styles.main} aria-label={words.title}>
        <div className={styles.toolbar}>
          <Segments
            label={words.viewLabel}
            value={view}
            options={views.map((value) => ({ value, text: words.views[value] }))}
            onChoose={(value) => {
              setView(value);
              setTopic(null);
            }}
          />
          {view !== 'lines' && <BusinessLineSegments workshop={data.workshop} label={words.lineLabel} />}
          {roundSelect}
          <AttendanceButton attendance={analysis.attendance} data={data} />
        </div>
        <h1 className={styles.sentence}>{spoken.sentence}</h1>
        <GridBoard
          data={data}
          pack={pack}
          view={view}
          line={line}
          analysis={analysis}
          lines={lines}
          focus={spoken.pillarId}
        />
      </section>
      <aside className={styles.panel} aria-label={words.discuss}>
        <TopicList
          topics={found}
          subject={subject}
          notes={data.notes}
          openKey={spoken.topic?.key ?? null}
          onOpen={openTopic}
        />
        <HiddenGroups analysis={analysis} subject={subject} view={view} />
        <Legend view={view} pairs={analysis.pillars.some(({ all }) => all && all.low !== all.high)} />
        <Link href={workshopPath(data.workshop.id, 'targets')} className={styles.next ?? ''}>
          {words.toTargets} →
        </Link>
      </aside>
    </div>
  );
}
