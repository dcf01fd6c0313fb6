import type { ReactNode } from 'react';
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from 'react-aria-components';
import { commonWords } from '../words/commonWords.ts';
import { useWords } from '../words/language.ts';
import { Button } from './Button.tsx';
import styles from './Dialog.module.css';

export interface DialogProps {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  children: ReactNode;
  /** The buttons at the bottom, the main one last. */
  actions?: ReactNode;
  width?: 'narrow' | 'wide';
}

/** A question or task over the screen; Escape and a click outside close it without doing anything. */
export function Dialog({ title, isOpen, onClose, children, actions, width = 'narrow' }: DialogProps) {
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      isDismissable
      className={styles.overlay ?? ''}
    >
      <Modal className={`${styles.modal} ${styles[width]}`}>
        <AriaDialog className={styles.dialog ?? ''}>
          <Heading slot="title" level={2}>
            {title}
          </Heading>
          <div className={styles.body}>{children}</div>
          {actions && <div className={styles.actions}>{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

export interface TaskDialogProps extends Pick<DialogProps, 'title' | 'onClose' | 'children' | 'width'> {
  /** What the main button says, and does; it leaves the closing to its task. */
  task: string;
  onTask: () => void;
  isDisabled?: boolean;
  /** What the other button says, which only closes; left out: cancel. */
  leave?: string;
}

/** A dialog to do one thing in, or nothing. */
export function TaskDialog({ task, onTask, isDisabled = false, leave, ...rest }: TaskDialogProps) {
  const words = useWords(commonWords);
  return (
    <Dialog
      {...rest}
      isOpen
      actions={
        <>
          <Button onPress={rest.onClose}>{leave ?? words.cancel}</Button>
          <Button look="primary" isDisabled={isDisabled} onPress={onTask}>
            {task}
          </Button>
        </>
      }
    />
  );
}

export interface ConfirmDialogProps {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  onConfirm: () => void;
  children: ReactNode;
  confirm: string;
  cancel: string;
  /** The action throws something away. */
  isDanger?: boolean;
}

export function ConfirmDialog(props: ConfirmDialogProps) {
  const { onClose, onConfirm, confirm, cancel, isDanger, ...rest } = props;
  return (
    <Dialog
      {...rest}
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{cancel}</Button>
          <Button
            look={isDanger ? 'danger' : 'primary'}
            onPress={() => {
              onConfirm();
              onClose();
            }}
          >
            {confirm}
          </Button>
        </>
      }
    />
  );
}
