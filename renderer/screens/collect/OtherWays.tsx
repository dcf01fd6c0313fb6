import { Button } from '../../components/Button.tsx';
import { useWords } from '../../words/language.ts';
import styles from './CollectScreen.module.css';
import { collectWords } from './words.ts';

/** Paper, hands and files, beside phones and the laptop. */
export type OtherWay = 'forms' | 'entry' | 'hands' | 'template' | 'file';

const ways: readonly OtherWay[] = ['forms', 'entry', 'hands', 'template', 'file'];

/** The ways in that need no phone: one quiet row, for whoever needs them. */
export function OtherWays({ onChoose }: { onChoose: (way: OtherWay) => void }) {
  const words = useWords(collectWords);
  return (
    <nav className={styles.ways} aria-label={words.otherWays}>
      <span>{words.otherWays}</span>
      {ways.map((way) => (
        <Button key={way} size="small" onPress={() => onChoose(way)}>
          {words.ways[way]}
        </Button>
      ))}
    </nav>
  );
}
