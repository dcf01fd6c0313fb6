import type { ReactNode } from 'react';
import type { Language, Level, LevelAnswer } from '../../shared/model/workshop.ts';
import { pillarStyle } from '../components/pillarStyle.ts';
import styles from './LevelCards.module.css';
import type { AskedPack, AskedPillar } from './questions.ts';
import { answerWords } from './words.ts';

export interface LevelCardsProps {
  pillar: AskedPillar;
  packLevels: AskedPack['levels'];
  language: Language;
  question: string;
  value: LevelAnswer | undefined;
  /** Where the group stands, as it was shown. */
  now: Level | undefined;
  onChoose: (value: LevelAnswer) => void;
  /** Beside "don't know": the comment. */
  children: ReactNode;
}

/** The levels of a pillar as cards: what they say is large, how they are called is small. */
export function LevelCards(props: LevelCardsProps) {
  const { pillar, packLevels, language, question, value, now, onChoose, children } = props;
  const words = answerWords[language];
  return (
    <fieldset className={styles.group} style={{ ...pillarStyle(pillar.id), ...columns(pillar.cells.length) }}>
      <legend className={styles.question}>{question}</legend>
      <div className={styles.cards}>
        {pillar.cells.map((cell) => (
          <label key={cell.level} className={styles.card}>
            <input
              type="radio"
              className={styles.radio}
              name={`level-${pillar.id}`}
              checked={value === cell.level}
              onChange={() => onChoose(cell.level)}
            />
            {cell.level === now && <strong className={styles.now}>{words.hereNow}</strong>}
            <span className={styles.headline}>{cell.headline[language]}</span>
            <span className={styles.statements}>
              {cell.statements.map((statement) => (
                <span key={statement.id}>{statement.text[language]}</span>
              ))}
            </span>
            <span className={styles.level}>
              {words.levelName(
                cell.level,
                packLevels.find(({ level }) => level === cell.level)?.name[language] ?? '',
              )}
            </span>
          </label>
        ))}
      </div>
      <div className={styles.beside}>
        <label className={`${styles.card} ${styles.unknown}`}>
          <input
            type="radio"
            className={styles.radio}
            name={`level-${pillar.id}`}
            checked={value === 'unknown'}
            onChange={() => onChoose('unknown')}
          />
          <span>{words.unknownLevel}</span>
        </label>
        {children}
      </div>
    </fieldset>
  );
}

function columns(levels: number) {
  const variable: Record<`--${string}`, number> = { '--levels': levels };
  return variable;
}
