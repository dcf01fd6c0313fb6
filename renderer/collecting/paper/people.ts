import type { Participant, Workshop } from '../../../shared/model/workshop.ts';
import { shownCode } from '../../../shared/words/codes.ts';
import type { FormOwner } from './findForm.ts';
import type { EntryWords } from './words.ts';

/** By name, or in an anonymous workshop by code. */
export function personName({ name, code }: Pick<Participant, 'name' | 'code'>, words: EntryWords): string {
  return name || words.person(shownCode(code));
}

export function ownerLabel(owner: FormOwner, words: EntryWords): string {
  return owner.kind === 'known' ? personName(owner.participant, words) : words.person(shownCode(owner.code));
}

/** Layer and department, as far as they are known. */
export function personPlace(person: Participant, workshop: Workshop, words: EntryWords): string {
  const layer = person.layer && words.layers[person.layer];
  const department = workshop.departments.find(({ id }) => id === person.departmentId)?.name;
  return [layer, department].filter(Boolean).join(' · ');
}
