import type { Language } from '../model/workshop.ts';
import type { Translated } from './language.ts';

/** What a text of the user on paper is. */
export type TextPlace =
  | 'title'
  | 'ambition'
  | 'organisation'
  | 'businessLine'
  | 'action'
  | 'owner'
  | 'person'
  | 'department';

/** What is said, before printing, about texts that no bundled font has signs for, or that take too long to draw. */
const nl = {
  places: {
    title: 'de titel',
    ambition: 'de stip op de horizon',
    organisation: 'de naam van de organisatie',
    businessLine: 'het bedrijfsonderdeel',
    action: 'de actie',
    owner: 'de eigenaar',
    person: 'de naam',
    department: 'de afdeling',
  } satisfies Record<TextPlace, string>,
  more: (count: number) => `nog ${count}`,
  sentence: (place: string, text: string, signs: string, count: number) =>
    `In ${place} “${text}” ${count === 1 ? 'kan dit teken' : 'kunnen deze tekens'} niet worden gedrukt: ${signs}.`,
  givenUp: 'De plaat tekenen duurde te lang en is gestopt.',
  shorten: (place: string, letters: number) =>
    `De langste tekst is ${place}, met ${letters} tekens: kort die in.`,
};

const en: UnprintableWords = {
  places: {
    title: 'the title',
    ambition: 'the sentence on the horizon',
    organisation: 'the name of the organisation',
    businessLine: 'the business line',
    action: 'the action',
    owner: 'the owner',
    person: 'the name',
    department: 'the department',
  },
  more: (count) => `${count} more`,
  sentence: (place, text, signs, count) =>
    `In ${place} “${text}” ${count === 1 ? 'this sign' : 'these signs'} can’t be printed: ${signs}.`,
  givenUp: 'Drawing the poster took too long and was stopped.',
  shorten: (place, letters) => `The longest text is ${place}, with ${letters} characters: shorten it.`,
};

type UnprintableWords = Translated<typeof nl>;

export function unprintableWords(language: Language): UnprintableWords {
  return language === 'nl' ? nl : en;
}
