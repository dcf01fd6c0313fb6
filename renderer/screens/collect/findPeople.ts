import type { Language, Participant, Workshop } from '../../../shared/model/workshop.ts';
import { shownCode } from '../../../shared/words/codes.ts';
import { folded } from '../../../shared/words/nameKey.ts';
import type { PersonProgress } from '../../collecting/progress.ts';
import { choiceWords } from '../../words/choiceWords.ts';

/**
 * Those who have every word of the search somewhere in their name, code (with its space or without), layer or
 * department, as {@link folded} compares them; an empty search finds everybody.
 */
export function findPeople(
  people: readonly PersonProgress[],
  search: string,
  { departments }: Pick<Workshop, 'departments'>,
  language: Language,
): readonly PersonProgress[] {
  const { layers, groups } = choiceWords[language];
  const wanted = folded(search).split(' ');
  const departmentNames = new Map(departments.map(({ id, name }) => [id, name]));
  const textOf = ({ name, code, layer, departmentId }: Participant) =>
    folded(
      [
        name,
        code,
        shownCode(code),
        layer && layers[layer],
        layer && groups[layer],
        departmentId && departmentNames.get(departmentId),
      ]
        .filter(Boolean)
        .join(' '),
    );
  return people.filter(({ participant }) => {
    const text = textOf(participant);
    return wanted.every((word) => text.includes(word));
  });
}
