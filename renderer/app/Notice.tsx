import type { ReactNode } from 'react';
import styles from './Notice.module.css';

export interface NoticeProps {
  title: string;
  text: string;
  /** What there is to say beside it. */
  more?: ReactNode;
  /** What can be done. */
  children?: ReactNode;
}

/** A whole page that says one thing: what happened, what is safe, what to do next. */
export function Notice({ title, text, more, children }: NoticeProps) {
  return (
    <main className={styles.notice}>
      <h1>{title}</h1>
      <p>{text}</p>
      {more}
      <div className={styles.actions}>{children}</div>
    </main>
  );
}
