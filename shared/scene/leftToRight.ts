/** From a Hebrew letter up to the last one, or the number after it, that no letter of another script comes between. */
const rightToLeftPart =
  /\p{Script=Hebrew}(?:(?!(?!\p{Script=Hebrew})\p{L}).)*(?:\p{Script=Hebrew}|\d)|\p{Script=Hebrew}/gsu;

const mirrored: Record<string, string> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '«': '»',
  '»': '«',
  '‹': '›',
  '›': '‹',
};

/**
 * The characters of a line in the order in which they stand from left to right: what is written from right to left is
 * turned, numbers within it are not. A line as a whole runs to the right (the Unicode bidirectional algorithm, UAX 9,
 * for a paragraph of level 0 with Hebrew as the only script that runs to the left).
 */
export function leftToRight(line: string): string {
  return line.replaceAll(rightToLeftPart, (part) =>
    Array.from(part.matchAll(/\d+(?:[.,:]\d+)*|./gsu), ([piece]) => mirrored[piece] ?? piece)
      .reverse()
      .join(''),
  );
}
