import { areGroupsFixed, changeWorkshop, type WorkshopFields } from '../../../shared/commands/workshops.ts';
import { participantsOf } from '../../../shared/model/seats.ts';
import { JoinBy } from '../../collecting/phones/JoinBy.tsx';
import { Segments } from '../../components/Segments.tsx';
import { SelectField } from '../../components/SelectField.tsx';
import { ForgetPeople } from '../../people/ForgetPeople.tsx';
import { CompareFirst } from '../../results/CompareFirst.tsx';
import { compareWords } from '../../results/compareWords.ts';
import { choiceWords } from '../../words/choiceWords.ts';
import { languages, useWords } from '../../words/language.ts';
import { useOpenWorkshop } from '../../workshop/openWorkshop.ts';
import { useCommand } from '../../workshop/useCommand.ts';
import styles from './PrepareScreen.module.css';
import { prepareWords } from './words.ts';

/** Per cent, from half to all, as the model of a workshop allows. */
const thresholds = [50, 55, 60, 65, 70, 75, 80, 85, 90, 95, 100];
const groupSizes = [2, 3, 4, 5, 6, 7, 8, 9, 10];

/** What is right for most workshops as it is. */
export function MoreSettings() {
  const words = useWords(prepareWords);
  const choices = useWords(choiceWords);
  const { data } = useOpenWorkshop();
  const { workshop } = data;
  const command = useCommand();
  const compare = useWords(compareWords);
  const isFixed = areGroupsFixed(data.rounds);
  const people = workshop.businessLines.map(({ id }) => participantsOf(data, id));
  const change = (fields: WorkshopFields) => void command(changeWorkshop(data, fields));
  return (
    <details className={styles.fold}>
      <summary>{words.more}</summary>
      <div className={styles.settings}>
        <div>
          <p className={styles.label}>{words.paperLanguage}</p>
          <Segments
            label={words.paperLanguage}
            value={workshop.language}
            options={languages.map((language) => ({ value: language, text: choices.languages[language] }))}
            onChoose={(language) => change({ language })}
          />
        </div>
        <CompareFirst people={people} />
        <SelectField
          label={words.groupSize}
          hint={isFixed ? compare.fixed : words.groupSizeHint}
          isDisabled={isFixed}
          value={`${workshop.minimumGroupSize}`}
          options={groupSizes.map((size) => ({ value: `${size}`, text: choices.peopleCount(size) }))}
          onChoose={(size) => change({ minimumGroupSize: Number(size) })}
        />
        <SelectField
          label={words.threshold}
          hint={words.thresholdHint}
          value={`${Math.round(workshop.stageThreshold * 100)}`}
          options={thresholds.map((percent) => ({ value: `${percent}`, text: choices.percent(percent) }))}
          onChoose={(percent) => change({ stageThreshold: Number(percent) / 100 })}
        />
        <JoinBy labelClass={styles.label ?? ''} />
        <ForgetPeople />
      </div>
    </details>
  );
}
