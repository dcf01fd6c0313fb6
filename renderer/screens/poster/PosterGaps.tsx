import { Link } from 'wouter';
import type { PosterContent } from '../../../shared/drawing/posterContent.ts';
import { useWords } from '../../words/language.ts';
import { useOpenWorkshop } from '../../workshop/openWorkshop.ts';
import { workshopPath } from '../../workshop/routes.ts';
import styles from './PosterScreen.module.css';
import { posterWords } from './words.ts';

/** What the poster still lacks, with the way to it; nothing when it is complete. */
export function PosterGaps({ content }: { content: PosterContent }) {
  const { gaps } = useWords(posterWords);
  const { data } = useOpenWorkshop();
  const { id } = data.workshop;
  const hasTargets = content.pillars.some(({ target }) => target !== null);
  if (hasTargets && content.actions.length > 0) return null;
  return (
    <ul className={styles.gaps}>
      {!hasTargets && (
        <li>
          {gaps.targets} <Link href={workshopPath(id, 'targets')}>{gaps.toTargets}</Link>
        </li>
      )}
      {content.actions.length === 0 && (
        <li>
          {gaps.actions} <Link href={workshopPath(id, 'roadmap')}>{gaps.toRoadmap}</Link>
        </li>
      )}
    </ul>
  );
}
