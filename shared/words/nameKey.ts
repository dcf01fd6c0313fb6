/**
 * One way to compare what people type: for names on phones, in files, in pasted lists and in searches. Two names
 * with one key are one person; names that {@link resembles} holds for may be one, and somebody has to say so.
 */

/** Letters that have no decomposition, and that a keyboard or a person often writes otherwise. */
const otherLetters: Readonly<Record<string, string>> = {
  ß: 'ss',
  æ: 'ae',
  œ: 'oe',
  ø: 'o',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ı: 'i',
  ς: 'σ',
  // Arabic stretches a word with it; it is no letter.
  ـ: '',
};
const anyOtherLetter = new RegExp(`[${Object.keys(otherLetters).join('')}]`, 'gu');

/** The acute and grave that stand alone are apostrophes here; decomposed, they would become a space and a mark. */
const apostrophes = /['`´‘’‚‛′ʹʻʼʽˈ＇\u055a\ua78c]/gu;
const hyphens = /[\p{Pd}\u2212\u00ad\u2043]/gu;
/** Looks like nothing, though Unicode does not count it among what may be ignored. */
const blanks = /[\s\p{Cc}\u2800]+/gu;
const invisible = /[\p{Cf}\p{Cs}\p{Default_Ignorable_Code_Point}]/gu;
/**
 * Marks on a letter that stays the same letter without them: accents, and the vowel signs that Hebrew and Arabic
 * leave out as a rule. Marks that are letters themselves (in Hindi, Thai, the Japanese voiced sounds) stay.
 */
const accents =
  /[\u0300-\u036f\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed]/gu;

/**
 * A text without what people write in different ways: capitals, accents (composed, decomposed or missing), kinds of
 * apostrophes, hyphens and spaces, ligatures (ĳ, ß), full-width letters, and whatever cannot be seen.
 */
export function folded(text: string): string {
  // Most texts have nothing of all this, and files have many.
  if (/^[ -_a-~]*$/.test(text)) return text.toLowerCase().replace(/ {2,}/g, ' ').trim();
  return (
    text
      // A soft hyphen is invisible, unlike the other hyphens.
      .replaceAll('\u00ad', '')
      .replace(apostrophes, "'")
      .normalize('NFKD')
      .replace(invisible, '')
      .replace(accents, '')
      .toLowerCase()
      // Some capitals get a mark of their own when they become small: İ.
      .replace(accents, '')
      .replace(apostrophes, "'")
      .replace(hyphens, '-')
      .replace(anyOtherLetter, (letter) => otherLetters[letter] ?? letter)
      .replace(blanks, ' ')
      .trim()
  );
}

/** What can stand in a name's middle, and is often left out or moved behind a comma. */
const particles = new Set(
  "van de den der het 't 'n in op ten ter te von zu zur vom la le du da dos del di el bin ibn".split(' '),
);

/**
 * The key by which a person's name is known: `Zoë`, `ZOE` and a decomposed `Zoë` have one, and so have `Sanne de
 * Boer`, `Boer, Sanne de` and `de Boer, Sanne`. What stands in brackets is part of the name here.
 *
 * @returns empty when nothing in it can be seen as a name: no letter, digit or picture. Such a name is refused
 *   wherever a name is taken
 */
export function nameKey(name: string): string {
  const key = firstNameFirst(folded(name).replace(/\./g, ' ')).replace(/ *- */g, '-');
  return /[\p{L}\p{N}\p{S}]/u.test(key) ? key : '';
}

/** `Sanne de Boer` for `Boer, Sanne de`, `de Boer, Sanne` and `Boer, de, Sanne`; other names as they are. */
export function firstNameFirst(name: string): string {
  const [last = '', ...others] = name
    .split(/[,،、]/u)
    .map((part) => part.replace(/\s+/g, ' ').trim())
    .filter((part) => part !== '');
  const isParticle = (part: string) =>
    folded(part)
      .split(' ')
      .every((word) => particles.has(word));
  return [...others.filter((part) => !isParticle(part)), ...others.filter(isParticle), last].join(' ');
}

/**
 * Whether two different names may be of one person: the first name or surname alone, initials, a particle or second
 * name left out, words in another order, or one slip of the fingers in a word of four letters or more. Numbers are
 * never a slip: `Person 1` is not `Person 2`. Names with one key don't resemble each other: they are the same.
 */
export function resembles(one: string, other: string): boolean {
  const [a, b] = [nameWords(one), nameWords(other)];
  if (a.length === 0 || b.length === 0 || nameKey(one) === nameKey(other)) return false;
  if (lettersOf(a) === lettersOf(b)) return true;
  if (initialsOf(b).includes(a.join(' ')) || initialsOf(a).includes(b.join(' '))) return true;
  const difference = ownWords(a).length - ownWords(b).length;
  return (
    (difference <= 0 && isWithin(a, b, difference === 0)) ||
    (difference >= 0 && isWithin(b, a, difference === 0))
  );
}

/** The words of a name's key. Of an address that was given for a name (`tom.jansen@bedrijf.nl`), those before the @. */
export function nameWords(name: string): string[] {
  const key = nameKey(name.replace(/@[^\s@]+\.[^\s@]+$/u, '').replace(/_/g, ' '));
  // Many write the Dutch ĳ as y, and it is one letter as an initial.
  return key === '' ? [] : key.replaceAll('ij', 'y').split(/[ -]/);
}

/** A name as one word: without spaces, apostrophes and hyphens. */
export function lettersOf(words: readonly string[]): string {
  return words.join('').replace(/[^\p{L}\p{N}\p{M}\p{S}]/gu, '');
}

/** The words of a name that are no particle. */
export function ownWords(words: readonly string[]): string[] {
  return words.filter((word) => !particles.has(word));
}

/** `sdb`, `sb`, and as log-ins have it `sdeboer` and `sboer`, for `sanne de boer`; none for a name of one word. */
export function initialsOf(words: readonly string[]): string[] {
  if (words.length < 2) return [];
  return [words, ownWords(words)].flatMap((of) => {
    const [first = '', ...others] = of;
    return [of.map((word) => word.replace(/^'/, '')[0]).join(''), `${first[0] ?? ''}${lettersOf(others)}`];
  });
}

/** Whether every word of the shorter name is, in whatever order, one of the longer: whole, as initial, or with a slip. */
function isWithin(shorter: readonly string[], longer: readonly string[], maySlip: boolean): boolean {
  const left = [...longer];
  const unmatched: string[] = [];
  let whole = 0;
  for (const word of shorter) {
    const place = left.indexOf(word);
    if (place < 0) unmatched.push(word);
    else left.splice(place, 1);
    if (place >= 0 && word.length > 1 && !particles.has(word)) whole += 1;
  }
  let slips = maySlip ? 1 : 0;
  for (const word of ownWords(unmatched)) {
    let place = left.findIndex((each) => isInitial(word, each));
    if (place < 0 && slips > 0) {
      const least = shorter.length === 1 ? 5 : 4;
      place = left.findIndex(
        (each) => Math.min(word.length, each.length) >= least - 1 && isSlip(word, each, least),
      );
      slips -= 1;
      if (place >= 0 && shorter.length === 1) whole += 1;
    }
    if (place < 0) return false;
    left.splice(place, 1);
  }
  return whole > 0;
}

function isInitial(one: string, other: string): boolean {
  const [short, long] = one.length < other.length ? [one, other] : [other, one];
  return short.length === 1 && /\p{L}/u.test(short) && long.startsWith(short);
}

/**
 * One letter more, less, another, or two changed round (Damerau's distance is 1).
 *
 * @param least letters that the longer word has at least: short names differ by one letter as a rule
 */
function isSlip(one: string, other: string, least: number): boolean {
  const [short, long] = one.length <= other.length ? [one, other] : [other, one];
  if (long.length < least || long.length - short.length > 1 || /\p{N}/u.test(one + other)) return false;
  let at = 0;
  while (at < short.length && short[at] === long[at]) at += 1;
  const rest = (word: string, from: number) => word.slice(at + from);
  if (short.length < long.length) return rest(short, 0) === rest(long, 1);
  const isSwapped = short[at] === long[at + 1] && short[at + 1] === long[at];
  return rest(short, 1) === rest(long, 1) || (isSwapped && rest(short, 2) === rest(long, 2));
}
