import { isQuickWin } from '../../../shared/analysis/balance.ts';
import { explainQuickWin } from '../../../shared/analysis/explain.ts';
import { textLimits } from '../../../shared/commands/edits.ts';
import { statementById } from '../../../shared/content/packs.ts';
import { quartersOf, roadStart } from '../../../shared/model/quarters.ts';
import { type Action, type Horizon, horizons } from '../../../shared/model/workshop.ts';
import { formatQuarter } from '../../../shared/words/dates.ts';
import { horizonPeriod } from '../../../shared/words/horizons.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { Icon } from '../../components/Icon.tsx';
import { SelectField } from '../../components/SelectField.tsx';
import { TextField } from '../../components/TextField.tsx';
import { formulaOf } from '../../results/formula.ts';
import { choiceWords } from '../../words/choiceWords.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { useOpenWorkshop } from '../../workshop/openWorkshop.ts';
import styles from './ActionDialog.module.css';
import { RatingField } from './RatingField.tsx';
import { useEditing } from './useEditing.ts';
import { useOwners } from './useOwners.ts';
import { roadmapWords } from './words.ts';

export interface ActionDialogProps {
  /** The action to change: stored, or a new one that is stored when something is entered. */
  start: Action;
  onClose: () => void;
  onRemove: (action: Action) => void;
}

/** Everything about one action; what is typed is kept at once, so closing is never losing. */
export function ActionDialog({ start, onClose, onRemove }: ActionDialogProps) {
  const words = useWords(roadmapWords);
  const choices = useWords(choiceWords);
  const language = useLanguage();
  const { data, pack } = useOpenWorkshop();
  const { action, isStored, isNew, change } = useEditing(start, onClose);
  const owners = useOwners();
  const roadmapStart = roadStart(data.workshop);
  const statement = action.statementId && statementById(pack, action.statementId)?.statement;

  return (
    <Dialog
      title={isNew ? words.newAction : words.edit}
      isOpen
      onClose={onClose}
      width="wide"
      actions={
        <>
          <span className={styles.remove}>
            <Button look="danger" onPress={() => (isStored ? onRemove(action) : onClose())}>
              {words.remove}
            </Button>
          </span>
          <Button look="primary" onPress={onClose}>
            {words.done}
          </Button>
        </>
      }
    >
      <TextField
        label={words.fields.title}
        hint={words.fields.titleHint}
        value={action.title}
        maxLength={textLimits.short}
        // A new action opens to type its title: that is what its dialog is for.
        autoFocus={isNew}
        onSave={(title) => change({ title })}
      />
      {statement && (
        <p className={styles.statement}>
          {words.fromStatement} <em>{statement.text[language]}</em>
        </p>
      )}
      <div className={styles.fields}>
        <SelectField
          label={words.fields.pillar}
          value={action.pillarId}
          options={pack.pillars.map(({ id, name }) => ({ value: id, text: name[language] }))}
          onChoose={(pillarId) => change({ pillarId })}
        />
        <TextField
          label={words.fields.owner}
          value={action.owner}
          maxLength={textLimits.short}
          placeholder={words.fields.ownerHint}
          suggestions={owners}
          onSave={(owner) => change({ owner })}
        />
        <SelectField<Horizon>
          label={words.fields.horizon}
          value={action.horizon}
          options={horizons.map((value) => ({
            value,
            text: `${words.horizons[value]} · ${horizonPeriod(roadmapStart, value, language)}`,
          }))}
          onChoose={(horizon) => change({ horizon })}
        />
        <SelectField
          label={words.fields.quarter}
          value={action.quarter ?? anyQuarter}
          options={[
            { value: anyQuarter, text: words.fields.anyQuarter },
            ...quartersOf(action.horizon, roadmapStart).map((value) => ({
              value,
              text: formatQuarter(value),
            })),
          ]}
          onChoose={(quarter) => change({ quarter: quarter === anyQuarter ? null : quarter })}
        />
        <RatingField
          label={words.fields.effort}
          scale={choices.effortScale}
          value={action.effort}
          onChange={(effort) => change({ effort })}
        />
        <RatingField
          label={words.fields.impact}
          scale={choices.impactScale}
          value={action.impact}
          onChange={(impact) => change({ impact })}
        />
      </div>
      <div role="status">{isQuickWin(action) && <QuickWin action={action} />}</div>
      <TextField
        label={words.fields.note}
        value={action.note}
        maxLength={textLimits.long}
        rows={3}
        onSave={(note) => change({ note })}
      />
    </Dialog>
  );
}

/** That an action is a quick win, with how that comes about. */
function QuickWin({ action }: { action: Action }) {
  const words = useWords(roadmapWords);
  const { meaning, steps } = formulaOf(explainQuickWin(action), useLanguage(), () => '');
  return (
    <details open className={styles.quickWin}>
      <summary>
        <Icon name="quickWin" /> <strong>{words.quickWin}</strong>
      </summary>
      <p>{meaning}</p>
      <p>{steps.join(' ')}</p>
    </details>
  );
}

/** Stands for "no fixed quarter" in the list. */
const anyQuarter = 'any';
