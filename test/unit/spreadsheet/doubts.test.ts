import { describe, expect, it } from 'vitest';
import type { ImportPlan } from '../../../shared/file/spreadsheet/importPlan.ts';
import { isTwiceEncoded } from '../../../shared/file/table/twice.ts';
import { pillarIdSchema } from '../../../shared/model/ids.ts';
import { planOf, planOfBytes, preparedPeople, sheetOf, told } from './sheet.ts';

const planOfText = (text: string, choices = {}) =>
  planOfBytes(new TextEncoder().encode(text), preparedPeople(), choices);

describe('letters that were encoded twice', () => {
  const text = 'Naam;Data;Toelichting Data\nZoÃ« van der Meer;3;â€œKlantâ€\u009d: â‚¬ 5, dÃ©jÃ\u00a0 vu\n';

  it('are repaired where the whole file has them, and that is said and can be undone', () => {
    const plan = planOfText(text);
    expect(plan.table.letters).toEqual({
      was: 'ZoÃ« van der Meer',
      is: 'Zoë van der Meer',
      isRepaired: true,
    });
    expect(told(plan)).toEqual({
      rows: ['2 Zoë van der Meer adds ···3··'],
      asked: [],
      faults: [],
      notices: [],
    });
    expect(Object.values(plan.reading.rows[0]?.form.content.comments ?? {})).toEqual([
      '“Klant”: € 5, déjà vu',
    ]);
    const kept = planOfText(text, { keepsLetters: true });
    expect(kept.table.letters?.isRepaired).toBe(false);
    expect(told(kept).notices).toContain(
      'Rij 2, kolom Naam: in ‘ZoÃ« van der Meer’ zijn letters bij het bewaren veranderd.',
    );
  });

  it('are repaired in a workbook too, and as a Mac or DOS does it', () => {
    for (const name of ['ZoÃ« van der Meer', 'Zo√´ van der Meer', 'Zo├½ van der Meer']) {
      const sheets = [
        sheetOf([
          ['Naam', 'Data'],
          [name, 3],
        ]),
      ];
      expect(told(planOf({ kind: 'workbook', sheets }, preparedPeople())).rows).toEqual([
        '2 Zoë van der Meer adds ···3··',
      ]);
    }
  });

  it('beside letters that are right stay as they are, and are told', () => {
    const plan = planOfText(`${text}René;2;goed\n`);
    expect(plan.table.letters).toBeNull();
    expect(told(plan).notices[0]).toMatch(/^Rij 2, kolom Naam: in ‘ZoÃ« van der Meer’/);
  });

  it.each(['Spaß“', 'Groß…', 'Zoë', '“Ja” – nee', '€ 5', 'Müller', 'ÀÉ', '½', 'Ωμέγα', '日本', '👍'])(
    '%s is no such text',
    (word) => {
      expect(isTwiceEncoded(word)).toBe(false);
    },
  );
});

const strategy = pillarIdSchema.parse('strategy');
const commentsOf = (plan: ImportPlan) => plan.reading.rows.map(({ form }) => form.content.comments[strategy]);

describe('a comment over several lines without quotation marks', () => {
  const text =
    'Naam;Strategie;Toelichting Strategie;Data\nTom Jansen;3;regel een\nregel twee\n\nregel vier;2\nNoor Bakker;2;goed;4\n';

  it('is put together, told, and can be left apart', () => {
    const plan = planOfText(text);
    expect(told(plan)).toEqual({
      rows: ['2 Tom Jansen adds 3··2··', '6 Noor Bakker adds 2··4··'],
      asked: [],
      faults: [],
      notices: ['Rij 2: een toelichting loopt door tot in rij 5; samengevoegd.'],
    });
    expect(commentsOf(plan)).toEqual(['regel een\nregel twee\n\nregel vier', 'goed']);
    const apart = planOfText(text, { keepsLines: true });
    expect(told(apart)).toMatchObject({
      rows: expect.arrayContaining(['2 Tom Jansen adds 3·····']),
      notices: [],
    });
  });

  it.each([
    [
      'in the last column',
      'Naam;Strategie;Toelichting Strategie\nTom Jansen;3;een\ntwee\nNoor Bakker;2;goed\n',
      ['een\ntwee', 'goed'],
    ],
    ['before a known name', 'Naam;Strategie;Toelichting Strategie\nTom Jansen;3;een\nNoor Bakker\n', ['een']],
    ['before totals', 'Naam;Strategie;Toelichting Strategie\nTom Jansen;3;een\nGemiddelde: 3\n', ['een']],
    [
      'and a line of its own',
      'Naam;Strategie;Toelichting Strategie\nTom Jansen;3;een\n\nBron: enquête\n',
      ['een'],
    ],
    [
      'where everybody left cells out',
      'Naam;Toelichting Strategie;Strategie\nTom Jansen;goed\nNoor Bakker;4\n',
      ['goed', '4'],
    ],
    [
      'with separators in the last column',
      'Naam;Strategie;Toelichting Strategie\nTom Jansen;3;goed; maar; traag\n',
      ['goed; maar; traag'],
    ],
  ])('%s', (_, lines, comments) => {
    expect(commentsOf(planOfText(lines))).toEqual(comments);
  });

  it('with a separator in it makes nobody guess which cell is which', () => {
    expect(
      told(
        planOfText(
          'Naam;Strategie;Toelichting Strategie;Data\nTom Jansen;3;van 2; 3;4\nNoor Bakker;2;goed;4\n',
        ),
      ),
    ).toMatchObject({
      rows: ['3 Noor Bakker adds 2··4··'],
      faults: [expect.stringMatching(/^Rij 2: er staat meer in deze rij dan er koppen zijn/)],
    });
  });

  it('has nothing to do with columns that have no heading', () => {
    const lines = 'Naam;Data\nTom Jansen;3;x;y\nNoor Bakker;2;x;y\nKees Smit;1;x;y\n';
    expect(told(planOfText(lines))).toMatchObject({ faults: [], notices: [] });
  });
});

