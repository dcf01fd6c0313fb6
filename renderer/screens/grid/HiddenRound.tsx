import { type ReactNode, useMemo, useState } from 'react';
import { Link } from 'wouter';
import { revealRound } from '../../../shared/commands/rounds.ts';
import type { Round } from '../../../shared/model/workshop.ts';
import { Button } from '../../components/Button.tsx';
import { ConfirmDialog } from '../../components/Dialog.tsx';
import { CompareFirst } from '../../results/CompareFirst.tsx';
import { chooseBusinessLine } from '../../state/ui.ts';
import { useWords } from '../../words/language.ts';
import { effects } from '../../workshop/effects.ts';
import { useOpenWorkshop } from '../../workshop/openWorkshop.ts';
import { workshopPath } from '../../workshop/routes.ts';
import { useCommand } from '../../workshop/useCommand.ts';
import styles from './GridScreen.module.css';
import { analyseLines } from './rounds.ts';
import { gridWords } from './words.ts';

/** Before the reveal: who has finished, and never what anybody chose. */
export function HiddenRound({ round, roundSelect }: { round: Round; roundSelect: ReactNode }) {
  const words = useWords(gridWords);
  const { data, pack } = useOpenWorkshop();
  const command = useCommand();
  const [isAsking, setIsAsking] = useState(false);
  const byLine = useMemo(
    () =>
      analyseLines(data, pack, round).map(({ line, analysis: { attendance, answered } }) => ({
        line,
        attendance,
        people: answered,
      })),
    [data, pack, round],
  );
  const answered =
    data.counts.some(({ roundId }) => roundId === round.id) ||
    byLine.some(({ attendance }) => attendance.finished.length + attendance.started.length > 0);
  const unfinished = new Set(
    byLine.flatMap(({ attendance }) => [...attendance.started, ...attendance.missing]),
  ).size;
  const isOpen = round.closedAt === null;
  const reveal = async () => {
    // The room begins with the first business line, whatever was looked at before.
    const [first] = data.workshop.businessLines;
    if ((await command(revealRound(round, effects))) && first) chooseBusinessLine(round.workshopId, first.id);
  };

  return (
    <section className={styles.calm}>
      {roundSelect}
      <h1>{words.hidden.title}</h1>
      <p>{words.hidden.sentence(round.number)}</p>
      {answered ? (
        <>
          <ul className={styles.turnout}>
            {byLine.map(({ line, attendance: { finished, started, missing } }) => {
              const [done, all] = [finished.length, finished.length + started.length + missing.length];
              return (
                <li key={line.id}>
                  <strong>
                    {byLine.length > 1 ? `${words.hidden.ofLine(line.name)} ` : ''}
                    {words.hidden.done(done, all)}
                  </strong>
                  <meter
                    min={0}
                    max={Math.max(all, 1)}
                    value={done}
                    aria-label={`${line.name} ${words.hidden.done(done, all)}`}
                  />
                </li>
              );
            })}
          </ul>
          <CompareFirst people={byLine.map(({ people }) => people)} />
          <p className={styles.muted}>
            {isOpen && words.hidden.closesOpen} {words.hidden.final}
          </p>
          <Button
            look="primary"
            size="large"
            onPress={() => (isOpen && unfinished > 0 ? setIsAsking(true) : reveal())}
          >
            {words.hidden.reveal}
          </Button>
        </>
      ) : (
        <>
          <p className={styles.muted}>{words.hidden.nobody}</p>
          <Link href={workshopPath(data.workshop.id, 'collect')} className={styles.next ?? ''}>
            {words.hidden.toCollect} →
          </Link>
        </>
      )}
      <ConfirmDialog
        title={words.hidden.confirmTitle}
        isOpen={isAsking}
        onClose={() => setIsAsking(false)}
        onConfirm={reveal}
        confirm={words.hidden.confirm}
        cancel={words.hidden.wait}
      >
        <p>{words.hidden.confirmText(unfinished)}</p>
      </ConfirmDialog>
    </section>
  );
}
