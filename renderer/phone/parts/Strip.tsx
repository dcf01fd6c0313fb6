import { useEffect, useState } from 'react';
import { isOnItsWay } from '../state/sheet.ts';
import type { PhoneState } from '../state/store.ts';
import { type PhoneWords, phoneWords } from '../words.ts';
import styles from './Strip.module.css';
import { usePhone, usePhoneState, usePhoneWords } from './usePhone.ts';

export interface StripProps {
  /** Opens the page about this phone; absent where there is nothing to say yet. */
  onAbout?: (() => void) | undefined;
  /** Opens the page for when the laptop has moved; absent where nothing is to be taken along. */
  onNewAddress?: (() => void) | undefined;
}

/** Always at the top: whether the answers have arrived, the other language, the personal code. */
/** Milliseconds without the laptop before it may be at another address: a Wi-Fi is often gone for some seconds. */
const longAway = 15_000;

export function Strip({ onAbout, onNewAddress }: StripProps) {
  const phone = usePhone();
  const state = usePhoneState();
  const words = usePhoneWords();
  const other = state.language === 'nl' ? 'en' : 'nl';
  useEffect(() => {
    document.documentElement.lang = state.language;
  }, [state.language]);
  const isDown = state.link === 'down';
  const [isLongDown, setIsLongDown] = useState(false);
  useEffect(() => {
    if (!isDown) return;
    const timer = setTimeout(() => setIsLongDown(true), longAway);
    return () => {
      clearTimeout(timer);
      setIsLongDown(false);
    };
  }, [isDown]);
  const status = statusOf(state, words);
  // The page of a closed round says it itself.
  const elsewhere = state.refused.find(({ roundId }) => roundId !== state.room?.round?.id);
  return (
    <header className={styles.strip}>
      <div className={styles.row}>
        <p role="status" className={styles.status} data-kind={status.kind}>
          <span aria-hidden="true" className={styles.sign}>
            {signs[status.kind]}
          </span>
          <span>{status.text}</span>
        </p>
        <div className={styles.tools}>
          {onAbout && (
            <button type="button" className={styles.tool} onClick={onAbout}>
              {words.about}
            </button>
          )}
          {(state.room?.languages.includes(other) ?? true) && (
            <button type="button" className={styles.tool} lang={other} onClick={() => phone.speak(other)}>
              {words.otherLanguage.short} <span className="visually-hidden">{words.otherLanguage.long}</span>
            </button>
          )}
        </div>
      </div>
      {state.wanted !== state.language && (
        <p className={styles.notice} lang={state.wanted}>
          {phoneWords[state.wanted].onlyIn}
        </p>
      )}
      {!state.isLasting && <p className={styles.notice}>{words.fleeting}</p>}
      {isLongDown && onNewAddress && (
        <Notice text={words.isMoved} label={words.newAddress} onSeen={onNewAddress} />
      )}
      {elsewhere?.refused && (
        <Notice text={words.ofEarlier(words.refused[elsewhere.refused])} onSeen={phone.noteRefused} />
      )}
      {state.isChangedElsewhere && <Notice text={words.changedElsewhere} onSeen={phone.noteChange} />}
      {state.isReminded && <Notice text={words.reminder} onSeen={() => phone.remind(false)} />}
    </header>
  );
}

/** Stays until it was read, or as long as it is so. @param label what the button does; left out: that it was read */
function Notice({ text, label, onSeen }: { text: string; label?: string; onSeen: () => void }) {
  const words = usePhoneWords();
  return (
    <div className={styles.notice} role="alert">
      <span>{text}</span>
      <button type="button" className={styles.seen} onClick={onSeen}>
        {label ?? words.seen}
      </button>
    </div>
  );
}

type StatusKind = 'good' | 'moving' | 'lost';
const signs: Record<StatusKind, string> = { good: '✓', moving: '↑', lost: '!' };

/** In one sentence: where the answers are, and whether the laptop is there. */
function statusOf(state: PhoneState, { status }: PhoneWords): { kind: StatusKind; text: string } {
  const { link, sheets, isLasting } = state;
  const isWaiting = sheets.some(isOnItsWay);
  const hasAnswered = sheets.some(({ begun }) => begun);
  if (sheets.some(({ refused }) => refused !== null)) return { kind: 'lost', text: status.late };
  if (link === 'down') {
    if (isWaiting) return { kind: 'lost', text: isLasting ? status.down : status.downFleeting };
    return { kind: 'lost', text: hasAnswered ? status.downArrived : status.downEmpty };
  }
  if (link === 'busy') return { kind: 'moving', text: isWaiting ? status.busy : status.waiting };
  if (isWaiting) return { kind: 'moving', text: status.onItsWay };
  if (link === 'connecting') return { kind: 'moving', text: status.connecting };
  return { kind: 'good', text: hasAnswered ? status.arrived : status.connected };
}
