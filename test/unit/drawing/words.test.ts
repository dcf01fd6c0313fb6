import { expect, test } from 'vitest';
import { formatDate, formatFrom, formatMonths, formatQuarter } from '../../../shared/words/dates.ts';
import { drawingWords } from '../../../shared/words/drawingWords.ts';
import { horizonPeriod } from '../../../shared/words/horizons.ts';
import {
  counted,
  enumerate,
  formatLevel,
  formatNumber,
  shownDistance,
  shownLevel,
} from '../../../shared/words/language.ts';

test('numbers have the decimal mark of their language', () => {
  expect(formatNumber(2.5, 'nl', 1)).toBe('2,5');
  expect(formatNumber(2.5, 'en', 1)).toBe('2.5');
  expect(formatNumber(-0.004, 'nl', 2)).toBe('0,00');
  expect(formatNumber(1.005, 'nl', 2)).toBe('1,01');
  expect(formatNumber(-1.25, 'en', 1)).toBe('-1.3');
});

test('a level has as many decimals as it needs', () => {
  expect([2, 2.5, 2.25, 7 / 3, 3 - 1e-12].map((level) => formatLevel(level, 'nl'))).toEqual([
    '2',
    '2,5',
    '2,25',
    '2,33',
    '3',
  ]);
});

test('a picture shows one decimal of a level at most, and never a level that is not reached', () => {
  const shown = [2, 2.5, 2.25, 7 / 3, 2.04, 2.96, 2.9999, 3 - 1e-12, 5].map((level) =>
    shownLevel(level, 'nl'),
  );
  expect(shown).toEqual(['2', '2,5', '2,3', '2,3', '2', '2,9', '2,9', '3', '5']);
  expect(shownLevel(19 / 12, 'en')).toBe('1.6');
  // What is shown adds up.
  expect(shownDistance(2.25, 4, 'nl')).toBe('1,7');
  expect(shownDistance(2.96, 2, 'nl')).toBe('0,9');
});

test('days, months and horizons are written out', () => {
  expect(formatDate('2027-01-04', 'nl')).toBe('4 januari 2027');
  expect(formatDate('2027-01-04', 'en')).toBe('4 January 2027');
  expect(formatMonths({ year: 2027, month: 10 }, { year: 2028, month: 3 }, 'nl')).toBe(
    'oktober 2027 – maart 2028',
  );
  expect(formatMonths({ year: 2027, month: 5 }, { year: 2027, month: 5 }, 'en')).toBe('May 2027');
  expect(formatFrom({ year: 2028, month: 2 }, 'en')).toBe('from February 2028');
  expect(formatQuarter('2027-Q2')).toBe('Q2 2027');
  expect(horizonPeriod('2027-01', 'now', 'nl')).toBe('januari – juni 2027');
  expect(horizonPeriod('2027-01', 'next', 'nl')).toBe('juli – december 2027');
  expect(horizonPeriod('2027-01', 'later', 'nl')).toBe('vanaf 2028');
  expect(horizonPeriod('2027-03', 'later', 'en')).toBe('from March 2028');
});

test('one is one', () => {
  expect(counted(1, 'deelnemer', 'deelnemers')).toBe('1 deelnemer');
  expect(drawingWords('en').participants(12)).toBe('12 participants');
  expect(enumerate([], 'nl')).toBe('');
  expect(enumerate(['Data', 'Mensen', 'Strategie'], 'nl')).toBe('Data, Mensen en Strategie');
  expect(enumerate(['Data', 'People'], 'en')).toBe('Data and People');
});