describe('a second table below the first', () => {
  const wishes =
    'Naam;Data\nTom Jansen;3\nNoor Bakker;2\n\nGewenst\nNaam;Data\nTom Jansen;5\nNoor Bakker;4\n';

  it('of the same people stays out, is told, and can be read', () => {
    const plan = planOfText(wishes);
    expect(plan.nextTable).toEqual({ index: 5, title: 'Gewenst', rows: 2, isAlike: true, isRead: false });
    expect(told(plan)).toEqual({
      rows: ['2 Tom Jansen adds ···3··', '3 Noor Bakker adds ···2··'],
      asked: [],
      faults: [],
      notices: [],
    });
    expect(told(planOfText(wishes, { withNextTable: true })).rows).toEqual([
      '7 Tom Jansen adds ···5··',
      '8 Noor Bakker adds ···4··',
    ]);
    const own = planOfText(wishes, { headings: { first: 5, rows: 1 } });
    expect([own.nextTable, told(own).rows.length]).toEqual([null, 2]);
  });

  it('of other people is read with it', () => {
    const text =
      'Verkoop\nNaam;Data\nTom Jansen;3\nICT\nNaam;Data\nNoor Bakker;2\nService\nNaam;Data\nZoë van der Meer;1\n';
    const plan = planOfText(text);
    expect(plan.nextTable).toMatchObject({ index: 4, title: 'ICT', rows: 2, isRead: true });
    expect(told(plan).rows).toEqual([
      '3 Tom Jansen adds ···3··',
      '6 Noor Bakker adds ···2··',
      '9 Zoë van der Meer adds ···1··',
    ]);
    expect(told(planOfText(text, { withNextTable: false })).rows).toHaveLength(1);
  });

  it('with other columns stays out', () => {
    const text = 'Naam;Data;Strategie\nTom Jansen;3;2\n\nNaam;Strategie;Data\nNoor Bakker;2;1\n';
    const plan = planOfText(text, { withNextTable: true });
    expect(plan.nextTable).toMatchObject({ rows: 1, isAlike: false, isRead: false });
    expect(told(plan).rows).toEqual(['2 Tom Jansen adds 2··3··']);
  });
});

