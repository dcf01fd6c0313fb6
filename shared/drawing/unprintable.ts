import type { BusinessLineId } from '../model/ids.ts';
import type { Language, WorkshopData } from '../model/workshop.ts';
import { printable } from '../scene/text.ts';
import { enumerate } from '../words/language.ts';
import { type TextPlace, unprintableWords } from '../words/unprintableWords.ts';
import type { FormGiverLine, FormInput } from './forms/formSheet.ts';

/** A text of the user that goes on paper, and what it is. */
export interface PaperText {
  place: TextPlace;
  text: string;
}

/** The texts of the user on the poster of a business line. */
export function posterTexts({ workshop, actions }: WorkshopData, lineId: BusinessLineId): PaperText[] {
  const { poster, businessLines } = workshop;
  const line = businessLines.length > 1 ? businessLines.find(({ id }) => id === lineId) : undefined;
  return [
    { place: 'title', text: poster.title },
    { place: 'ambition', text: poster.ambition },
    { place: 'organisation', text: workshop.organisation },
    { place: 'businessLine', text: line?.name ?? '' },
    ...actions
      .filter(({ businessLineId }) => businessLineId === lineId)
      .flatMap(({ title, owner }): PaperText[] => [
        { place: 'action', text: title },
        { place: 'owner', text: poster.showOwners ? owner : '' },
      ]),
  ];
}

/** What is said when texts take too long to draw: with the longest of them, which is the likely cause. */
export function givenUpText(texts: readonly PaperText[], language: Language): string {
  const words = unprintableWords(language);
  const [longest] = [...texts].sort((a, b) => b.text.length - a.text.length);
  if (longest === undefined || longest.text === '') return words.givenUp;
  return `${words.givenUp} ${words.shorten(words.places[longest.place], longest.text.length)}`;
}

/** The texts of the user on forms. */
export function formTexts(input: FormInput, givers: readonly FormGiverLine[]): PaperText[] {
  return [
    { place: 'organisation', text: input.organisation },
    { place: 'businessLine', text: input.businessLine },
    ...givers.flatMap((giver): PaperText[] =>
      giver.kind === 'known'
        ? [
            { place: 'person', text: giver.name },
            { place: 'department', text: giver.department },
          ]
        : [],
    ),
  ];
}

/** So many signs of a text are named. */
const mostSigns = 5;
/** Letters of a text that are quoted. */
const mostLetters = 40;

/** A sentence for each text with signs that the bundled fonts lack: where it stands, how it begins, and which signs. */
export function unprintableSentences(texts: readonly PaperText[], language: Language): string[] {
  const words = unprintableWords(language);
  const sentences = texts.flatMap(({ place, text }) => {
    const { missing } = printable(text);
    if (missing.length === 0) return [];
    // A mark is shown under the circle that stands for any letter.
    const signs = missing.slice(0, mostSigns).map((sign) => (/\p{M}/u.test(sign) ? `\u25cc${sign}` : sign));
    const more = missing.length - signs.length;
    const named = enumerate(more === 0 ? signs : [...signs, words.more(more)], language);
    const letters = Array.from(text.trim());
    const quoted =
      letters.length > mostLetters ? `${letters.slice(0, mostLetters).join('')}…` : letters.join('');
    return [words.sentence(words.places[place], quoted, named, missing.length)];
  });
  return [...new Set(sentences)];
}
