import { commonWords } from '../words/commonWords.ts';
import { chooseLanguage, useLanguage, useWords } from '../words/language.ts';
import { Button } from './Button.tsx';
import { useFullScreen } from './useFullScreen.ts';

export function LanguageButton() {
  const words = useWords(commonWords);
  const language = useLanguage();
  return (
    <Button
      look="quiet"
      size="small"
      aria-label={words.switchLanguage}
      onPress={() => chooseLanguage(language === 'nl' ? 'en' : 'nl')}
    >
      {words.otherLanguage}
    </Button>
  );
}

/** For the projector. Escape leaves it too: the browser's own way. */
export function FullScreenButton() {
  const words = useWords(commonWords);
  const isFull = useFullScreen();
  const toggle = () => (isFull ? document.exitFullscreen() : document.documentElement.requestFullscreen());
  return (
    <Button
      look="quiet"
      size="small"
      aria-label={isFull ? words.leaveFullScreen : words.fullScreen}
      onPress={() => void toggle()}
    >
      <svg
        width="16"
        height="16"
        viewBox="0 0 16 16"
        fill="none"
        stroke="currentColor"
        strokeWidth="2"
        aria-hidden="true"
      >
        <path
          d={isFull ? 'M6 1v5H1M10 1v5h5M6 15v-5H1M10 15v-5h5' : 'M1 6V1h5M15 6V1h-5M1 10v5h5M15 10v5h-5'}
        />
      </svg>
    </Button>
  );
}
