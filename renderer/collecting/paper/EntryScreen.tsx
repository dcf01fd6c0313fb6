import { useRef, useState } from 'react';
import { enterForm } from '../../../shared/commands/forms.ts';
import type { PersonText } from '../../../shared/commands/participants.ts';
import { asksLevels } from '../../../shared/file/spreadsheet/fields.ts';
import type { GivenAnswers } from '../../../shared/model/answers.ts';
import { pillarsAsked } from '../../../shared/model/instrument.ts';
import { linesAnswered } from '../../../shared/model/seats.ts';
import type { Round } from '../../../shared/model/workshop.ts';
import { questionsOf } from '../../answering/questions.ts';
import { BusinessLineSegments } from '../../components/BusinessLineSegments.tsx';
import { Button } from '../../components/Button.tsx';
import { ProjectorWarning } from '../../components/ProjectorWarning.tsx';
import { Segments } from '../../components/Segments.tsx';
import { Switch } from '../../components/Switch.tsx';
import { useBusinessLine } from '../../state/ui.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { effects } from '../../workshop/effects.ts';
import { useOpenWorkshop } from '../../workshop/openWorkshop.ts';
import { useCommand } from '../../workshop/useCommand.ts';
import { CodeStep } from './CodeStep.tsx';
import styles from './EntryScreen.module.css';
import { FormEntry } from './FormEntry.tsx';
import { answeredBefore, type FormOwner, nextLineOf } from './findForm.ts';
import { NewPersonStep } from './NewPersonStep.tsx';
import { ownerLabel } from './ownerLabel.ts';
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
  const language = useLanguage();
  const { data, pack } = useOpenWorkshop();
  const line = useBusinessLine(data.workshop);
  const command = useCommand();
  const [sheet, setSheet] = useState<Sheet | null>(null);
  const [entered, setEntered] = useState<readonly string[]>([]);
  const [isShown, setIsShown] = useState(false);
  const isSaving = useRef(false);
  const mode = asksLevels(round) ? 'quick' : 'detailed';
  const questions = questionsOf(pillarsAsked(pack, round), mode);

  const save = async (content: GivenAnswers) => {
    if (!sheet || isSaving.current) return;
    isSaving.current = true;
    const { owner, person } = sheet;
    const giver =
      owner.kind === 'known'
        ? { kind: 'known' as const, participantId: owner.participant.id }
        : { kind: 'new' as const, code: owner.code, person: person ?? nobody };
    const form = { giver, businessLineId: owner.lineId, content };
    if (await command(enterForm(data, round, form, effects))) {
      setEntered([...entered, person?.name || ownerLabel(owner, language)]);
      // Whoever types a code has the forms of one person together; whoever scans goes on scanning.
      const lineId = owner.saysLine ? null : nextLineOf(owner, data, round);
      setSheet(lineId === null ? null : { owner: { ...owner, lineId }, person: null });
    }
    isSaving.current = false;
  };

  const lines =
    sheet?.owner.kind === 'known'
      ? linesAnswered(data.workshop, sheet.owner.participant)
      : data.workshop.businessLines;
  const isNew = sheet?.owner.kind === 'blank' && sheet.person === null;
  return (
    <div className={styles.screen}>
      <header className={styles.head}>
        <h1>{words.title}</h1>
        {sheet === null ? (
          <BusinessLineSegments workshop={data.workshop} label={words.line} />
        ) : (
          lines.length > 1 && (
            <Segments
              label={words.forLines}
              value={sheet.owner.lineId}
              options={lines.map(({ id, name }) => ({ value: id, text: name }))}
              onChoose={(lineId) => setSheet({ ...sheet, owner: { ...sheet.owner, lineId } })}
            />
          )
        )}
        {sheet !== null && <Switch label={words.shown} value={isShown} onChange={setIsShown} />}
        <p className={styles.count}>{words.entered(entered.length)}</p>
        <Button onPress={onBack}>{words.back}</Button>
      </header>
      {sheet !== null && <ProjectorWarning />}
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
          key={`${ownerLabel(sheet.owner, language)} ${sheet.owner.lineId}`}
          pack={pack}
          isShown={isShown}
          who={sheet.person?.name || ownerLabel(sheet.owner, language)}
          questions={questions}
          before={answeredBefore(sheet.owner, data, round)}
          onSave={(content) => void save(content)}
          onLeave={() => setSheet(null)}
        />
      )}
    </div>
  );
}

const nobody: PersonText = { name: '', layer: null, department: '' };
