import type { ReactNode, RefObject } from 'react';
import { Button as AriaButton, Dialog, Heading, Popover } from 'react-aria-components';
import styles from './Bubble.module.css';

export interface BubbleProps {
  title: string;
  /** What it is about, and where the focus returns to. */
  trigger: RefObject<HTMLElement | null>;
  onClose: () => void;
  /** Names the button that closes it. */
  close: string;
  children: ReactNode;
  width?: 'narrow' | 'wide';
}

/** More about one part of the screen, beside that part; Escape and a click outside close it. */
export function Bubble({ title, trigger, onClose, close, children, width = 'narrow' }: BubbleProps) {
  return (
    <Popover
      isOpen
      triggerRef={trigger}
      placement="bottom"
      offset={6}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      className={`${styles.popover} ${styles[width]}`}
    >
      <Dialog className={styles.dialog ?? ''}>
        <div className={styles.head}>
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          <AriaButton slot="close" className={styles.close ?? ''} aria-label={close}>
            <span aria-hidden="true">×</span>
          </AriaButton>
        </div>
        {children}
      </Dialog>
    </Popover>
  );
}
