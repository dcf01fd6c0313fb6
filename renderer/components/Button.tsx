import type { ReactNode, Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components';
import styles from './Button.module.css';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  children: ReactNode;
  /** `primary`: the one next step of a screen; `quiet`: no outline; `danger`: throws something away. */
  look?: 'primary' | 'plain' | 'quiet' | 'danger';
  size?: 'normal' | 'small' | 'large';
  ref?: Ref<HTMLButtonElement>;
}

export function Button({ children, look = 'plain', size = 'normal', ...props }: ButtonProps) {
  return (
    <AriaButton {...props} className={`${styles.button} ${styles[look]} ${styles[size]}`}>
      {children}
    </AriaButton>
  );
}
