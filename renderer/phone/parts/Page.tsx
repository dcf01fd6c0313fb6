import type { ButtonHTMLAttributes, ReactNode, Ref } from 'react';
import { shownCode } from '../../../shared/words/codes.ts';
import styles from './Page.module.css';

export interface PageProps {
  title: string;
  headingRef: Ref<HTMLHeadingElement>;
  /** Above the title: a sign of what happened. */
  sign?: ReactNode;
  children: ReactNode;
  /** What to do next, fixed within reach of the thumb. */
  bar?: ReactNode;
}

/** A page between the questions: says one thing, and what to do next. */
export function Page({ title, headingRef, sign, children, bar }: PageProps) {
  return (
    <main className={styles.main}>
      <div className={styles.page}>
        {sign}
        <h1 ref={headingRef} tabIndex={-1}>
          {title}
        </h1>
        {children}
      </div>
      {bar && <div className={styles.bar}>{bar}</div>}
    </main>
  );
}

export interface ButtonProps extends ButtonHTMLAttributes<HTMLButtonElement> {
  kind?: 'primary' | 'plain' | 'quiet';
}

export function Button({ kind = 'plain', type = 'button', ...props }: ButtonProps) {
  return <button {...props} type={type} className={`${styles.button} ${styles[kind]}`} />;
}

/** The personal code, large enough to copy onto paper. */
export function PersonalCode({ label, code, help }: { label: string; code: string; help: string }) {
  return (
    <div className={styles.code}>
      <p>
        {label}: <strong>{shownCode(code)}</strong>
      </p>
      <p className={styles.help}>{help}</p>
    </div>
  );
}

/** It worked. */
export function Check() {
  return (
    <svg className={styles.check} viewBox="0 0 24 24" aria-hidden="true">
      <circle cx="12" cy="12" r="11" />
      <path d="M6.5 12.5 10.5 16.5 17.5 8.5" />
    </svg>
  );
}
