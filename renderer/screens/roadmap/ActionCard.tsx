import { Button } from 'react-aria-components';
import { isQuickWin } from '../../../shared/analysis/balance.ts';
import { pillarById } from '../../../shared/content/packs.ts';
import type { Action } from '../../../shared/model/workshop.ts';
import { formatQuarter } from '../../../shared/words/dates.ts';
import { useOpenWorkshop } from '../../app/WorkshopFrame.tsx';
import { Icon, PillarIcon } from '../../components/Icon.tsx';
import { useLanguage, useWords } from '../../words/language.ts';
import styles from './ActionBoard.module.css';
import { roadmapWords } from './words.ts';

/** What the room needs to recognise an action; the rest is in its dialog. */
export function ActionCard({ action }: { action: Action }) {
  const words = useWords(roadmapWords);
  const language = useLanguage();
  const { pack } = useOpenWorkshop();
  const pillar = pillarById(pack, action.pillarId);
  const details = [action.owner || words.noOwner, action.quarter ? formatQuarter(action.quarter) : null];
  const title = action.title || words.untitled;
  return (
    <>
      <span className={styles.cardHead}>
        <PillarIcon pillarId={action.pillarId} className={styles.pillarIcon} />
        <span className={styles.pillarName}>{pillar?.shortName[language]}</span>
        <Button slot="drag" className={styles.handle ?? ''} aria-label={words.drag(title)}>
          <span aria-hidden="true">⠿</span>
        </Button>
      </span>
      <strong className={styles.cardTitle}>{title}</strong>
      <span className={styles.cardFoot}>
        <span>{details.filter((detail) => detail !== null).join(' · ')}</span>
        {isQuickWin(action) && (
          <span className={styles.quickWin} title={words.quickWinHelp}>
            <Icon name="quickWin" /> {words.quickWin}
          </span>
        )}
      </span>
    </>
  );
}
