import type { ReactNode } from 'react';
import styles from './Notice.module.css';

/** A whole page that says one thing: what happened, what is safe, what to do next. */
export function Notice({ title, text, children }: { title: string; text: string; children?: ReactNode }) {
  return (
    <main className={styles.notice}>
      <h1>{title}</h1>
      <p>{text}</p>
      <div className={styles.actions}>{children}</div>
    </main>
  );
}
