import { textLimits } from '../../../shared/commands/edits.ts';
import { changePoster, changeWorkshop } from '../../../shared/commands/workshops.ts';
import { paperSizes } from '../../../shared/drawing/sizes.ts';
import type { Language, Orientation, PaperSize, PosterTemplate } from '../../../shared/model/workshop.ts';
import { formatNumber } from '../../../shared/words/language.ts';
import { effects } from '../../app/effects.ts';
import { useCommand } from '../../app/useCommand.ts';
import { useOpenWorkshop } from '../../app/WorkshopFrame.tsx';
import { Segments } from '../../components/Segments.tsx';
import { SelectField } from '../../components/SelectField.tsx';
import { Switch } from '../../components/Switch.tsx';
import { TextField } from '../../components/TextField.tsx';
import { languages, useLanguage, useWords } from '../../words/language.ts';
import { LogoField } from './LogoField.tsx';
import styles from './PosterScreen.module.css';
import { posterWords } from './words.ts';

/** Metres. */
const readingDistances = [0.5, 1, 1.5, 2, 3, 5];
const templates: readonly PosterTemplate[] = ['road', 'grid'];
const orientations: readonly Orientation[] = ['landscape', 'portrait'];

export function PosterSettingsPanel() {
  const words = useWords(posterWords);
  const language = useLanguage();
  const { data } = useOpenWorkshop();
  const command = useCommand();
  const { workshop } = data;
  const { poster } = workshop;
  const change = (fields: Parameters<typeof changePoster>[1]) =>
    void command(changePoster(workshop, fields, effects));
  const line =
    workshop.businessLines.find(({ id }) => id === poster.businessLineId) ?? workshop.businessLines[0];
  return (
    <div className={styles.settings}>
      <div className={styles.choices}>
        <Segments<PosterTemplate>
          label={words.template}
          value={poster.template}
          options={templates.map((value) => ({ value, text: words.templates[value] }))}
          onChoose={(template) => change({ template })}
        />
        <Segments<Orientation>
          label={words.orientation}
          value={poster.orientation}
          options={orientations.map((value) => ({ value, text: words.orientations[value] }))}
          onChoose={(orientation) => change({ orientation })}
        />
        <Segments<PaperSize>
          label={words.size}
          value={poster.size}
          options={paperSizes.map((value) => ({ value, text: value }))}
          onChoose={(size) => change({ size })}
        />
      </div>
      <TextField
        label={words.posterTitle}
        value={poster.title}
        maxLength={textLimits.short}
        onSave={(title) => change({ title })}
      />
      <TextField
        label={words.ambition}
        hint={words.ambitionHint}
        value={poster.ambition}
        maxLength={textLimits.long}
        rows={3}
        onSave={(ambition) => change({ ambition })}
      />
      <LogoField />
      {workshop.businessLines.length > 1 && line && (
        <SelectField
          label={words.businessLine}
          value={line.id}
          options={workshop.businessLines.map(({ id, name }) => ({ value: id, text: name }))}
          onChoose={(businessLineId) => change({ businessLineId })}
        />
      )}
      <div className={styles.pair}>
        <SelectField<Language>
          label={words.language}
          value={workshop.language}
          options={languages.map((value) => ({ value, text: words.languages[value] }))}
          onChoose={(paper) => void command(changeWorkshop(data, { language: paper }, effects))}
        />
        <SelectField
          label={words.distance}
          value={`${poster.readingDistance}`}
          options={readingDistances.map((metres) => ({
            value: `${metres}`,
            text: words.metres(formatNumber(metres, language, Number.isInteger(metres) ? 0 : 1)),
          }))}
          onChoose={(metres) => change({ readingDistance: Number(metres) })}
        />
      </div>
      <Switch
        label={words.owners}
        value={poster.showOwners}
        onChange={(showOwners) => change({ showOwners })}
      />
    </div>
  );
}
