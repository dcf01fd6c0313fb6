import { useRef, useState } from 'react';
import { enterForm } from '../../../shared/commands/forms.ts';
import type { PersonText } from '../../../shared/commands/participants.ts';
import { asksLevels } from '../../../shared/file/spreadsheet/fields.ts';
import type { GivenAnswers } from '../../../shared/model/answers.ts';
import type { Round } from '../../../shared/model/workshop.ts';
import { pillarsAsked, questionsOf } from '../../answer/questions.ts';
import { effects } from '../../app/effects.ts';
import { useCommand } from '../../app/useCommand.ts';
import { useOpenWorkshop } from '../../app/WorkshopFrame.tsx';
import { BusinessLineSegments } from '../../components/BusinessLineSegments.tsx';
import { Button } from '../../components/Button.tsx';
import { useBusinessLine } from '../../state/ui.ts';
import { useWords } from '../../words/language.ts';
import { CodeStep } from './CodeStep.tsx';
import styles from './EntryScreen.module.css';
import { FormEntry } from './FormEntry.tsx';
import { answeredBefore, type FormOwner } from './findForm.ts';
import { NewPersonStep } from './NewPersonStep.tsx';
import { ownerLabel } from './people.ts';
import { entryWords } from './words.ts';

export interface EntryScreenProps {
  /** An open round. */
  round: Round;
  onBack: () => void;
}

/** A form on its way in: whose it is, and who that is when nobody knew yet. */
interface Sheet {
  owner: FormOwner;
  person: PersonText | null;
}

/** Paper forms, typed in one after another without a mouse: code, answers, a look, Enter. */
export function EntryScreen({ round, onBack }: EntryScreenProps) {
  const words = useWords(entryWords);
  const { data, pack } = useOpenWorkshop();
  const line = useBusinessLine(data.workshop);
  const command = useCommand();
  const [sheet, setSheet] = useState<Sheet | null>(null);
  const [entered, setEntered] = useState<readonly string[]>([]);
  const isSaving = useRef(false);
  const mode = asksLevels(round) ? 'quick' : 'detailed';
  const questions = questionsOf(pillarsAsked(pack, round.pillarIds), mode);

  const save = async (content: GivenAnswers) => {
    if (!sheet || isSaving.current) return;
    isSaving.current = true;
    const { owner, person } = sheet;
    const giver =
      owner.kind === 'known'
        ? { kind: 'known' as const, participantId: owner.participant.id }
        : { kind: 'new' as const, code: owner.code, person: person ?? nobody };
    const form = { giver, businessLineId: line.id, content };
    if (await command(enterForm(data, round, form, effects))) {
      setEntered([...entered, person?.name || ownerLabel(owner, words)]);
      setSheet(null);
    }
    isSaving.current = false;
  };

  const isNew = sheet?.owner.kind === 'blank' && sheet.person === null;
  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <h1>{words.title}</h1>
        {sheet === null ? (
          <BusinessLineSegments workshop={data.workshop} label={words.line} />
        ) : (
          data.workshop.businessLines.length > 1 && <p className={styles.line}>{words.forLine(line.name)}</p>
        )}
        <p className={styles.count}>{words.entered(entered.length)}</p>
        <Button onPress={onBack}>{words.back}</Button>
      </header>
      {round.closedAt !== null ? (
        <p className={styles.closed}>{words.closed}</p>
      ) : sheet === null ? (
        <CodeStep
          round={round}
          line={line}
          last={entered.at(-1) ?? null}
          onFound={(owner) => setSheet({ owner, person: null })}
        />
      ) : isNew ? (
        <NewPersonStep
          isAnonymous={data.workshop.anonymity === 'anonymous'}
          departments={data.workshop.departments.map(({ name }) => name)}
          onDone={(person) => setSheet({ ...sheet, person })}
          onLeave={() => setSheet(null)}
        />
      ) : (
        <FormEntry
          pack={pack}
          who={sheet.person?.name || ownerLabel(sheet.owner, words)}
          questions={questions}
          before={answeredBefore(sheet.owner, data, round, line.id)}
          onSave={(content) => void save(content)}
          onLeave={() => setSheet(null)}
        />
      )}
    </div>
  );
}

const nobody: PersonText = { name: '', layer: null, department: '' };
