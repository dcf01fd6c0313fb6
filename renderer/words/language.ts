import { create } from 'zustand';
import type { Language } from '../../shared/model/workshop.ts';
import { saveSetting } from '../storage/queries.ts';

export const languages: readonly Language[] = ['nl', 'en'];

/** Dutch first: only a laptop that speaks English and no Dutch starts in English. */
export function preferredLanguage(spoken: readonly string[]): Language {
  const known = spoken.map((tag) => tag.slice(0, 2)).find((tag) => tag === 'nl' || tag === 'en');
  return known === 'en' ? 'en' : 'nl';
}

const useLanguageStore = create<{ language: Language }>(() => ({
  language: preferredLanguage(navigator.languages),
}));

/** The language of the screens; paper has the workshop's own. */
export function useLanguage(): Language {
  return useLanguageStore((state) => state.language);
}

/** A sentence that can be said in any language: what stands on the screen speaks the one of the moment. */
export type Sentence = (language: Language) => string;

/** A sentence of these words. */
export function said<Words>(words: Record<Language, Words>, sentence: (words: Words) => string): Sentence {
  return (language) => sentence(words[language]);
}

/** Switches the screens at once, without remembering: for the start of the program. */
export function showLanguage(language: Language): void {
  useLanguageStore.setState({ language });
  document.documentElement.lang = language;
}

/** Switches the screens and remembers it on this laptop. */
export async function chooseLanguage(language: Language): Promise<void> {
  showLanguage(language);
  await saveSetting('language', language);
}

/**
 * A screen's words in the language of the moment. A screen keeps them in its `words.ts` as
 * `{ nl, en } satisfies Record<Language, typeof nl>`: a missing word fails the type check, and a new language
 * makes it point at every place that lacks it.
 */
export function useWords<Words>(words: Record<Language, Words>): Words {
  return words[useLanguage()];
}
