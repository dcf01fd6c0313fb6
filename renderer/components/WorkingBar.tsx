import { useEffect, useState } from 'react';
import styles from './WorkingBar.module.css';

/** Milliseconds that something may take before it is said: shorter than that, saying it only flickers. */
const shownAfter = 500;

/** How much is done of what takes long. @param share from 0 to 1; null: nobody knows */
export function WorkingBar({ label, share }: { label: string; share: number | null }) {
  return <progress className={styles.bar} aria-label={label} {...(share === null ? {} : { value: share })} />;
}

/** Whether something has been going on for so long that it is to be said. */
export function useLong(isBusy: boolean): boolean {
  const [isLong, setIsLong] = useState(false);
  useEffect(() => {
    if (!isBusy) return setIsLong(false);
    const timer = setTimeout(() => setIsLong(true), shownAfter);
    return () => clearTimeout(timer);
  }, [isBusy]);
  return isLong;
}
