import {
  Button as AriaButton,
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components';
import { appWords } from '../app/words.ts';
import { useWords } from '../words/language.ts';
import styles from './messages.module.css';

export interface Message {
  text: string;
  tone: 'done' | 'fault';
  /** A way back or onwards, beside the text. */
  action?: { text: string; onPress: () => void };
}

const queue = new ToastQueue<Message>({ maxVisibleToasts: 3 });

/** Says something at the bottom of the screen, also to screen readers. Faults stay until they are closed. */
export function say(message: Message): void {
  queue.add(message, message.tone === 'done' ? { timeout: 6000 } : {});
}

/** Takes every message away, with the ways back that they offer. */
export function clearMessages(): void {
  queue.clear();
}

export function MessageRegion() {
  const words = useWords(appWords);
  return (
    <ToastRegion queue={queue} className={styles.region ?? ''} aria-label={words.messages}>
      {({ toast }) => (
        <Toast toast={toast} className={`${styles.message} ${styles[toast.content.tone]}`}>
          <ToastContent className={styles.text ?? ''}>
            <Text slot="title">{toast.content.text}</Text>
          </ToastContent>
          {toast.content.action && (
            <AriaButton
              className={styles.action ?? ''}
              onPress={() => {
                toast.content.action?.onPress();
                queue.close(toast.key);
              }}
            >
              {toast.content.action.text}
            </AriaButton>
          )}
          <AriaButton slot="close" className={styles.action ?? ''}>
            {words.close}
          </AriaButton>
        </Toast>
      )}
    </ToastRegion>
  );
}
