import { languageSchema } from '../model/language.ts';
import { pathText } from '../model/path.ts';
import type { PackFault } from './packFault.ts';
import { entriesOf, fieldOf, type Json, type Placed, recordAt } from './packPlaces.ts';

/**
 * What can't be seen, has no width, or turns the text around it: nothing of a text that is read from a wall. What joins
 * the parts of an emoji may stay.
 */
const unseen =
  /[\p{Cc}\p{Zl}\p{Zp}\p{Cs}\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]/u;

/**
 * Texts that a language of the pack is missing in, and texts with what nobody can see.
 * @param most faults that are looked for
 */
export function textFaults(pack: Json, most: number): PackFault[] {
  const listed = fieldOf(pack, 'languages');
  const languages = languageSchema.options.filter((each) => Array.isArray(listed) && listed.includes(each));
  const faults: PackFault[] = [];
  const walk = ({ value, place }: Placed<unknown>) => {
    if (faults.length >= most) return;
    if (typeof value === 'string') {
      const found = unseen.exec(value)?.[0];
      if (found !== undefined) {
        faults.push({ path: pathText(place), kind: 'unseen-character', code: codeOf(found) });
      }
      return;
    }
    for (const [key, inner] of entriesOf(value)) walk({ value: inner, place: [...place, key] });
    const text = recordAt(value);
    if (!text || !languageSchema.options.some((each) => fieldOf(text, each) !== undefined)) return;
    for (const language of languages) {
      if (fieldOf(text, language) !== undefined) continue;
      faults.push({ path: pathText([...place, language]), kind: 'text-missing', language });
    }
  };
  walk({ value: pack, place: [] });
  return faults;
}

function codeOf(character: string): string {
  return `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
}
