import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import styles from './HoldButton.module.css';

export interface HoldButtonProps {
  text: string;
  /** Counts down while it is held. */
  holdingText: (secondsLeft: number) => string;
  seconds: number;
  onHeld: () => void;
  look?: 'plain' | 'primary';
}

/** A button that works only when it is held, by pointer or with Enter or Space: nobody does so by accident. */
export function HoldButton({ text, holdingText, seconds, onHeld, look = 'plain' }: HoldButtonProps) {
  const [left, setLeft] = useState<number | null>(null);
  const timer = useRef<ReturnType<typeof setInterval> | undefined>(undefined);

  const release = () => {
    clearInterval(timer.current);
    timer.current = undefined;
    setLeft(null);
  };
  const hold = () => {
    if (timer.current !== undefined) return;
    const end = performance.now() + seconds * 1000;
    setLeft(seconds);
    timer.current = setInterval(() => {
      const rest = end - performance.now();
      if (rest > 0) return setLeft(Math.ceil(rest / 1000));
      release();
      onHeld();
    }, 100);
  };
  useEffect(() => () => clearInterval(timer.current), []);

  const isHoldKey = (event: KeyboardEvent) => event.key === 'Enter' || event.key === ' ';
  return (
    <button
      type="button"
      className={`${styles.hold} ${styles[look]}`}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        hold();
      }}
      onLostPointerCapture={release}
      onContextMenu={(event) => event.preventDefault()}
      onKeyDown={(event) => {
        if (!isHoldKey(event)) return;
        event.preventDefault();
        if (!event.repeat) hold();
      }}
      onKeyUp={(event) => {
        if (isHoldKey(event)) release();
      }}
      onBlur={release}
    >
      {left !== null && (
        <span className={styles.filled} style={{ animationDuration: `${seconds}s` }} aria-hidden="true" />
      )}
      <span className={styles.text}>{left === null ? text : holdingText(left)}</span>
    </button>
  );
}
