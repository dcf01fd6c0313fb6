import { useRef } from 'react';
import { Button } from 'react-aria-components';
import { isQuickWin } from '../../../shared/analysis/balance.ts';
import { pillarById } from '../../../shared/content/packs.ts';
import type { Action } from '../../../shared/model/workshop.ts';
import { formatQuarter } from '../../../shared/words/dates.ts';
import { Icon, PillarIcon } from '../../components/Icon.tsx';
import { useLanguage, useWords } from '../../words/language.ts';
import { useOpenWorkshop } from '../../workshop/openWorkshop.ts';
import styles from './ActionBoard.module.css';
import { type Spotlight, useInSpotlight } from './spotlight.ts';
import { roadmapWords } from './words.ts';

export interface ActionCardProps {
  action: Action;
  spotlight: Spotlight | null;
}

/** What the room needs to recognise an action; the rest is in its dialog. */
export function ActionCard({ action, spotlight }: ActionCardProps) {
  const words = useWords(roadmapWords);
  const language = useLanguage();
  const { pack } = useOpenWorkshop();
  const titleRef = useRef<HTMLElement>(null);
  const isLit = useInSpotlight(spotlight, action, titleRef);
  const pillar = pillarById(pack, action.pillarId);
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
      <strong ref={titleRef} className={`${styles.cardTitle} ${isLit ? styles.lit : ''}`}>
        {title}
      </strong>
      <span className={styles.cardFoot}>
        <span className={styles.who}>
          <span>{action.owner || words.noOwner}</span>
          {action.quarter && <span>· {formatQuarter(action.quarter)}</span>}
        </span>
        {isQuickWin(action) && (
          <span className={styles.quickWin} title={words.quickWinHelp}>
            <Icon name="quickWin" /> {words.quickWin}
          </span>
        )}
      </span>
    </>
  );
}
