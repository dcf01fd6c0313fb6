import { describe, expect, it } from 'vitest';
import type { Round } from '../../../shared/model/workshop.ts';
import { planOf, planOfBytes, preparedPeople, sheetOf, told } from './sheet.ts';

const toldOf = (text: string, round: Partial<Round> = {}) =>
  told(planOfBytes(new TextEncoder().encode(text), preparedPeople(round)));

/** What becomes of a value below a level's heading: the level, `?`, `·` for nothing said, or why it is refused. */
function levelOf(value: string): string {
  const text = `Naam;Strategie\nTom Jansen;"${value.replaceAll('"', '""')}"\n`;
  const { rows, faults } = toldOf(text);
  const [fault] = faults;
  if (fault) return /geen niveau 1–5|niet één niveau|een datum/.exec(fault)?.[0] ?? fault;
  return rows[0]?.replace('2 Tom Jansen adds ', '')[0] ?? '·';
}

describe('a level in other people’s ways of writing', () => {
  it.each([
    [
      '3',
      [
        'III',
        'niv. 3',
        'Niveau: 3',
        'Niveau III',
        'level three',
        'Stufe drei',
        '3 van 5',
        '3 van de 5',
        '3 out of 5',
        '3 von 5',
      ],
    ],
    [
      '3',
      [
        '★★★',
        '★★★☆☆',
        '⭐⭐⭐',
        '3 sterren',
        '3 stars',
        '3.',
        '3)',
        '3,00',
        '3 – Defined',
        'Defined: op koers',
      ],
    ],
    ['2', ['Repeatable: Eerste journey maps', '2. Repeatable', 'Repeatable - we hebben een visie']],
    [
      'niet één niveau',
      ['3-', '3+', '3½', '2 → 3', '2 -> 3', '3 4', '4/5', '2 à 3', 'tussen 2 en 3', '2 of 3'],
    ],
    ['niet één niveau', ['Defined - Managed', 'Defined/Managed', 'Defined / Managed']],
    [
      'geen niveau 1–5',
      [
        'v',
        'x',
        '>3',
        '3 (was 2)',
        '~3',
        'ca. 3',
        'VI',
        '★★★★★★',
        '3 - Managed',
        'Defined (was Managed)',
        'A3',
      ],
    ],
    ['een datum', ['03-apr', '3-mrt-26', '4 mei']],
    [
      '?',
      [
        '??',
        'n.a.',
        'Geen oordeel',
        'not sure',
        'keine Angabe',
        'Weet ik (nog) niet',
        '6 = weet niet',
        '0 - n.v.t.',
        'Weet niet / n.v.t.',
      ],
    ],
    ['·', ['–', '—', '.', '…', 'NULL', '(leeg)', '(blank)', 'overgeslagen', 'No response']],
  ])('%s for %j', (result, values) => {
    expect(values.map((value) => `${value}: ${levelOf(value)}`)).toEqual(
      values.map((value) => `${value}: ${result}`),
    );
  });
});

describe('headings in other words', () => {
  it.each([
    ['Naam;Strategie over 2 jaar;Strategie\nTom Jansen;5;3\n', '3·····'],
    ['Naam;Streven klantwaarde;Klantwaarde\nTom Jansen;5;1\n', '·····1'],
    ['Naam;Data: waar willen we heen?;Data: waar staan we?\nTom Jansen;5;2\n', '···2··'],
    ['Name;Should be: Data;Data\nTom Jansen;5;2\n', '···2··'],
    ['Naam;Norm Data;Concurrent: Data;Max Data;Data\nTom Jansen;4;5;5;2\n', '···2··'],
    ['Name;Menschen und Organisation;Daten;Kundenreise;Kundenwert\nTom Jansen;1;2;3;4\n', '·1·234'],
    [';Strategie;;Data;\nNaam;Gewenst;Huidig;Gewenst;Huidig\nTom Jansen;5;3;4;2\n', '3··2··'],
    ['Gewenst;;Huidig;\nNaam;Data;Naam;Data\nTom Jansen;5;Tom Jansen;2\n', '···2··'],
  ])('%j', (text, levels) => {
    expect(toldOf(text).rows.map((row) => row.replace(/.* adds /, ''))).toEqual([levels]);
  });

  it('two columns of one heading wait for a choice', () => {
    const bytes = new TextEncoder().encode('Naam;Strategie;Strategie;Data\nTom Jansen;5;3;2\n');
    expect(told(planOfBytes(bytes, preparedPeople()))).toMatchObject({
      rows: ['2 Tom Jansen adds ···2··'],
      notices: [expect.stringContaining('Rij 1, kolom Strategie: de kolommen B, C gaan over hetzelfde')],
    });
    const chosen = planOfBytes(bytes, preparedPeople(), { columns: { 2: 'level:strategy' } });
    expect(told(chosen)).toMatchObject({ rows: ['2 Tom Jansen adds 3··2··'], notices: [] });
  });

  it('and below them what Qualtrics calls its columns', () => {
    const text =
      'Q1,Q2_1\nNaam,Nu - Data\n"{""ImportId"":""QID1""}","{""ImportId"":""QID2""}"\nTom Jansen,3\n';
    expect(toldOf(text)).toEqual({ rows: ['4 Tom Jansen adds ···3··'], asked: [], faults: [], notices: [] });
  });
});

describe('a workbook with a sheet of what is wanted', () => {
  const sheets = ['Gewenst 2028', 'Huidig'].map((name, index) =>
    sheetOf(
      [
        ['Naam', 'Data'],
        ['Tom Jansen', 5 - index],
      ],
      { name },
    ),
  );

  it.each([
    ['measure', 'Huidig'],
    ['target', 'Gewenst 2028'],
  ] as const)('opens at the one that a round of the kind %s asks for', (kind, name) => {
    expect(planOf({ kind: 'workbook', sheets }, preparedPeople({ kind })).table.sheet.name).toBe(name);
  });
});

describe('rows that are nobody’s', () => {
  it('the norm, the spread and the least and most of a column are no people, and Max is one', () => {
    const text =
      'Naam;Data\nMax;4\nTom Jansen;3\nGem.;3,5\nMin;3\nMax;4\nNorm;4\nBenchmark;5\nStandaardafwijking;0,5\n';
    const plan = planOfBytes(new TextEncoder().encode(text), preparedPeople());
    expect(plan.reading.totals).toEqual([4, 5, 6, 7, 8, 9]);
    expect(told(plan).rows).toEqual(['2 Max new ···4··', '3 Tom Jansen adds ···3··']);
  });

  it('somebody who gave no name is not the other who gave none', () => {
    expect(toldOf('Naam;Data\nanonymous;4\nAnoniem;3\nN.N.;2\nAnonymous;1\n')).toMatchObject({
      rows: [],
      faults: ['anonymous', 'Anoniem', 'N.N.', 'Anonymous'].map(
        (name, index) => `Rij ${index + 2}, kolom Naam: ‘${name}’ is niemands naam.`,
      ),
    });
  });

  it.each(['NBakker', 'nbakker@bedrijf.nl', 'Ysbrand d’Hondt', 'IJ. d’Hondt', 'sdeboer', 'Zoë vd Meer'])(
    'who %s may be is asked',
    (name) => {
      expect(toldOf(`Naam;Data\n${name};4\n`)).toMatchObject({
        rows: [],
        asked: [expect.stringContaining('resembles')],
      });
    },
  );
});
