import type { Participant, Workshop } from '../../shared/model/workshop.ts';
import { shownCode } from '../../shared/words/codes.ts';
import type { CollectWords } from '../screens/collect/words.ts';

/** How somebody is called on the screen: by name, or in an anonymous workshop by code. */
export function personLabel({ name, code }: Participant, words: CollectWords): string {
  return name || words.person(shownCode(code));
}

/** Layer and department, as far as they are known. */
export function personDetails(participant: Participant, workshop: Workshop, words: CollectWords): string {
  const layer = participant.layer && words.layers[participant.layer];
  const department = workshop.departments.find(({ id }) => id === participant.departmentId)?.name;
  return [layer, department].filter(Boolean).join(' · ');
}