describe('answers that may mean something else', () => {
  it.each([
    ['two rounds', 'Naam;Data ronde 1;Data ronde 2\nTom Jansen;2;4\n', 'B, C'],
    ['two teams', 'Naam;Data - mijn team;Data - hele organisatie\nTom Jansen;2;4\n', 'B, C'],
    ['two business lines', 'Naam;B2B: Data;B2C: Data\nTom Jansen;2;4\n', 'B, C'],
    ['a name that a program made of two', 'Naam;Data;Data.1;Klantreis\nTom Jansen;2;4;1\n', 'B, C'],
    ['a copied name', 'Naam;Data;Data 2\nTom Jansen;2;4\n', 'B, C'],
  ])('of %s: none counts until it is chosen', (_, text, columns) => {
    const plan = planOfText(text);
    expect(plan.reading.rows.flatMap(({ form }) => Object.keys(form.content.items))).not.toContain('data');
    expect(told(plan).notices[0]).toContain(`de kolommen ${columns} gaan over hetzelfde`);
    const chosen = planOfText(text, { columns: { 2: 'level:data' } });
    expect([told(chosen).notices, chosen.reading.rows[0]?.form.content.items]).toMatchObject([
      [],
      { data: 4 },
    ]);
  });

  it.each([
    ['Naam;Data: wat valt op?;Data: waar staan we?\nTom Jansen;veel;2\n', '···2··'],
    ['Naam;Data (urgentie);Data\nTom Jansen;5;2\n', '···2··'],
    ['Naam;Data oud;Data\nTom Jansen;5;2\n', '···2··'],
    ['Naam;Data (schaal 1-5)\nTom Jansen;2\n', '···2··'],
    ['Naam;Data\nTom Jansen;2\nNoor Bakker;9\nZoë van der Meer;9\nSanne de Boer;5\n', '···2··'],
  ])('which is plain in %j', (text, levels) => {
    expect(told(planOfText(text))).toMatchObject({
      rows: expect.arrayContaining([`2 Tom Jansen adds ${levels}`]),
      notices: [],
    });
  });

  it.each([
    'Naam;Data (1-10)\nTom Jansen;2\n',
    'Naam;Data, van 0 tot 4\nTom Jansen;2\n',
    'Naam;Data (1 = hoogste, 5 = laagste)\nTom Jansen;2\n',
    'Naam;Data;Strategie\nTom Jansen;2;7\nNoor Bakker;4;10\n',
    'Naam;Data\nA;0\nB;0\nC;1\nD;2\nE;3\nF;4\nG;4\nH;4\n',
  ])('by another scale in %j', (text) => {
    const plan = planOfText(text);
    expect(told(plan)).toMatchObject({
      rows: [],
      faults: [],
      notices: [expect.stringContaining('op een andere schaal dan 1–5')],
    });
    expect(planOfText(text, { columns: { 1: 'level:data' } }).reading.rows).not.toEqual([]);
  });

  it('by a title that says they are wanted', () => {
    const text = 'Gewenst niveau\nNaam;Data\nTom Jansen;5\n';
    const plan = planOfText(text);
    expect([plan.otherTime, plan.reading.rows]).toEqual([{ text: 'Gewenst niveau', isRead: false }, []]);
    expect(told(planOfText(text, { takesOtherTime: true })).rows).toEqual(['3 Tom Jansen adds ···5··']);
    expect(
      planOfText('Doel van deze meting: waar willen we heen?\nNaam;Data\nTom Jansen;5\n').otherTime,
    ).toBeNull();
    const wishes = planOfBytes(new TextEncoder().encode(text), preparedPeople({ kind: 'target' }));
    expect([wishes.otherTime, told(wishes).rows]).toEqual([null, ['3 Tom Jansen adds ···5··']]);
  });

  it('above the headings that tell more, or on another sheet, are not read, which is said', () => {
    const text = 'Naam;Data;Klantreis\nTom Jansen;5;5\n\nHuidig\nNaam;Data;Klantreis\nTom Jansen;3;2\n';
    expect(told(planOfText(text)).notices).toEqual([
      'Rij 4: de 2 rijen boven deze koppen worden niet gelezen.',
    ]);
    const sheets = ['Verkoop', 'ICT', 'Gewenst'].map((name) =>
      sheetOf(
        [
          ['Naam', 'Data'],
          ['Tom Jansen', 3],
        ],
        { name },
      ),
    );
    expect(planOf({ kind: 'workbook', sheets }, preparedPeople()).table.otherSheets).toEqual(['ICT']);
  });
});

describe('people in other ways of writing', () => {
  it('by their mail address where there is no name, and a try is nobody’s', () => {
    expect(
      told(planOfText('E-mailadres;Data\nkees.smit@bedrijf.nl;2\nt.jansen@bedrijf.nl;3\n')),
    ).toMatchObject({
      rows: ['2 kees.smit@bedrijf.nl new ···2··'],
      asked: ['3 t.jansen@bedrijf.nl resembles Tom Jansen'],
    });
    expect(told(planOfText('Naam;Data\ntest;2\nTom Jansen;3\n')).faults).toEqual([
      'Rij 2, kolom Naam: ‘test’ is niemands naam.',
    ]);
  });

  it('with first and last names that nobody filled in', () => {
    const text = 'First Name,Last Name,Wie ben je?,Data\n,,Tom Jansen,3\n';
    expect(told(planOfText(text)).rows).toEqual(['2 Tom Jansen adds ···3··']);
  });
});

it('where nothing is recognised, the headings are the widest row below a title', () => {
  const plan = planOfText('Aanwezigheid\nDatum;Onderwerp;Besluit\n1-9;Begroting;ja\n');
  expect([plan.place, plan.columns.map(({ heading }) => heading)]).toEqual([
    { first: 1, rows: 1 },
    ['Datum', 'Onderwerp', 'Besluit'],
  ]);
});
