import { numberedStatements } from '../../../shared/file/spreadsheet/fields.ts';
import type { GridPack } from '../../../shared/model/pack.ts';
import type { StatementAnswer } from '../../../shared/model/workshop.ts';
import type { Question } from '../../answering/questions.ts';
import { PillarIcon } from '../../components/Icon.tsx';
import { pillarStyle } from '../../components/pillarStyle.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { answerText } from './answerText.ts';
import styles from './DetailedKeys.module.css';
import { isChecking, type Typed } from './typed.ts';
import { type EntryWords, entryWords } from './words.ts';

export interface DetailedKeysProps {
  pack: GridPack;
  typed: Typed;
  /** Otherwise a dot stands for each answer: the projector may be on. */
  isShown: boolean;
  onJump: (index: number) => void;
}

type StatementQuestion = Extract<Question, { kind: 'statement' }>;

/** The statement in turn in large, and all of them beside it by number: where one is, and what was typed. */
export function DetailedKeys({ pack, typed, isShown, onJump }: DetailedKeysProps) {
  const words = useWords(entryWords);
  const language = useLanguage();
  const numbers = numberedStatements(pack);
  const places = typed.questions.flatMap((question, index) =>
    question.kind === 'statement'
      ? [{ question, index, number: numbers.get(question.statement.id)?.number ?? 0 }]
      : [],
  );
  const asked = new Set<string>(places.map(({ question }) => question.pillar.id));
  const pillars = pack.pillars.filter(({ id }) => asked.has(id));
  return (
    <div className={styles.detailed}>
      {!isChecking(typed) && <Current place={places[typed.at]} total={places.length} words={words} />}
      <section className={styles.map} aria-label={words.map}>
        {pillars.map((pillar) => (
          <div key={pillar.id} className={styles.column} style={pillarStyle(pillar.id)}>
            <h3>
              <PillarIcon pillarId={pillar.id} className={styles.icon} />
              {pillar.shortName[language]}
            </h3>
            <ol>
              {places
                .filter(({ question }) => question.pillar === pillar)
                .map(({ question, index, number }) => (
                  <li key={question.key}>
                    <Cell
                      number={number}
                      question={question}
                      answer={typed.answers[index] as StatementAnswer | null}
                      isShown={isShown}
                      isCurrent={index === typed.at}
                      words={words}
                      onPress={() => onJump(index)}
                    />
                  </li>
                ))}
            </ol>
          </div>
        ))}
      </section>
    </div>
  );
}

function Current({
  place,
  total,
  words,
}: {
  place: { question: StatementQuestion; index: number; number: number } | undefined;
  total: number;
  words: EntryWords;
}) {
  const language = useLanguage();
  if (!place) return null;
  const { question, index, number } = place;
  return (
    <div className={styles.current} style={pillarStyle(question.pillar.id)}>
      <p className={styles.place}>
        <PillarIcon pillarId={question.pillar.id} className={styles.icon} /> {question.pillar.name[language]}{' '}
        · {words.of(index + 1, total)}
      </p>
      <p className={styles.text}>
        <span className={styles.number}>{number}</span> {question.statement.text[language]}
      </p>
    </div>
  );
}

interface CellProps {
  number: number;
  question: StatementQuestion;
  answer: StatementAnswer | null;
  isShown: boolean;
  isCurrent: boolean;
  words: EntryWords;
  onPress: () => void;
}

function Cell({ number, question, answer, isShown, isCurrent, words, onPress }: CellProps) {
  return (
    <button
      type="button"
      tabIndex={-1}
      className={styles.cell}
      aria-label={words.cell(
        number,
        answer !== null && !isShown ? words.hiddenAnswer : answerText(question, answer, words),
      )}
      aria-current={isCurrent ? 'step' : undefined}
      data-answer={answer !== null && !isShown ? 'hidden' : (answer ?? 'open')}
      onClick={onPress}
    >
      <span className={styles.cellNumber}>{number}</span>
      <span>{answer === null ? '' : isShown ? words.signs[answer] : '●'}</span>
    </button>
  );
}
