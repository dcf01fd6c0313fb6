import type { Round } from '../../../shared/model/workshop.ts';
import { AnswerPage } from '../../answering/AnswerPage.tsx';
import type { PersonProgress } from '../../collecting/progress.ts';
import { useAnswering } from '../../collecting/useAnswering.ts';
import { Button } from '../../components/Button.tsx';
import { personDetails, personLabel } from '../../people/person.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { useOpenWorkshop } from '../../workshop/openWorkshop.ts';
import styles from './CollectScreen.module.css';
import { collectWords } from './words.ts';

export interface TypeInProps {
  round: Round;
  person: PersonProgress;
  /** Whom to go on with: not finished, and not answering alone. */
  next: PersonProgress | null;
  onNext: (person: PersonProgress) => void;
  onBack: () => void;
}

/** The facilitator types what somebody says: the same page, with for whom at the top. */
export function TypeIn({ round, person, next, onNext, onBack }: TypeInProps) {
  const words = useWords(collectWords);
  const language = useLanguage();
  const open = useOpenWorkshop();
  const { participant } = person;
  const answering = useAnswering(open, round, participant, 'typed');
  const name = personLabel(participant, language);
  const details = personDetails(participant, open.data.workshop, language);
  return (
    <AnswerPage
      pack={open.pack}
      round={round}
      wishYear={answering.wishYear}
      language={language}
      sheets={answering.sheets}
      who={
        <>
          {words.typingFor} <strong>{name}</strong>
          {details && <span className={styles.details}> · {details}</span>}
        </>
      }
      tools={
        <Button size="small" onPress={onBack}>
          {words.backToList}
        </Button>
      }
      onAnswer={answering.onAnswer}
      onFinish={answering.onFinish}
      doneTitle={words.typedTitle(name)}
      doneText={words.typedText}
      doneActions={
        <>
          {next && (
            <Button look="primary" size="large" onPress={() => onNext(next)}>
              {words.typeNext(personLabel(next.participant, language))}
            </Button>
          )}
          <Button look={next ? 'plain' : 'primary'} size={next ? 'normal' : 'large'} onPress={onBack}>
            {words.backToList}
          </Button>
        </>
      }
    />
  );
}
