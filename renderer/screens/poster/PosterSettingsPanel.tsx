import { textLimits } from '../../../shared/commands/edits.ts';
import { changePoster, changeWorkshop } from '../../../shared/commands/workshops.ts';
import { readingDistanceFor } from '../../../shared/drawing/kit/legibility.ts';
import { paperSizes } from '../../../shared/drawing/sizes.ts';
import {
  type Language,
  type Orientation,
  type PaperSize,
  type PosterTemplate,
  templateSchema,
} from '../../../shared/model/workshop.ts';
import { BusinessLineChoice } from '../../components/BusinessLineSegments.tsx';
import { Segments } from '../../components/Segments.tsx';
import { SelectField } from '../../components/SelectField.tsx';
import { Switch } from '../../components/Switch.tsx';
import { TextField } from '../../components/TextField.tsx';
import { choiceWords } from '../../words/choiceWords.ts';
import { languages, useLanguage, useWords } from '../../words/language.ts';
import { useOpenWorkshop } from '../../workshop/openWorkshop.ts';
import { useCommand } from '../../workshop/useCommand.ts';
import { distanceText, isReadNearby, readingDistances } from './distances.ts';
import { LogoField } from './LogoField.tsx';
import styles from './PosterScreen.module.css';
import { posterWords } from './words.ts';

const orientations: readonly Orientation[] = ['landscape', 'portrait'];

/**
 * What can be set about the poster.
 * @param madeUpTitle the title that it has while none is typed
 */
export function PosterSettingsPanel({ madeUpTitle }: { madeUpTitle: string }) {
  const words = useWords(posterWords);
  const choices = useWords(choiceWords);
  const language = useLanguage();
  const { data } = useOpenWorkshop();
  const command = useCommand();
  const { workshop } = data;
  const { poster } = workshop;
  const change = (fields: Parameters<typeof changePoster>[1]) => void command(changePoster(workshop, fields));
  const line =
    workshop.businessLines.find(({ id }) => id === poster.businessLineId) ?? workshop.businessLines[0];
  const distance = readingDistanceFor(poster.size, poster.readingDistance);
  const distances = [...new Set([...readingDistances, distance])].sort((a, b) => a - b);
  return (
    <div className={styles.settings}>
      {workshop.businessLines.length > 1 && line && (
        <BusinessLineChoice
          workshop={workshop}
          label={words.businessLine}
          value={line.id}
          onChoose={(businessLineId) => change({ businessLineId })}
        />
      )}
      <div className={styles.choices}>
        <Segments<PosterTemplate>
          label={words.template}
          value={poster.template}
          options={templateSchema.options.map((value) => ({ value, text: choices.templates[value] }))}
          onChoose={(template) => change({ template })}
        />
        <Segments<Orientation>
          label={words.orientation}
          value={poster.orientation}
          options={orientations.map((value) => ({ value, text: choices.orientations[value] }))}
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
        placeholder={madeUpTitle}
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
      <div className={styles.pair}>
        <SelectField<Language>
          label={words.language}
          value={workshop.language}
          options={languages.map((value) => ({ value, text: choices.languages[value] }))}
          onChoose={(paper) => void command(changeWorkshop(data, { language: paper }))}
        />
        <SelectField
          label={words.distance}
          value={`${distance}`}
          options={distances.map((metres) => ({
            value: `${metres}`,
            text: distanceText(metres, words, language),
          }))}
          isDisabled={isReadNearby(poster.size)}
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
