import { cellAt } from '../../../shared/content/packs.ts';
import type { Level } from '../../../shared/model/workshop.ts';
import { PillarIcon } from '../../components/Icon.tsx';
import { pillarStyle } from '../../components/pillarStyle.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { useOpenWorkshop } from '../../workshop/openWorkshop.ts';
import styles from './EntryScreen.module.css';
import type { Typed } from './typed.ts';
import { entryWords } from './words.ts';

export interface QuickKeysProps {
  typed: Typed;
  /** Otherwise a dot stands for each figure: the projector may be on. */
  isShown: boolean;
  onJump: (index: number) => void;
}

/** The pillars with what was typed: a large digit, and the headline of that level to compare with the paper. */
export function QuickKeys({ typed, isShown, onJump }: QuickKeysProps) {
  const words = useWords(entryWords);
  const language = useLanguage();
  const { pack } = useOpenWorkshop();
  return (
    <ol className={styles.rows}>
      {typed.questions.map(({ key, pillar }, index) => {
        const answer = typed.answers[index] ?? null;
        const isCurrent = index === typed.at;
        const headline =
          answer === null || answer === 'unknown' || !isShown
            ? null
            : cellAt(pack, pillar.id, answer as Level)?.headline;
        return (
          <li key={key} style={pillarStyle(pillar.id)}>
            <button
              type="button"
              tabIndex={-1}
              className={styles.row}
              aria-current={isCurrent ? 'step' : undefined}
              onClick={() => onJump(index)}
            >
              <PillarIcon pillarId={pillar.id} className={styles.icon} />
              <span className={styles.pillar}>{pillar.name[language]}</span>
              <span className={styles.digit}>
                {answer === null
                  ? isCurrent
                    ? '_'
                    : '·'
                  : !isShown
                    ? '●'
                    : answer === 'unknown'
                      ? '?'
                      : answer}
              </span>
              <span className={styles.headline}>
                {answer === 'unknown' && isShown ? words.unknownLevel : (headline?.[language] ?? '')}
              </span>
            </button>
          </li>
        );
      })}
    </ol>
  );
}
