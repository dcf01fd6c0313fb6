import { type ReactNode, useEffect, useRef } from 'react';
import { pillarsAsked } from '../../../shared/model/instrument.ts';
import type { Participant, Round } from '../../../shared/model/workshop.ts';
import { minutesFor, questionsOf } from '../../answering/questions.ts';
import { Button } from '../../components/Button.tsx';
import { personDetails, personLabel } from '../../people/person.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import type { OpenWorkshop } from '../../workshop/openWorkshop.ts';
import { progressOf } from '../progress.ts';
import styles from './PassScreen.module.css';
import { passWords } from './words.ts';

export interface HandOverProps {
  open: OpenWorkshop;
  round: Round;
  participant: Participant;
  /** From 0. */
  place: { turn: number; total: number };
  /** Who comes later, in turn. */
  others: readonly Participant[];
  tools: ReactNode;
  onBegin: () => void;
  /** One of the others takes the laptop now. */
  onTake: (participant: Participant) => void;
  onSkip: () => void;
}

/** Others who stand ready to take the laptop: as many as are found at a glance. */
const othersNamed = 12;

/** Between two people: whom to give the laptop to. Only that person's press brings answers on the screen. */
export function HandOver(props: HandOverProps) {
  const { open, round, participant, place, others, tools, onBegin, onTake, onSkip } = props;
  const words = useWords(passWords);
  const language = useLanguage();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  useSkipKey(onSkip);
  const questions = questionsOf(pillarsAsked(open.pack, round), round.mode);
  const progress = progressOf(open.data, open.pack, round).find((each) => each.participant === participant);
  const lines = progress?.lines.length ?? 1;
  const minutes = minutesFor(questions) * lines;
  const { name } = participant;
  const begun = progress?.state === 'busy' ? progress.lines.map(({ channel }) => channel) : [];
  const elsewhere = begun.find((channel) => channel !== null && channel !== 'laptop');
  return (
    <main className={styles.page}>
      <div className={styles.strip}>
        <span className={styles.turn}>{place.total > 1 && words.place(place.turn + 1, place.total)}</span>
        <div className={styles.tools}>{tools}</div>
      </div>
      <div className={styles.end}>
        <h1 ref={heading} tabIndex={-1}>
          <span className={styles.give}>{words.giveTo}</span>{' '}
          <span className={styles.name}>{personLabel(participant, language)}</span>
        </h1>
        <p className={styles.details}>{words.projector}</p>
        <p className={styles.details}>{personDetails(participant, open.data.workshop, language)}</p>
        <p className={styles.text}>
          {progress?.state === 'finished'
            ? words.alreadyDone
            : lines > 1
              ? words.lengthLines(questions.length, lines, minutes)
              : words.length(questions.length, minutes)}{' '}
          {words.isPrivate}
        </p>
        {elsewhere && (
          <p className={styles.text}>{elsewhere === 'phone' ? words.fromPhone : words.fromElsewhere}</p>
        )}
        <div className={styles.way}>
          <Button look="primary" size="large" onPress={onBegin}>
            {name ? words.begin(name) : words.beginNameless}
          </Button>
          <Button look="quiet" onPress={onSkip} aria-keyshortcuts="ArrowRight">
            {name ? words.absent(name) : words.absentNameless} →
          </Button>
        </div>
        {others.length > 0 && (
          <div className={styles.others}>
            <span>{words.orTo}</span>
            {others.slice(0, othersNamed).map((each) => (
              <Button key={each.id} size="small" onPress={() => onTake(each)}>
                {personLabel(each, language)}
              </Button>
            ))}
          </div>
        )}
      </div>
    </main>
  );
}

/** The arrow that leads on to the next pillar while answering, leads on to the next person here. */
function useSkipKey(onSkip: () => void): void {
  const latest = useRef(onSkip);
  latest.current = onSkip;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.repeat || event.ctrlKey || event.metaKey || event.altKey || event.key !== 'ArrowRight')
        return;
      // The facilitator's way out lies over this page.
      if (event.target instanceof Element && event.target.closest('[role="dialog"]')) return;
      latest.current();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
