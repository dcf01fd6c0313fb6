import { type ReactNode, useCallback, useDeferredValue, useMemo, useState } from 'react';
import { earlierFigures } from '../../../shared/analysis/earlier.ts';
import { type Topic, topics } from '../../../shared/analysis/topics.ts';
import type { GridRound } from '../../../shared/model/workshop.ts';
import { headingOf, type Reading, readingOf } from '../../../shared/sentences/heading.ts';
import { movementClaim } from '../../../shared/sentences/movement.ts';
import { PollLink } from '../../collecting/PollLink.tsx';
import { LateLink } from '../../collecting/phones/LateLink.tsx';
import { BusinessLineSegments } from '../../components/BusinessLineSegments.tsx';
import { useFullScreen } from '../../components/useFullScreen.ts';
import { type ShownSubject, viewsOf } from '../../results/gridContent.ts';
import { stateOf } from '../../results/votes.ts';
import { useBusinessLine } from '../../state/ui.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { useOpenWorkshop } from '../../workshop/openWorkshop.ts';
import { AnotherRound } from './AnotherRound.tsx';
import { AttendanceButton } from './AttendanceButton.tsx';
import { DiscussPanel } from './DiscussPanel.tsx';
import { GridBoard } from './GridBoard.tsx';
import styles from './GridScreen.module.css';
import { analyseLines } from './rounds.ts';
import { ViewSwitch } from './ViewSwitch.tsx';
import { gridWords } from './words.ts';

/** The grid of a revealed round: the sentence to talk about, the picture, and what to discuss beside it. */
export function RevealedRound({ round, roundSelect }: { round: GridRound; roundSelect: ReactNode }) {
  const words = useWords(gridWords);
  const language = useLanguage();
  const isRoom = useFullScreen();
  const { data, pack } = useOpenWorkshop();
  const line = useBusinessLine(data.workshop);
  const [chosenView, setView] = useState<Reading>('everyone');
  const [chosenTopic, setTopic] = useState<string | null>(null);
  const lines = useMemo(() => analyseLines(data, pack, round), [data, pack, round]);
  const analysis = lines.find((each) => each.line.id === line.id)?.analysis;
  const earlier = useMemo(() => earlierFigures(data, pack, round, line.id), [data, pack, round, line.id]);
  const found = useMemo(() => (analysis ? topics(analysis, pack) : []), [analysis, pack]);
  if (!analysis) throw new Error('The business line in view is one of the workshop');
  const { workshop, notes } = data;
  const subject = useMemo<ShownSubject>(
    () => ({ pack, workshop, analysis, language }),
    [pack, workshop, analysis, language],
  );

  const views = viewsOf({ workshop: data.workshop, analysis, expected: line.expected });
  const view = views.includes(chosenView) ? chosenView : 'everyone';
  const chosen = found.find(({ key }) => key === chosenTopic) ?? null;
  const spoken = headingOf({ reading: view, chosen, found, notes, lines }, subject);

  const openKey = spoken.topic?.key ?? null;
  const movement = movementClaim(earlier, subject);
  const isCounted = data.counts.some(
    ({ roundId, businessLineId }) => roundId === round.id && businessLineId === line.id,
  );
  const hasTargets = data.decisions.some(({ businessLineId }) => businessLineId === line.id);
  const hasExpected = Object.keys(line.expected).length > 0;
  // The picture answers at once; the list beside it may take a moment longer.
  const panel = useDeferredValue(
    useMemo(
      () => ({ topics: found, subject, notes, view, openKey, hasTargets, hasExpected }),
      [found, subject, notes, view, openKey, hasTargets, hasExpected],
    ),
  );
  const openTopic = useCallback((topic: Topic | null) => {
    setTopic(topic?.key ?? null);
    if (topic) setView(readingOf(topic));
  }, []);

  const chooseView = useCallback((next: Reading) => {
    setView(next);
    setTopic(null);
  }, []);

  return (
    <div className={styles.screen} data-room={isRoom || undefined}>
      <section className={styles.main} aria-label={words.title}>
        <div className={styles.toolbar}>
          <ViewSwitch views={views} view={view} onChoose={chooseView} />
          {view !== 'lines' && <BusinessLineSegments workshop={data.workshop} label={words.lineLabel} />}
          {roundSelect}
          <AttendanceButton attendance={analysis.attendance} isCounted={isCounted} data={data} />
        </div>
        <h1 className={styles.sentence}>{spoken.claim.text[language]}</h1>
        {movement && view === 'everyone' && <p className={styles.movement}>{movement.text[language]}</p>}
        <GridBoard
          data={data}
          pack={pack}
          view={view}
          line={line}
          analysis={analysis}
          lines={lines}
          focus={spoken.claim.pillarId}
          earlier={earlier}
          isRoom={isRoom}
        />
      </section>
      {!isRoom && (
        <DiscussPanel {...panel} onOpen={openTopic}>
          <AnotherRound round={round} lines={lines} />
          <LateLink round={round} />
          <PollLink state={stateOf(data.rounds.findLast(({ kind }) => kind === 'target'))} />
        </DiscussPanel>
      )}
    </div>
  );
}
