import type { Language } from '../../../shared/model/workshop.ts';
import { personLabel } from '../../people/person.ts';
import type { FormOwner } from './findForm.ts';

/** Whose form it is; of one that nobody has yet, by its own code. */
export function ownerLabel(owner: FormOwner, language: Language): string {
  return personLabel(owner.kind === 'known' ? owner.participant : { name: '', code: owner.code }, language);
}
