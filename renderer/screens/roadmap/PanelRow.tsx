import type { Action } from '../../../shared/model/workshop.ts';
import { Button } from '../../components/Button.tsx';
import { useWords } from '../../words/language.ts';
import styles from './OpenStatements.module.css';
import { roadmapWords } from './words.ts';

export interface PanelRowProps {
  text: string;
  detail?: string | null;
  /** The action that was made of it already. */
  action: Action | undefined;
  onAdd: () => void;
  onShow: (action: Action) => void;
}

/** Something that may become an action, and then shows where it went. */
export function PanelRow({ text, detail, action, onAdd, onShow }: PanelRowProps) {
  const words = useWords(roadmapWords);
  const horizon = action && words.horizons[action.horizon];
  return (
    <li className={styles.row}>
      <span className={styles.text}>
        {text}
        {detail && <small>{detail}</small>}
      </span>
      {/* One button in both states, so that the focus stays when the action has been made. */}
      <Button
        size="small"
        look={action ? 'quiet' : 'plain'}
        aria-label={horizon ? words.showAction(horizon, text) : words.makeActionOf(text)}
        onPress={() => (action ? onShow(action) : onAdd())}
      >
        {horizon ? `✓ ${horizon}` : words.makeAction}
      </Button>
    </li>
  );
}
