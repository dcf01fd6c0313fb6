import type { Pack } from '../model/pack.ts';
import type { Language } from '../model/workshop.ts';

export interface PackLanguage {
  /** The language that the pack's texts are in for this reader. */
  language: Language;
  /** The pack doesn't have the one that was asked for: whoever shows its texts says so. */
  fellBack: boolean;
}

/** In which language a pack speaks to somebody who asked for one: in that, or else in the pack's first. */
export function packLanguage({ languages }: Pick<Pack, 'languages'>, asked: Language): PackLanguage {
  const fellBack = !languages.includes(asked);
  return { language: fellBack ? (languages[0] ?? asked) : asked, fellBack };
}
