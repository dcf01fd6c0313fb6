import { useRef, useState } from 'react';
import type { Attendance } from '../../../shared/analysis/attendance.ts';
import type { ParticipantId } from '../../../shared/model/ids.ts';
import type { WorkshopData } from '../../../shared/model/workshop.ts';
import { Bubble } from '../../components/Bubble.tsx';
import { useWords } from '../../words/language.ts';
import styles from './GridScreen.module.css';
import { gridWords } from './words.ts';

export interface AttendanceButtonProps {
  attendance: Attendance;
  /** Hands or stickers were counted too: whoever did not answer may be among them. */
  isCounted: boolean;
  data: Pick<WorkshopData, 'workshop' | 'participants'>;
}

/** How many have answered; opens who is missing. Anonymous workshops count, and name nobody. */
export function AttendanceButton({ attendance, isCounted, data }: AttendanceButtonProps) {
  const words = useWords(gridWords);
  const button = useRef<HTMLButtonElement>(null);
  const [isOpen, setIsOpen] = useState(false);
  const { finished, started, missing } = attendance;
  const all = finished.length + started.length + missing.length;
  const isNamed = data.workshop.anonymity === 'named';
  const names = (ids: readonly ParticipantId[]) =>
    data.participants.filter(({ id }) => ids.includes(id)).map(({ name, code }) => name || code);

  const part = (ids: readonly ParticipantId[], heading: string, counted: string) =>
    ids.length === 0 ? null : isNamed ? (
      <section>
        <h3>{heading}</h3>
        <ul className={styles.names}>
          {names(ids).map((name) => (
            <li key={name}>{name}</li>
          ))}
        </ul>
      </section>
    ) : (
      <p>{counted}</p>
    );

  return (
    <>
      <button
        ref={button}
        type="button"
        className={styles.attendance}
        aria-haspopup="dialog"
        onClick={() => setIsOpen(true)}
      >
        {missing.length + started.length === 0
          ? words.everyoneAnswered(all)
          : (isCounted ? words.attendanceCounted : words.attendance)(finished.length + started.length, all)}
      </button>
      {isOpen && (
        <Bubble
          title={words.attendanceTitle}
          trigger={button}
          close={words.closeBubble}
          onClose={() => setIsOpen(false)}
        >
          {missing.length + started.length === 0 && <p>{words.nobodyMissing}</p>}
          {isCounted
            ? part(missing, words.missingCounted, words.missingCountCounted(missing.length))
            : part(missing, words.missing, words.missingCount(missing.length))}
          {part(started, words.started, words.startedCount(started.length))}
        </Bubble>
      )}
    </>
  );
}
