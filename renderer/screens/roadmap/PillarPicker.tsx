import { ListBox, ListBoxItem } from 'react-aria-components';
import type { CurrentSituation } from '../../../shared/analysis/current.ts';
import type { PillarId } from '../../../shared/model/ids.ts';
import type { GridPack } from '../../../shared/model/pack.ts';
import { shownLevel } from '../../../shared/words/language.ts';
import { PillarIcon } from '../../components/Icon.tsx';
import { pillarStyle } from '../../components/pillarStyle.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import styles from './PillarPicker.module.css';
import { roadmapWords } from './words.ts';

export interface PillarPickerProps {
  pack: GridPack;
  situation: CurrentSituation;
  chosen: PillarId;
  onChoose: (pillarId: PillarId) => void;
}

/** The pillars with where they are and where they go. */
export function PillarPicker({ pack, situation, chosen, onChoose }: PillarPickerProps) {
  const words = useWords(roadmapWords);
  const language = useLanguage();
  return (
    <ListBox
      aria-label={words.pillars}
      className={styles.list ?? ''}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[chosen]}
      onSelectionChange={(keys) => {
        const pillar = pack.pillars.find(({ id }) => keys !== 'all' && keys.has(id));
        if (pillar) onChoose(pillar.id);
      }}
    >
      {pack.pillars.map(({ id, name, shortName }) => {
        const median = situation.medians.get(id);
        const target = situation.targets.get(id);
        const from = median === undefined ? words.unknown : shownLevel(median, language);
        const to = target === undefined ? words.unknown : `${target}`;
        return (
          <ListBoxItem
            key={id}
            id={id}
            textValue={`${name[language]}: ${words.from} ${from}, ${words.to} ${to}`}
            className={styles.item ?? ''}
            style={pillarStyle(id)}
          >
            <PillarIcon pillarId={id} className={styles.icon} />
            <span className={styles.name}>{shortName[language]}</span>
            <span className={styles.figures}>
              {from} → {to}
            </span>
          </ListBoxItem>
        );
      })}
    </ListBox>
  );
}
