import { changeAction, deleteAction } from '../../../shared/commands/actions.ts';
import { textLimits } from '../../../shared/commands/edits.ts';
import { quartersOf } from '../../../shared/commands/quarters.ts';
import { statementById } from '../../../shared/content/packs.ts';
import { type Action, type Horizon, horizons, levels } from '../../../shared/model/workshop.ts';
import { formatQuarter } from '../../../shared/words/dates.ts';
import { horizonPeriod } from '../../../shared/words/horizons.ts';
import { effects } from '../../app/effects.ts';
import { useCommand } from '../../app/useCommand.ts';
import { useOpenWorkshop } from '../../app/WorkshopFrame.tsx';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { say } from '../../components/messages.tsx';
import { SelectField } from '../../components/SelectField.tsx';
import { TextField } from '../../components/TextField.tsx';
import { undo } from '../../state/history.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import styles from './ActionDialog.module.css';
import { roadmapWords } from './words.ts';

/** Everything about one action; what is typed is kept at once, so closing is never losing. */
export function ActionDialog({ action, onClose }: { action: Action; onClose: () => void }) {
  const words = useWords(roadmapWords);
  const language = useLanguage();
  const { data, pack } = useOpenWorkshop();
  const command = useCommand();
  const { roadmapStart } = data.workshop;
  const statement = action.statementId && statementById(pack, action.statementId)?.statement;
  const change = (fields: Parameters<typeof changeAction>[2]) =>
    void command(changeAction(data, action, fields, effects));

  const remove = async () => {
    if (!(await command(deleteAction(action, effects)))) return;
    onClose();
    const onPress = () => void undo(data.workshop.id);
    say({ text: words.removed, tone: 'done', action: { text: words.undo, onPress } });
  };

  return (
    <Dialog
      title={words.edit}
      isOpen
      onClose={onClose}
      width="wide"
      actions={
        <>
          <Button look="danger" onPress={() => void remove()}>
            {words.remove}
          </Button>
          <Button look="primary" onPress={onClose}>
            {words.done}
          </Button>
        </>
      }
    >
      <TextField
        label={words.fields.title}
        value={action.title}
        maxLength={textLimits.short}
        // The dialog opens to type the title: that is what it is for.
        autoFocus={action.title === ''}
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
          hint={words.fields.ownerHint}
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
          value={action.quarter ?? noChoice}
          options={[
            { value: noChoice, text: words.fields.anyQuarter },
            ...quartersOf(action.horizon, roadmapStart).map((value) => ({
              value,
              text: formatQuarter(value),
            })),
          ]}
          onChoose={(quarter) => change({ quarter: quarter === noChoice ? null : quarter })}
        />
        <RatingField
          label={words.fields.effort}
          scale={words.effortScale}
          value={action.effort}
          onChange={(effort) => change({ effort })}
        />
        <RatingField
          label={words.fields.impact}
          scale={words.impactScale}
          value={action.impact}
          onChange={(impact) => change({ impact })}
        />
      </div>
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

/** Stands for "nothing chosen" in a list of choices. */
const noChoice = 'none';

interface RatingFieldProps {
  label: string;
  /** The five grades, lowest first. */
  scale: readonly string[];
  value: Action['effort'];
  onChange: (value: Action['effort']) => void;
}

function RatingField({ label, scale, value, onChange }: RatingFieldProps) {
  const words = useWords(roadmapWords);
  return (
    <SelectField
      label={label}
      value={value === null ? noChoice : `${value}`}
      options={[
        { value: noChoice, text: words.notRated },
        ...levels.map((level) => ({ value: `${level}`, text: scale[level - 1] ?? `${level}` })),
      ]}
      onChoose={(chosen) => onChange(levels.find((level) => `${level}` === chosen) ?? null)}
    />
  );
}
