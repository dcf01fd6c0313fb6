import { useLayoutEffect, useRef } from 'react';
import type { Language, Level, LevelAnswer } from '../../../shared/model/workshop.ts';
import type { AskedPack, AskedPillar } from '../../answering/questions.ts';
import { answerWords } from '../../answering/words.ts';
import styles from './LevelCards.module.css';

export interface LevelCardsProps {
  pillar: AskedPillar;
  packLevels: AskedPack['levels'];
  language: Language;
  question: string;
  value: LevelAnswer | undefined;
  /** Where the group stands, as it was shown. */
  now: Level | undefined;
  onChoose: (value: LevelAnswer) => void;
}

/** The levels one below the other, all of it readable before choosing; the chosen one grows. */
export function LevelCards(props: LevelCardsProps) {
  const { pillar, packLevels, language, question, value, now, onChoose } = props;
  const words = answerWords[language];
  // Cards above the chosen one shrink when it grows: what the finger is on must not move away.
  const held = useRef<{ card: Element; top: number } | null>(null);
  useLayoutEffect(() => {
    if (!held.current) return;
    const { card, top } = held.current;
    held.current = null;
    scrollBy(0, card.getBoundingClientRect().top - top);
  });

  return (
    <fieldset className={styles.group}>
      <legend className={styles.question}>{question}</legend>
      {pillar.cells.map(({ level, headline, statements }) => {
        const id = `${pillar.id}-${level}`;
        const name = packLevels.find((each) => each.level === level)?.name[language] ?? '';
        return (
          <label key={level} className={`${styles.card} ${value === level ? styles.chosen : ''}`}>
            <input
              type="radio"
              className={styles.radio}
              name={`level-${pillar.id}`}
              checked={value === level}
              aria-labelledby={`${id}-headline`}
              aria-describedby={`${id}-text${level === now ? ` ${id}-now` : ''}`}
              onChange={({ currentTarget }) => {
                const card = currentTarget.parentElement;
                held.current = card && { card, top: card.getBoundingClientRect().top };
                onChoose(level);
              }}
            />
            <span className={styles.face}>
              {level === now && (
                <strong className={styles.now} id={`${id}-now`}>
                  {words.hereNow}
                </strong>
              )}
              <span className={styles.head}>
                <span className={styles.headline} id={`${id}-headline`}>
                  {headline[language]}
                </span>
                <span className={styles.mark} aria-hidden="true">
                  {value === level && '✓'}
                </span>
              </span>
              <span className={styles.text} id={`${id}-text`}>
                {statements.map((statement) => (
                  <span key={statement.id} className={styles.statement}>
                    {statement.text[language]}
                  </span>
                ))}
                <span className={styles.level}>{words.levelName(level, name)}</span>
              </span>
            </span>
          </label>
        );
      })}
    </fieldset>
  );
}
