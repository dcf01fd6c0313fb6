import type { ReactNode } from 'react';
import { Menu as AriaMenu, MenuItem, MenuTrigger, Popover } from 'react-aria-components';
import { Button, type ButtonProps } from './Button.tsx';
import styles from './Field.module.css';

export interface MenuProps {
  /** What the button shows. */
  children: ReactNode;
  /** Names the button for screen readers when it shows only a sign. */
  label?: string;
  look?: ButtonProps['look'];
  size?: ButtonProps['size'];
  items: readonly {
    id: string;
    text: string;
    onSelect: () => void;
    isDanger?: boolean;
    isDisabled?: boolean;
  }[];
}

export function Menu({ children, label, look = 'quiet', size = 'normal', items }: MenuProps) {
  return (
    <MenuTrigger>
      <Button look={look} size={size} {...(label === undefined ? {} : { 'aria-label': label })}>
        {children}
      </Button>
      <Popover className={styles.popover ?? ''}>
        <AriaMenu className={styles.list ?? ''}>
          {items.map((item) => (
            <MenuItem
              key={item.id}
              id={item.id}
              onAction={item.onSelect}
              isDisabled={item.isDisabled ?? false}
              className={styles.option ?? ''}
              {...(item.isDanger ? { 'data-danger': true } : {})}
            >
              {item.text}
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
