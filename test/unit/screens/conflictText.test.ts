import { describe, expect, it } from 'vitest';
import { conflictTitle, valueText } from '../../../renderer/importing/conflictText.ts';
import { mergeWords } from '../../../renderer/importing/mergeWords.ts';
import { cemmPack } from '../../../shared/content/packs.ts';
import type { Conflict } from '../../../shared/file/mergeRecords.ts';
import type { UnitTable } from '../../../shared/file/units.ts';
import { noLineage } from '../../../shared/model/lineage.ts';
import type { Language } from '../../../shared/model/workshop.ts';
import { sampleWorkshop } from '../../../shared/sample/sampleWorkshop.ts';

const data = sampleWorkshop('nl');

function said(table: UnitTable, unit: string, mine: unknown, language: Language): string {
  const copy = { data, lineage: noLineage };
  const naming = { mine: copy, theirs: copy, pack: cemmPack, words: mergeWords[language], language };
  const conflict: Conflict = { key: unit, table, id: data.actions[0]?.id ?? '', unit, mine, theirs: null };
  expect(conflictTitle(conflict, naming)).not.toContain(mergeWords[language].other);
  return valueText(conflict, 'mine', naming);
}

describe('what two laptops say of the same', () => {
  it.each<[UnitTable, string, unknown, string, string]>([
    ['decisions', 'reason', 'strategic', 'Past bij onze strategie', 'Fits our strategy'],
    ['participants', 'layer', 'board', 'Directie', 'Board'],
    ['workshop', 'mode', 'detailed', 'Uitgebreid', 'Detailed'],
    ['workshop', 'language', 'en', 'Engels', 'English'],
    ['workshop', 'anonymity', 'named', 'Met namen', 'With names'],
    ['workshop', 'joinBy', 'code', 'met persoonlijke code', 'by personal code'],
    ['workshop', 'compareFirst', 'departments', 'Afdelingen', 'Departments'],
    ['workshop', 'poster.template', 'road', 'Weg', 'Road'],
    ['workshop', 'poster.orientation', 'portrait', 'Staand', 'Portrait'],
    ['workshop', 'poster.readingDistance', 1.5, '1,5 meter', '1.5 metres'],
    ['workshop', 'date', '2027-01-14', '14 januari 2027', '14 January 2027'],
    ['workshop', 'roadmapStart', '2027-03', 'maart 2027', 'March 2027'],
    ['workshop', 'stageThreshold', 0.75, '75 % van de stellingen', '75% of the statements'],
    ['workshop', 'minimumGroupSize', 3, '3 personen', '3 people'],
    ['actions', 'effort', 2, '2 · een week', '2 · a week'],
    ['actions', 'impact', 4, '4 · groot', '4 · large'],
    [
      'actions',
      'place',
      { horizon: 'next', quarter: '2027-Q3', order: 2 },
      'Straks · Q3 2027',
      'Next · Q3 2027',
    ],
    ['actions', 'title', 'board', 'board', 'board'],
  ])('says the choice of %s, %s in words', (table, unit, value, nl, en) => {
    expect(said(table, unit, value, 'nl')).toBe(nl);
    expect(said(table, unit, value, 'en')).toBe(en);
  });
});
