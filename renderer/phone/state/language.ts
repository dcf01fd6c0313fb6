import type { Language } from '../../../shared/model/workshop.ts';

/** One of the page's own languages; null for any other text. */
export function asLanguage(text: string | null): Language | null {
  return text === 'nl' || text === 'en' ? text : null;
}

/** The first of the phone's languages that the page has; null when it has none of them. */
export function spokenLanguage(tags: readonly string[]): Language | null {
  for (const tag of tags) {
    const language = asLanguage(tag.slice(0, 2));
    if (language) return language;
  }
  return null;
}

/** In which language all is shown: as the participant wants, when the questions are in that too; else as they are. */
export function shownLanguage(wanted: Language, languages: readonly Language[]): Language {
  return languages.includes(wanted) ? wanted : (languages[0] ?? wanted);
}
