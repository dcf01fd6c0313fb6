import {
  createContext,
  type RefObject,
  useContext,
  useEffect,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import type { Language } from '../../../shared/model/workshop.ts';
import { type AnswerWords, answerWords } from '../../answering/words.ts';
import type { Phone } from '../state/phone.ts';
import type { PhoneState } from '../state/store.ts';
import { type PhoneWords, phoneWords } from '../words.ts';

export const PhoneContext = createContext<Phone | null>(null);

/** What can be done, as opposed to how things are. */
export function usePhone(): Phone {
  const phone = useContext(PhoneContext);
  if (!phone) throw new Error('Outside the phone page');
  return phone;
}

export function usePhoneState(): PhoneState {
  const phone = usePhone();
  const [state, setState] = useState(phone.state);
  useLayoutEffect(() => {
    const follow = () => setState(phone.state());
    // It may have changed between drawing and now.
    follow();
    const end = phone.subscribe(follow);
    return () => void end();
  }, [phone]);
  return state;
}

/** Put together once: every part of every screen asks for them, each time it is drawn. */
const words: Record<Language, PhoneWords & { answer: AnswerWords }> = {
  nl: { ...phoneWords.nl, answer: answerWords.nl },
  en: { ...phoneWords.en, answer: answerWords.en },
};

export function usePhoneWords(): PhoneWords & { answer: AnswerWords } {
  return words[usePhoneState().language];
}

/**
 * The heading of a screen: takes the focus when the screen comes, so that screen readers begin there.
 * @param isAway another screen stands in its place for a while, and this one comes again after it
 */
export function useArrival(isAway = false): RefObject<HTMLHeadingElement | null> {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (!isAway) arriveAt(heading.current);
  }, [isAway]);
  return heading;
}

export function arriveAt(heading: HTMLHeadingElement | null): void {
  scrollTo(0, 0);
  heading?.focus({ preventScroll: true });
}
