import { type ReactNode, useMemo, useState } from 'react';
import { Link } from 'wouter';
import { lineGaps } from '../../../shared/analysis/gap.ts';
import { mediansOf } from '../../../shared/analysis/round.ts';
import { headline, type Topic, topics } from '../../../shared/analysis/topics.ts';
import type { Round, WorkshopData } from '../../../shared/model/workshop.ts';
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
import { sentenceWords } from './sentenceWords.ts';
import { TopicList } from './TopicList.tsx';
import { headlineText, lineGapText, type Subject, topicText } from './topicText.ts';
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
  const chosen = found.find(({ key }) => key === chosenTopic);
  const spoken = spokenTopic(chosen, view, found, data);

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
        <h1 className={styles.sentence}>
          {view === 'lines' && !chosen
            ? lineGapText(
                lineGaps(
                  lines.map((each) => ({
                    businessLineId: each.line.id,
                    medians: mediansOf(each.analysis),
                  })),
                )[0],
                subject,
              )
            : sentence(spoken, view, subject, found)}
        </h1>
        <GridBoard
          data={data}
          pack={pack}
          view={view}
          line={line}
          analysis={analysis}
          lines={lines}
          focus={spoken?.pillarId ?? null}
        />
      </section>
      <aside className={styles.panel} aria-label={words.discuss}>
        <TopicList
          topics={found}
          subject={subject}
          notes={data.notes}
          openKey={spoken?.key ?? null}
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

/** What the large sentence is about: the topic that was opened, else the first of this view still to discuss. */
function spokenTopic(
  chosen: Topic | undefined,
  view: ViewKind,
  found: readonly Topic[],
  { notes }: WorkshopData,
): Topic | undefined {
  if (chosen) return chosen;
  const discussed = new Set(notes.filter((note) => note.discussed).map(({ topic }) => topic));
  return found.find((topic) => fits(topic, view) && !discussed.has(topic.key));
}

function fits(topic: Topic, view: ViewKind): boolean {
  switch (view) {
    case 'everyone':
      return true;
    case 'layers':
      return topic.kind === 'gap' && topic.gap.by === 'layer';
    case 'departments':
      return topic.kind === 'gap' && topic.gap.by === 'department';
    case 'expected':
      return topic.kind === 'expectation';
    case 'lines':
      return false;
  }
}

/** The view that shows what a topic is about. */
function viewOf(topic: Topic, views: readonly ViewKind[]): ViewKind {
  const wished = (['layers', 'departments', 'expected'] as const).find((view) => fits(topic, view));
  return wished && views.includes(wished) ? wished : 'everyone';
}

function sentence(
  topic: Topic | undefined,
  view: ViewKind,
  subject: Subject,
  found: readonly Topic[],
): string {
  if (topic) return topicText(topic, subject).sentence;
  const words = sentenceWords[subject.language];
  const isTold = found.some((each) => fits(each, view));
  if (view === 'layers' || view === 'departments') return isTold ? words.allDiscussed : words.groupsAgree;
  if (view === 'expected') return isTold ? words.allDiscussed : words.expectationsHold;
  return found.length > 0 ? words.allDiscussed : headlineText(headline(subject.analysis, found), subject);
}
