import { useEffect, useMemo, useState } from 'react';
import { Link } from 'wouter';
import { currentSituation } from '../../../shared/analysis/current.ts';
import { pillarAnalysis } from '../../../shared/analysis/round.ts';
import { decide, decideOpen, withdrawDecision } from '../../../shared/commands/decisions.ts';
import { highestLevel } from '../../../shared/content/levels.ts';
import type { GridView } from '../../../shared/drawing/gridScene/content.ts';
import type { BusinessLineId, PillarId } from '../../../shared/model/ids.ts';
import type { Level } from '../../../shared/model/workshop.ts';
import { targetClaim } from '../../../shared/sentences/targets.ts';
import { shownLevel } from '../../../shared/words/language.ts';
import { PollLink } from '../../collecting/PollLink.tsx';
import { BusinessLineSegments } from '../../components/BusinessLineSegments.tsx';
import { Button } from '../../components/Button.tsx';
import { useFullScreen } from '../../components/useFullScreen.ts';
import { GridPicture } from '../../results/GridPicture.tsx';
import { votesOf } from '../../results/votes.ts';
import { useBusinessLine } from '../../state/ui.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { effects } from '../../workshop/effects.ts';
import { useOpenWorkshop } from '../../workshop/openWorkshop.ts';
import { workshopPath } from '../../workshop/routes.ts';
import { useCommand } from '../../workshop/useCommand.ts';
import { DecisionPanel } from './DecisionPanel.tsx';
import { FlagSliders } from './FlagSliders.tsx';
import type { Reason } from './reasons.ts';
import { SignalList } from './SignalList.tsx';
import styles from './TargetsScreen.module.css';
import { proposedLevel, targetFrame, targetRows, wishedLevel } from './targetContent.ts';
import { targetsWords } from './words.ts';

