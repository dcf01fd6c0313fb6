import { useState } from 'react';
import { makeAnonymous } from '../../../shared/commands/anonymity.ts';
import { changeWorkshop, type WorkshopFields } from '../../../shared/commands/workshops.ts';
import type { Workshop } from '../../../shared/model/workshop.ts';
import { ModeChoice } from '../../collecting/ModeChoice.tsx';
import { DateField } from '../../components/DateField.tsx';
import { ConfirmDialog } from '../../components/Dialog.tsx';
import { Segments } from '../../components/Segments.tsx';
import { TextField } from '../../components/TextField.tsx';
import { flushDrafts } from '../../components/useDraft.ts';
import { commandsSettled } from '../../state/history.ts';
import { readEarlierResponses, readLateAnswers, readWorkshop } from '../../storage/queries.ts';
import { choiceWords } from '../../words/choiceWords.ts';
import { commonWords } from '../../words/commonWords.ts';
import { useWords } from '../../words/language.ts';
import { useOpenWorkshop } from '../../workshop/openWorkshop.ts';
import { useCommand } from '../../workshop/useCommand.ts';
import { ModelChoice } from './ModelChoice.tsx';
import styles from './PrepareScreen.module.css';
import { prepareWords } from './words.ts';

type Anonymity = Workshop['anonymity'];

/** Organisation, day, how is asked, and whether names are kept. */
export function Basics() {
  const words = useWords(prepareWords);
  const choices = useWords(choiceWords);
  const common = useWords(commonWords);
  const { data, pack } = useOpenWorkshop();
  const { workshop } = data;
  const command = useCommand();
  const [isForgetting, setIsForgetting] = useState(false);
  const change = (fields: WorkshopFields) => void command(changeWorkshop(data, fields));
  /** From what is stored now: phones may have sent more since this was drawn, and a name may just be typed. */
  const turnAnonymous = async () => {
    flushDrafts();
    await commandsSettled();
    const current = await readWorkshop(workshop.id);
    const earlier = await readEarlierResponses(workshop.id);
    const late = await readLateAnswers(workshop.id);
    if (current) await command(makeAnonymous(current, earlier, late));
  };
  const names = data.participants.filter(({ name }) => name !== '').length;

  const chooseAnonymity = (anonymity: Anonymity) => {
    if (anonymity === 'named') change({ anonymity });
    else if (names > 0) setIsForgetting(true);
    else void turnAnonymous();
  };

  return (
    <>
      <div className={styles.row}>
        <div className={styles.wide}>
          <TextField
            label={words.organisation}
            value={workshop.organisation}
            maxLength={200}
            onSave={(organisation) => change({ organisation })}
          />
        </div>
        <DateField label={words.date} value={workshop.date} onSave={(date) => change({ date })} />
      </div>
      <ModelChoice />
      <ModeChoice pillars={pack.pillars} value={workshop.mode} onChoose={(mode) => change({ mode })} />
      <div className={styles.choice}>
        <div>
          <p className={styles.label}>{words.anonymity}</p>
          <Segments<Anonymity>
            label={words.anonymity}
            value={workshop.anonymity}
            options={[
              { value: 'named', text: choices.named },
              { value: 'anonymous', text: choices.anonymous },
            ]}
            onChoose={chooseAnonymity}
          />
        </div>
        <p className={styles.hint}>
          {workshop.anonymity === 'named' ? words.namedText : words.anonymousText}
        </p>
      </div>
      <ConfirmDialog
        title={words.forgetTitle}
        isOpen={isForgetting}
        onClose={() => setIsForgetting(false)}
        onConfirm={() => void turnAnonymous()}
        confirm={words.forget}
        cancel={common.cancel}
        isDanger
      >
        <p>{words.forgetText(names)}</p>
      </ConfirmDialog>
    </>
  );
}
