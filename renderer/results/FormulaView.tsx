import styles from './FormulaView.module.css';
import type { Formula } from './formula.ts';

/** Figures with their formulas, the numbers filled in; the first is open, the others unfold. */
export function FormulaList({ formulas }: { formulas: readonly Formula[] }) {
  return (
    <div className={styles.list}>
      {formulas.map((formula, index) => (
        <details key={formula.name} open={index === 0} className={styles.formula}>
          <summary className={styles.summary}>
            <span>{formula.name}</span>
            <strong>{formula.result}</strong>
          </summary>
          <p>{formula.meaning}</p>
          <ul className={styles.steps}>
            {formula.steps.map((step) => (
              <li key={step}>{step}</li>
            ))}
          </ul>
          {formula.source !== '' && <p className={styles.source}>{formula.source}</p>}
        </details>
      ))}
    </div>
  );
}
