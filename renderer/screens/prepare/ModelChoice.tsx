import { canChooseModel, chooseModel } from '../../../shared/commands/model.ts';
import { packLanguage } from '../../../shared/content/packLanguage.ts';
import type { GridPack } from '../../../shared/model/pack.ts';
import { SelectField } from '../../components/SelectField.tsx';
import { useModels } from '../../storage/models.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { useOpenWorkshop } from '../../workshop/openWorkshop.ts';
import { useCommand } from '../../workshop/useCommand.ts';
import styles from './PrepareScreen.module.css';
import { prepareWords } from './words.ts';

/** One version of a model; of a model that is here in two versions, each can be chosen. */
const keyOf = ({ id, version }: Pick<GridPack, 'id' | 'version'>) => `${id} ${version}`;

/** What the workshop is plotted in: a choice only where there is one, until something was asked in its terms. */
export function ModelChoice() {
  const words = useWords(prepareWords);
  const screen = useLanguage();
  const { data, pack } = useOpenWorkshop();
  const command = useCommand();
  // The workshop carries its own: perhaps one that this laptop doesn't have, or has in another version.
  const others = useModels().filter((each) => keyOf(each) !== keyOf(pack));
  const { language, fellBack } = packLanguage(pack, screen);
  if (others.length === 0)
    return fellBack ? <p className={styles.hint}>{words.oneLanguage[language]}</p> : null;
  const isFixed = !canChooseModel(data);
  const isTwice = ({ id }: GridPack) => [pack, ...others].filter((each) => each.id === id).length > 1;
  const options = [pack, ...others].map((each) => {
    const name = each.name[screen];
    return { value: keyOf(each), text: isTwice(each) ? words.modelVersion(name, each.version) : name };
  });
  const choose = (key: string) => {
    const chosen = others.find((each) => keyOf(each) === key);
    if (chosen) void command(chooseModel(data, chosen));
  };
  return (
    <div className={styles.choice}>
      <SelectField
        label={words.model}
        value={keyOf(pack)}
        options={options}
        onChoose={choose}
        isDisabled={isFixed}
      />
      <p className={styles.hint}>
        {words.modelSize(pack.pillars.length, pack.levels.length)}
        {isFixed && ` ${words.modelFixed}`}
        {fellBack && ` ${words.oneLanguage[language]}`}
      </p>
    </div>
  );
}
