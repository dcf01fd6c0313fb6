import { useEffect, useRef } from 'react';

export interface AnswerKeys {
  /** 0 to 9, pressed anywhere but in a text. */
  onNumber: (number: number) => void;
  onBack: () => void;
  onNext: () => void;
}

/**
 * Number keys answer, Enter and the left and right arrows walk, wherever the focus is: but not in a text,
 * and where the browser has its own meaning for a key, that one holds.
 */
export function useAnswerKeys(keys: AnswerKeys): void {
  const latest = useRef(keys);
  latest.current = keys;
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.repeat || event.ctrlKey || event.metaKey || event.altKey) return;
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest('textarea, select, [role="dialog"], input:not([type="radio"])')) return;
      if (/^[0-9]$/.test(event.key)) {
        event.preventDefault();
        latest.current.onNumber(Number(event.key));
      }
      // Inside a group of radio buttons the arrows choose.
      if (target instanceof HTMLInputElement) return;
      if (event.key === 'Enter' && !target?.closest('button, a, summary')) latest.current.onNext();
      if (event.key === 'ArrowLeft') latest.current.onBack();
      if (event.key === 'ArrowRight') latest.current.onNext();
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, []);
}
