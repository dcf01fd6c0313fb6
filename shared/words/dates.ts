import type { Language } from '../model/workshop.ts';

const months: Record<Language, readonly string[]> = {
  nl: [
    'januari',
    'februari',
    'maart',
    'april',
    'mei',
    'juni',
    'juli',
    'augustus',
    'september',
    'oktober',
    'november',
    'december',
  ],
  en: [
    'January',
    'February',
    'March',
    'April',
    'May',
    'June',
    'July',
    'August',
    'September',
    'October',
    'November',
    'December',
  ],
};

/** A month as year and 1…12. */
export interface Month {
  year: number;
  month: number;
}

/** Reads `YYYY-MM` (or the beginning of `YYYY-MM-DD`); the text is known to be valid. */
export function parseMonth(text: string): Month {
  const [year = 1970, month = 1] = text.split('-').map(Number);
  return { year, month };
}

function monthName(month: number, language: Language): string {
  return months[language][month - 1] ?? '';
}

/** `2027-01-14` as `14 januari 2027` or `14 January 2027`. Written out here so that every host agrees. */
export function formatDate(date: string, language: Language): string {
  const { year, month } = parseMonth(date);
  return `${Number(date.slice(8, 10))} ${monthName(month, language)} ${year}`;
}

/** A moment of now, in local time: `28 november 2026, 10:05`. */
export function momentText(moment: string, language: Language): string {
  const at = new Date(moment);
  const two = (part: number) => `${part}`.padStart(2, '0');
  const day = `${at.getFullYear()}-${two(at.getMonth() + 1)}-${two(at.getDate())}`;
  return `${formatDate(day, language)}, ${two(at.getHours())}:${two(at.getMinutes())}`;
}

/** From the first up to and including the last month: `januari – juni 2027`, `oktober 2027 – maart 2028`. */
export function formatMonths(first: Month, last: Month, language: Language): string {
  const end = `${monthName(last.month, language)} ${last.year}`;
  if (first.year === last.year && first.month === last.month) return end;
  const start = monthName(first.month, language);
  return first.year === last.year ? `${start} – ${end}` : `${start} ${first.year} – ${end}`;
}

/** Open end: `vanaf januari 2028`; a whole year says the year alone. */
export function formatFrom(first: Month, language: Language): string {
  const start = first.month === 1 ? `${first.year}` : `${monthName(first.month, language)} ${first.year}`;
  return `${language === 'nl' ? 'vanaf' : 'from'} ${start}`;
}

/** `2027-Q2` as `Q2 2027`. */
export function formatQuarter(quarter: string): string {
  const [year, part] = quarter.split('-');
  return `${part} ${year}`;
}
