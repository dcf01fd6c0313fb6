import type { LineProgress } from '../../collecting/progress.ts';
import styles from './CollectScreen.module.css';

/** Empty, half or full with a check: how far somebody is, beside the words that say so. */
export function StateMark({ state }: { state: LineProgress['state'] }) {
  return (
    <svg className={styles.mark} viewBox="0 0 20 20" aria-hidden="true">
      <circle
        cx="10"
        cy="10"
        r="8.5"
        fill={state === 'finished' ? 'currentColor' : 'var(--sheet)'}
        stroke="currentColor"
        strokeWidth="1.5"
        {...(state === 'none' ? { strokeDasharray: '2.5 2.5' } : {})}
      />
      {state === 'busy' && <path d="M10 1.5a8.5 8.5 0 0 1 0 17z" fill="currentColor" />}
      {state === 'finished' && (
        <path d="m5.8 10.4 2.9 2.9 5.5-6" fill="none" stroke="var(--sheet)" strokeWidth="2" />
      )}
    </svg>
  );
}