/** Where the organisation wants to be, decided pillar by pillar on the grid itself. */
export function TargetsScreen() {
  const words = useWords(targetsWords);
  const language = useLanguage();
  const isRoom = useFullScreen();
  const { data, pack } = useOpenWorkshop();
  const command = useCommand();
  const line = useBusinessLine(data.workshop);
  const [spoken, setSpoken] = useState<{ lineId: BusinessLineId; pillarId: PillarId } | null>(null);
  // Another line begins where there is something to choose.
  const chosen = spoken?.lineId === line.id ? spoken.pillarId : null;
  const setChosen = (pillarId: PillarId) => setSpoken({ lineId: line.id, pillarId });
  const [moving, setMoving] = useState<{ pillarId: PillarId; level: Level } | null>(null);
  const situation = useMemo(() => currentSituation(data, pack, line.id), [data, pack, line.id]);
  const votes = useMemo(() => votesOf(data, pack, line.id), [data, pack, line.id]);
  const decisionOf = (id: PillarId) =>
    data.decisions.find(({ businessLineId, pillarId }) => businessLineId === line.id && pillarId === id) ??
    null;
  const targets = useMemo(() => {
    const merged = new Map(situation.targets);
    if (moving) merged.set(moving.pillarId, moving.level);
    return merged;
  }, [situation.targets, moving]);

  // The flag stays where it was dropped until storage has said so itself.
  useEffect(() => {
    if (moving && situation.targets.get(moving.pillarId) === moving.level) setMoving(null);
  }, [moving, situation.targets]);

  const firstOpen = pack.pillars.find(({ id }) => !situation.targets.has(id)) ?? pack.pillars[0];
  const pillar = pack.pillars.find(({ id }) => id === chosen) ?? firstOpen;
  const frame = useMemo(() => targetFrame(pack, language, isRoom), [pack, language, isRoom]);
  const focus = pillar?.id;
  const view = useMemo<GridView | null>(
    () =>
      focus === undefined
        ? null
        : {
            title: words.title,
            description: '',
            rows: targetRows({ pack, language, situation, targets, focus, votes: votes.figures }),
          },
    [words, pack, language, situation, targets, focus, votes],
  );
  if (!pillar || !view) throw new Error('A model has pillars');

  const decideOn = async (id: PillarId, level: Level) => {
    setChosen(id);
    const stored = decisionOf(id);
    if (stored?.level === level) return setMoving(null);
    setMoving({ pillarId: id, level });
    const place = { businessLineId: line.id, pillarId: id };
    const done = await command(decide(data.workshop, place, { level }, stored, effects));
    if (!done) setMoving(null);
  };
  const withdraw = (id: PillarId) => {
    const stored = decisionOf(id);
    setMoving(null);
    if (stored) void command(withdrawDecision(stored));
  };
  const giveReason = (id: PillarId, reason: Reason, typed: Level | null) => {
    const stored = decisionOf(id);
    const level = typed ?? stored?.level;
    if (level === undefined) return;
    const place = { businessLineId: line.id, pillarId: id };
    void command(decide(data.workshop, place, { level, reason }, stored, effects));
  };
  /** What people wish where nothing is decided yet; a proposal until somebody takes it over. */
  const wishes = new Map(
    [...votes.figures].flatMap(([id, figures]) => {
      const level = wishedLevel(figures);
      return level === null || situation.targets.has(id) ? [] : [[id, level] as const];
    }),
  );
  const undecided = (id: PillarId) => {
    const wish = wishes.get(id);
    if (wish !== undefined) return words.undecidedWish(wish);
    const median = situation.medians.get(id);
    return median === undefined ? words.undecidedUnknown : words.undecidedText(shownLevel(median, language));
  };

  return (
    <div className={styles.screen} data-room={isRoom || undefined}>
      <section className={styles.main} aria-label={words.title}>
        <div className={styles.toolbar}>
          <BusinessLineSegments workshop={data.workshop} label={words.lineLabel} />
          {!isRoom && <p className={styles.how}>{words.how(highestLevel(pack))}</p>}
          <PollLink state={votes.state} />
          {wishes.size > 0 && (
            <Button size="small" onPress={() => command(decideOpen(data, line.id, wishes, effects))}>
              {words.takeVotes(wishes.size, pack.pillars.length)}
            </Button>
          )}
          <strong className={styles.progress}>
            {words.progress(situation.targets.size, pack.pillars.length)}
          </strong>
        </div>
        <h1 className={styles.sentence}>{targetClaim(pack, situation, situation.targets).text[language]}</h1>
        {situation.analyses.length === 0 && (
          <p className={styles.hidden}>
            {words.hidden} <Link href={workshopPath(data.workshop.id, 'grid')}>{words.toGrid}</Link>
          </p>
        )}
        <GridPicture frame={frame} view={view}>
          {(placed) => (
            <FlagSliders
              frame={placed}
              pack={pack}
              focus={pillar.id}
              flags={pack.pillars.map((each) => ({
                pillar: each,
                target: targets.get(each.id) ?? null,
                proposed: proposedLevel(
                  wishes.get(each.id) ?? situation.levels.get(each.id)?.figures.label ?? null,
                ),
                undecided: undecided(each.id),
              }))}
              onFocus={setChosen}
              onMove={(pillarId, level) => setMoving({ pillarId, level })}
              onDecide={(id, level) => void decideOn(id, level)}
              onReason={giveReason}
              onWithdraw={withdraw}
            />
          )}
        </GridPicture>
      </section>
      {!isRoom && (
        <aside className={styles.panel} aria-label={words.decision}>
          <div className={styles.scroll}>
            <DecisionPanel
              key={pillar.id}
              pillar={pillar}
              decision={decisionOf(pillar.id)}
              current={situation.levels.get(pillar.id)?.figures ?? null}
              votes={votes.analysis && pillarAnalysis(votes.analysis, pillar.id)}
              place={{ businessLineId: line.id, pillarId: pillar.id }}
              onDecide={(level) => void decideOn(pillar.id, level)}
              onWithdraw={() => withdraw(pillar.id)}
            />
            <SignalList situation={situation} pack={pack} focus={pillar.id} />
          </div>
          <Link href={workshopPath(data.workshop.id, 'roadmap')} className={styles.next ?? ''}>
            {words.next} →
          </Link>
        </aside>
      )}
    </div>
  );
}
