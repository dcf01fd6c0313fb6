import {
  Button as AriaButton,
  Text,
  UNSTABLE_Toast as Toast,
  UNSTABLE_ToastContent as ToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as ToastRegion,
} from 'react-aria-components';
import { commonWords } from '../words/commonWords.ts';
import { type Sentence, useLanguage, useWords } from '../words/language.ts';
import styles from './messages.module.css';

export interface Message {
  text: Sentence;
  tone: 'done' | 'fault';
  /** A way back or onwards, beside the text. */
  action?: { text: Sentence; onPress: () => void };
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
  const words = useWords(commonWords);
  const language = useLanguage();
  return (
    <ToastRegion queue={queue} className={styles.region ?? ''} aria-label={words.messages}>
      {({ toast }) => (
        <Toast toast={toast} className={`${styles.message} ${styles[toast.content.tone]}`}>
          <ToastContent className={styles.text ?? ''}>
            <Text slot="title">{toast.content.text(language)}</Text>
          </ToastContent>
          {toast.content.action && (
            <AriaButton
              className={styles.action ?? ''}
              onPress={() => {
                toast.content.action?.onPress();
                queue.close(toast.key);
              }}
            >
              {toast.content.action.text(language)}
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
