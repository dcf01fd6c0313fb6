/** Letters that open a syllable together, in Dutch and English words. */
const onsets = /(?:sch|ch|[bcfgkpt]l|[bcdfgkptv]r|qu|th|ph)$/;
const vowels = /[aeiouyàáâäèéêëìíîïòóôöùúûü]/;

/**
 * First parts of compounds that a workshop about customers is full of. Syllables alone would break
 * `klantervaring` as `klan-tervaring`.
 */
const compoundParts = [
  'afdelings',
  'bedrijfs',
  'beslissings',
  'budget',
  'campagne',
  'communicatie',
  'cross',
  'customer',
  'data',
  'dienst',
  'directie',
  'informatie',
  'innovatie',
  'kennis',
  'klanten',
  'klant',
  'kwaliteits',
  'management',
  'marketing',
  'markt',
  'medewerkers',
  'medewerker',
  'merk',
  'onderzoeks',
  'organisatie',
  'personeels',
  'platform',
  'proces',
  'product',
  'project',
  'segment',
  'service',
  'stuur',
  'systeem',
  'team',
  'tevredenheids',
  'verander',
  'verbeter',
  'verkoop',
  'winkel',
  'woning',
];

/** Parts whose last letter only links them to the next one: `tevredenheids-onderzoek`. */
const linked = /(?:heid|teit|ing|ijf|oek|eel|ker)s$/;

const fewestLetters = 3;
/** Letters between a joint and the nearest syllable: closer by, a break would look like a slip. */
const besideJoint = 2;

/**
 * Where a word may be broken with a hyphen, as offsets from its start, ascending; compound joints are given
 * apart because they read better. Simple syllable rules for Dutch and English: a break goes before the last
 * consonant between two vowels, or before the pair that opens a syllable. Not before a diaeresis, where
 * Dutch spelling would change, nor a letter or two beside a joint.
 */
export function hyphenation(word: string): { joints: number[]; syllables: number[] } {
  const lower = word.toLowerCase();
  const allowed = (offset: number) =>
    offset >= fewestLetters &&
    word.length - offset >= fewestLetters &&
    /\p{L}/u.test(word[offset - 1] ?? '') &&
    /^\p{L}{2}/u.test(word.slice(offset));

  const joints = new Set<number>();
  for (const part of compoundParts) {
    for (let at = lower.indexOf(part); at >= 0; at = lower.indexOf(part, at + 1)) {
      const end = at + part.length;
      if (
        at === 0 &&
        allowed(end) &&
        !compoundParts.some((other) => other.length > part.length && lower.startsWith(other))
      ) {
        joints.add(end);
      }
      if (at > 0 && allowed(at)) joints.add(at);
      if (at > 0 && linked.test(part) && allowed(end)) joints.add(end);
    }
  }

  const syllables = new Set<number>();
  let lastVowel = -1;
  for (let index = 0; index < lower.length; index += 1) {
    if (!vowels.test(lower[index] ?? '') && !(lower[index] === 'j' && lower[index - 1] === 'i')) continue;
    const between = lower.slice(lastVowel + 1, index);
    if (lastVowel >= 0 && between !== '' && !/[äëïöü]/.test(lower[index] ?? '')) {
      const opening = onsets.exec(between)?.[0].length ?? 1;
      const offset = index - opening;
      const isBesideJoint = [...joints].some((joint) => Math.abs(joint - offset) <= besideJoint);
      if (offset > lastVowel && allowed(offset) && !isBesideJoint) syllables.add(offset);
    }
    lastVowel = index;
  }
  const ascending = (a: number, b: number) => a - b;
  return { joints: [...joints].sort(ascending), syllables: [...syllables].sort(ascending) };
}
