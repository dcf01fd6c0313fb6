import type { Language } from '../model/workshop.ts';

/**
 * The shape of a dictionary in another language: the same keys, a string for a string and a function with
 * the same parameters for a function. `const en: Translated<typeof nl>` makes a missing key a type error.
 */
export type Translated<Dictionary> = {
  [Key in keyof Dictionary]: Dictionary[Key] extends (...input: infer Input) => infer Output
    ? (...input: Input) => Output extends readonly string[] ? readonly string[] : string
    : Dictionary[Key] extends string
      ? string
      : Dictionary[Key] extends readonly string[]
        ? readonly string[]
        : Translated<Dictionary[Key]>;
};

/** `1 deelnemer`, `12 deelnemers`: the number with the word that fits it. */
export function counted(count: number, one: string, many: string): string {
  return `${count} ${count === 1 ? one : many}`;
}

/**
 * A number with the language's decimal mark (Dutch `2,5`, English `2.5`) and without thousands marks.
 * @param decimals digits after the mark; rounding is half away from zero
 */
export function formatNumber(value: number, language: Language, decimals = 0): string {
  const factor = 10 ** decimals;
  const rounded = (Math.sign(value) * Math.round(Math.abs(value) * factor + 1e-9)) / factor;
  const text = (rounded === 0 ? 0 : rounded).toFixed(decimals);
  return language === 'nl' ? text.replace('.', ',') : text;
}

/** A level or median: `2`, `2,5`, `2,25` – as few decimals as it needs, two at most. */
export function formatLevel(value: number, language: Language): string {
  const hundredths = Math.round(value * 100);
  const decimals = hundredths % 100 === 0 ? 0 : hundredths % 10 === 0 ? 1 : 2;
  return formatNumber(value, language, decimals);
}

/**
 * A level as a picture says it, to a tenth: all that a conversation needs. It never rounds up to a level that
 * is not reached: 2.96 becomes 2.9. The exact figure is behind a click, with its formula.
 */
export function toTenths(level: number): number {
  const below = Math.floor(level + 1e-6);
  const tenths = Math.round(level * 10 + 1e-6) / 10;
  return tenths >= below + 1 ? below + 0.9 : tenths;
}

/** A level in a picture or beside it: `2`, `2,5`, `2,3`. */
export function shownLevel(level: number, language: Language): string {
  return formatLevel(toTenths(level), language);
}

/** From a level to a target, so that it adds up with the level that is shown: `1,7` from `2,3` to 4. */
export function shownDistance(from: number, target: number, language: Language): string {
  return formatLevel(Math.abs(target - toTenths(from)), language);
}

/** `a`, `a en b`, `a, b en c`. */
export function enumerate(items: readonly string[], language: Language): string {
  if (items.length < 2) return items[0] ?? '';
  const conjunction = language === 'nl' ? 'en' : 'and';
  // Phones of five years ago have no `at`.
  return `${items.slice(0, -1).join(', ')} ${conjunction} ${items[items.length - 1]}`;
}
