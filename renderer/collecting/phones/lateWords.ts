import type { Language } from '../../../shared/model/workshop.ts';
import { countWord } from '../../../shared/words/amounts.ts';
import type { Translated } from '../../../shared/words/language.ts';

/** `Twee`, `Three`: at the beginning of a sentence. */
function capitalWord(count: number, language: Language): string {
  const word = countWord(count, language);
  return `${word.charAt(0).toUpperCase()}${word.slice(1)}`;
}

const nl = {
  title: (n: number) =>
    n === 1 ? 'Eén antwoord kwam te laat' : `${capitalWord(n, 'nl')} antwoorden kwamen te laat`,
  text: 'De ronde was al gesloten. Meetellen kan tot je de uitkomst laat zien; de telefoon zegt wat je kiest.',
  shown:
    'De uitkomst is al getoond en blijft zoals de zaal haar zag. Op de telefoon staat dat dit niet meetelt; in een nieuwe ronde kan het alsnog.',
  who: 'Wie dat waren',
  person: (code: string) => `Deelnemer ${code}`,
  ofRound: (round: string, title: string) => `${round} – ${title}`,
  takeIn: 'Meetellen',
  takeInOf: (name: string) => `Late antwoorden van ${name} meetellen`,
  takeInAll: 'Allemaal meetellen',
  leaveOut: 'Niet meetellen',
  leaveOutOf: (name: string) => `Late antwoorden van ${name} niet meetellen`,
  leaveOutAll: 'Geen enkele meetellen',
};

const en: Translated<typeof nl> = {
  title: (n) => (n === 1 ? 'One answer came too late' : `${capitalWord(n, 'en')} answers came too late`),
  text: 'The round was already closed. You can count them until you show the results; the phone says what you choose.',
  shown:
    'The results have been shown and stay as the room saw them. The phone says that these do not count; in a new round they still can.',
  who: 'Who they are',
  person: (code) => `Participant ${code}`,
  ofRound: (round, title) => `${round} – ${title}`,
  takeIn: 'Count',
  takeInOf: (name) => `Count the late answers of ${name}`,
  takeInAll: 'Count all of them',
  leaveOut: 'Don’t count',
  leaveOutOf: (name) => `Don’t count the late answers of ${name}`,
  leaveOutAll: 'Count none of them',
};

export const lateWords = { nl, en };
