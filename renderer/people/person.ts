import type { Language, Participant, Workshop } from '../../shared/model/workshop.ts';
import { shownCode } from '../../shared/words/codes.ts';
import { choiceWords } from '../words/choiceWords.ts';
import { peopleWords } from './words.ts';

/** How somebody is called on the screen: by name, or in an anonymous workshop by code. */
export function personLabel({ name, code }: Pick<Participant, 'name' | 'code'>, language: Language): string {
  return name || peopleWords[language].person(shownCode(code));
}

/** Layer and department, as far as they are known. */
export function personDetails(participant: Participant, workshop: Workshop, language: Language): string {
  const layer = participant.layer && choiceWords[language].layers[participant.layer];
  const department = workshop.departments.find(({ id }) => id === participant.departmentId)?.name;
  return [layer, department].filter(Boolean).join(' · ');
}
