import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { importAnswers } from '../../../shared/commands/forms.ts';
import type { ImportChoices } from '../../../shared/file/spreadsheet/importPlan.ts';
import { readPeopleList } from '../../../shared/file/spreadsheet/peopleList.ts';
import { fileFaultText } from '../../../shared/file/table/fault.ts';
import { readTableFile } from '../../../shared/file/table/readFile.ts';
import { pillarIdSchema } from '../../../shared/model/ids.ts';
import type { Participant, WorkshopResponse } from '../../../shared/model/workshop.ts';
import { countingEffects, granted } from '../commands/store.ts';
import { collecting, planOfBytes, planOf as planOfSource, preparedPeople, sheetOf, told } from './sheet.ts';

const bytesOf = (name: string) =>
  new Uint8Array(readFileSync(new URL(`../../fixtures/answers/${name}`, import.meta.url)));
const planOf = (name: string, choices?: ImportChoices, target = preparedPeople()) =>
  planOfBytes(bytesOf(name), target, choices);
const toldOf = (name: string, choices?: ImportChoices) => told(planOf(name, choices));
const strategy = pillarIdSchema.parse('strategy');

/** Six people as they stand in the template of each program, with what they answered. */
const sixPeople = [
  'Sanne de Boer adds 324231',
  'Tom Jansen adds 2243?2',
  'Noor Bakker adds 21322·',
  'Zoë van der Meer adds 433322',
  "Jan in 't Veld adds 322122",
  "IJsbrand d'Hondt adds 323451",
];

describe('a file as programs and people make it', () => {
  it.each([
    ['excel-mac-csv-macroman-cr.csv', 2],
    ['utf8-with-one-bad-byte.csv', 2],
    ['libreoffice.ods', 2],
    ['numbers-export-summary-first.xlsx', 3],
  ])('%s gives everybody’s answers, with their accents', (name, first) => {
    const { rows } = toldOf(name);
    expect(rows.slice(0, 6)).toEqual(sixPeople.map((person, index) => `${index + first} ${person}`));
  });

  it('one bad byte is told by its row, and changes nothing else', () => {
    const plan = planOf('utf8-with-one-bad-byte.csv');
    expect(plan.table.encoding).toBe('utf-8');
    expect(told(plan).notices).toEqual([
      'Rij 8, kolom Naam: in ‘Kapot\ufffd’ staan tekens die niet te lezen zijn (\ufffd).',
    ]);
    expect(plan.reading.rows[3]?.form.content.comments[strategy]).toBe(
      'Kost € 5.000, “te duur” volgens de baas',
    );
  });

  it('commas in comments are no columns, and quotation marks in them cost no row', () => {
    const commas = planOf('few-columns-commas-in-comments.csv');
    expect(commas.table.separator).toBe(';');
    expect(commas.reading.rows[0]?.form.content.comments[strategy]).toBe(
      'Goed plan, maar traag, duur, en niemand kent het',
    );
    expect(planOf('tabs-with-commas.txt').table.separator).toBe('\t');
    const quotes = planOf('quote-inside-comment.csv').reading.rows.map(
      ({ form }) => form.content.comments[strategy],
    );
    expect(quotes).toEqual(['We werken op 24" schermen', '"Klant centraal" is vooral een poster', 'Prima']);
  });

  it('a name is the same person in any spelling, and somebody who may be is asked about', () => {
    const { rows, asked, faults } = toldOf('names-unicode.csv');
    for (const known of [
      '4 Zoë van der Meer',
      "5 Jan in 't Veld",
      "6 IJsbrand d'Hondt",
      '7 Sanne de Boer',
      '12 Noor Bakker',
    ]) {
      expect(rows.some((row) => row.startsWith(`${known} adds`))).toBe(true);
    }
    expect(asked).toEqual(['8 T. Jansen resembles Tom Jansen']);
    expect(faults).toEqual(['Rij 16: er staat geen code en geen naam bij.']);
    expect(rows.slice(0, 2)).toEqual(['2 Jan de Vries new 2·····', '3 Jan de Vries new 4·····']);
  });

  it('a level may have its name beside it, and never a second number', () => {
    const { rows, faults } = toldOf('level-notations.csv');
    expect(rows.map((row) => row.replace(/^\d+ Persoon (\d+) new (.).*/, '$1=$2')).join(' ')).toBe(
      '01=4 02=4 03=4 04=4 05=4 06=4 07=4 08=4 09=4 10=4 11=4 12=4 13=4 15=4 19=4 20=4 21=4 24=? 25=? 27=? 28=? 29=?',
    );
    expect(faults.map((text) => text.replace(/^Rij (\d+).*/, '$1'))).toEqual([
      '15',
      '17',
      '18',
      '19',
      '24',
      '31',
    ]);
    expect(toldOf('between-two-levels.csv')).toMatchObject({
      rows: [],
      faults: [
        'Rij 2, kolom Strategie: ‘3 - 4’ is niet één niveau; kies er een.',
        'Rij 3, kolom Strategie: ‘3 – 4’ is niet één niveau; kies er een.',
        'Rij 4, kolom Strategie: ‘4 : 5’ is niet één niveau; kies er een.',
      ],
    });
  });

  it('of Google Forms: who answered twice counts as answered last', () => {
    expect(toldOf('google-forms-grid.csv')).toEqual({
      rows: ['3 Tom Jansen adds 2243?2', '4 Sanne de Boer adds 424232', '5 Noor Bakker adds 213221'],
      asked: [],
      faults: [],
      notices: ['Rij 2: telt niet mee: Sanne de Boer staat ook in rij 4, en de laatste telt.'],
    });
  });

  it('of LimeSurvey: a question that was never reached is no answer', () => {
    expect(toldOf('limesurvey-full-text.csv').rows).toEqual([
      '2 Sanne de Boer adds 324231',
      '3 Tom Jansen adds 2·····',
    ]);
  });

  it('of SurveyMonkey: two rows of headings', () => {
    const plan = planOf('surveymonkey-two-header-rows.csv');
    expect(plan.place).toEqual({ first: 0, rows: 2 });
    expect(told(plan).rows).toEqual(['3 Sanne de Boer adds 324231', '4 Tom Jansen adds 224322']);
  });

  it('of Microsoft Forms: a surname in front is nobody new', () => {
    expect(toldOf('microsoft-forms-named.xlsx')).toMatchObject({
      rows: ['2 Sanne de Boer adds 324231', '3 Tom Jansen adds 2243?2'],
      asked: [],
    });
  });

  it('hidden sheets and rows stay out, are counted, and can be taken in', () => {
    const plan = planOf('hidden-rows-and-hidden-first-sheet.xlsx');
    expect([plan.table.sheet.name, plan.reading.hidden, plan.reading.rows.length]).toEqual([
      'Antwoorden',
      [3, 4],
      4,
    ]);
    expect(planOf('hidden-rows-and-hidden-first-sheet.xlsx', { withHidden: true }).reading.rows).toHaveLength(
      6,
    );
  });

  it('titles, merged cells and a row of averages', () => {
    const plan = planOf('merged-cells-title-and-average-row.xlsx');
    expect([plan.place.first, plan.reading.totals]).toEqual([2, [8]]);
    expect(told(plan).rows).toEqual([
      '4 Tom Jansen adds 224322',
      '5 Noor Bakker adds 213221',
      '6 Sanne de Boer adds 324231',
    ]);
  });

  it('a formula that failed is told by its cell, and one that leaves 2.0000000001 is 2', () => {
    const { rows, faults } = toldOf('formulas-errors-rich-text.xlsx');
    expect(rows).toEqual(['4 Noor Bakker adds 213221']);
    expect(faults[0]).toBe('Rij 2, kolom Mensen en organisatie: de formule in deze cel is mislukt (#N/A).');
    expect(faults.join()).not.toContain('2.0000000001');
  });

  it.each(['ods', 'xlsx'])(
    'dates, percentages, numbers as text and failed formulas of LibreOffice’s .%s',
    (ending) => {
      const plan = planOf(`libreoffice-kinds-of-cells.${ending}`, { columns: { 2: 'level:strategy' } });
      expect(told(plan)).toEqual({
        rows: ['2 Sanne de Boer adds 3·32··', "3 Jan in 't Veld adds 1·33··", '7 יעל כהן new 4·44··'],
        asked: [],
        faults: [
          expect.stringMatching(/^Rij 4, kolom Strategie: .* er een datum van gemaakt \(2026-04-03\)/),
          expect.stringMatching(/^Rij 5, kolom Technologie: ‘100%’ is geen niveau/),
          'Rij 6, kolom Technologie: de formule in deze cel is mislukt (#DIV/0!).',
        ],
        notices: [],
      });
    },
  );

  it.each(['ods', 'xls'])('hidden sheets, rows and columns of LibreOffice’s .%s stay out', (ending) => {
    const plan = planOf(`hidden-in-libreoffice.${ending}`);
    expect([plan.table.sheet.name, plan.reading.hidden]).toEqual(['Antwoorden', [3, 5]]);
    expect(told(plan)).toMatchObject({
      rows: ['2 Sanne de Boer adds 3··2··', '4 Noor Bakker adds 1··2··'],
      notices: [],
    });
  });

  it('what is wanted or was last year is not taken for now, and two columns of names are one', () => {
    const plan = planOf('two-name-columns-now-and-wanted-headings.xlsx');
    expect(told(plan).rows).toEqual(['2 Sanne de Boer adds 324231', '3 Tom Jansen adds 224322']);
    expect(toldOf('last-year-taken-as-now.csv').rows).toEqual(['2 Tom Jansen adds 4·····']);
    const wishes = planOf(
      'two-name-columns-now-and-wanted-headings.xlsx',
      {},
      preparedPeople({ kind: 'target' }),
    );
    expect(told(wishes).rows[0]).toBe('2 Sanne de Boer adds 324531');
  });

  it('a row of answers is no heading', () => {
    const plan = planOf('data-row-taken-as-heading.csv');
    expect(plan.place).toEqual({ first: 0, rows: 1 });
    expect(told(plan).rows).toHaveLength(3);
  });

  it('what stands in brackets tells people apart', () => {
    expect(toldOf('brackets-tell-people-apart.csv')).toMatchObject({
      rows: ['3 Tom Jansen adds 2·····'],
      asked: ['2 Tom Jansen (directie) differs Tom Jansen'],
    });
  });

  it('one that is protected says so', () => {
    const read = readTableFile(bytesOf('password-protected.xlsx'));
    expect(!read.ok && fileFaultText(read.fault, 'nl')).toMatch(
      /^Dit bestand is met een wachtwoord beveiligd\./,
    );
  });
});

describe('a table typed or exported in another way', () => {
  const rowsOf = (text: string) =>
    told(planOfBytes(new TextEncoder().encode(text), preparedPeople())).rows.map((row) =>
      row.replace(/ (adds|new)/, ''),
    );

  it.each([
    [
      'German headings, layers, levels and comments',
      'Name;Ebene;Auf welcher Stufe stehen wir? [Strategy];Stufe [Data];Kommentar [Data]\nSanne de Boer;Geschäftsführung;3 - Definiert;weiß nicht;Läuft\n',
      ['2 Sanne de Boer 3··?··'],
    ],
    [
      'groups of headings for now and for wanted',
      'Naam;Huidig;;Gewenst;\n;Strategie;Data;Strategie;Data\nTom Jansen;2;3;4;5\n',
      ['3 Tom Jansen 2··3··'],
    ],
    [
      'a column a year',
      'Naam;Strategie 2025;Strategie 2026;Strategie 2027\nTom Jansen;1;2;3\n',
      ['2 Tom Jansen 2·····'],
    ],
    [
      'what was expected beside what was measured',
      'Naam;Verwacht: Strategie;Belang van Strategie;Strategie\nTom Jansen;5;4;2\n',
      ['2 Tom Jansen 2·····'],
    ],
    [
      'points and an empty name of Microsoft Forms',
      'ID;E-mail;Naam;Wat is je naam?;Punten - Strategie;Strategie;Feedback - Strategie\n1;anonymous;;Tom Jansen;0;3 - Defined;\n',
      ['2 Tom Jansen 3·····'],
    ],
    [
      'questions in which the pillar is a word',
      'Hoe heet je?,Wat is je functie?,Waar staan we met onze strategie?,Hoe belangrijk is data?\nTom Jansen,Manager,3,5\nNoor Bakker,Medewerker,2,4\n',
      ['2 Tom Jansen 3·····', '3 Noor Bakker 2·····'],
    ],
    ['a title above the headings', 'Nulmeting\n\nNaam|Data\nTom Jansen|4\nn = 1|\n', ['4 Tom Jansen ···4··']],
    [
      'numbered headings',
      'Naam,1. Strategie,2. Data\nTom Jansen,3,2\nAverage,3,2\n',
      ['2 Tom Jansen 3··2··'],
    ],
    [
      'comments over several lines',
      'Naam;Strategie;Toelichting Strategie\nTom Jansen;3;"een\ntwee; en ""drie"""\nNoor Bakker;2;x\n',
      ['2 Tom Jansen 3·····', '3 Noor Bakker 2·····'],
    ],
  ])('%s', (_, text, rows) => {
    expect(rowsOf(text)).toEqual(rows);
  });

  it.each([
    ['ibm850', { ë: 0x89, é: 0x82, ü: 0x81 }],
    ['macintosh', { ë: 0x91, é: 0x8e, ü: 0x9f }],
    ['windows-1252', { ë: 0xeb, é: 0xe9, ü: 0xfc }],
  ])('letters as %s stores them', (encoding, letters: Record<string, number>) => {
    const text = 'Naam;Strategie\r\nRené Müller;3\r\nZoë van der Meer;2\r\n';
    const bytes = Uint8Array.from([...text].map((sign) => letters[sign] ?? sign.charCodeAt(0)));
    const plan = planOfBytes(bytes, preparedPeople());
    expect([plan.table.encoding, plan.reading.rows.map(({ who }) => who)]).toEqual([
      encoding,
      ['René Müller', 'Zoë van der Meer'],
    ]);
  });

  it('the same file once more in an anonymous workshop is told, and stays out until it is asked for', () => {
    const target = preparedPeople();
    target.data.workshop.anonymity = 'anonymous';
    const bytes = new TextEncoder().encode('Strategie;Data\n3;2\n4;?\n3;2\n');
    const first = planOfBytes(bytes, target);
    expect([first.reading.rows.length, first.reading.again]).toEqual([3, []]);
    const forms = first.reading.rows.map(({ form }) => form);
    const { edits } = granted(importAnswers(target.data, target.round, forms, countingEffects()));
    const rowsIn = <Row>(table: string) =>
      edits.flatMap((edit) => (edit.table === table && edit.kind === 'put' ? [edit.row as Row] : []));
    const data = {
      ...target.data,
      participants: [...target.data.participants, ...rowsIn<Participant>('participants')],
      responses: rowsIn<WorkshopResponse>('responses'),
    };
    const again = planOfBytes(bytes, { ...target, data });
    expect([again.reading.rows, again.reading.again]).toEqual([[], [2, 3, 4]]);
    expect(planOfBytes(bytes, { ...target, data }, { takesAgain: true }).reading.rows).toHaveLength(3);
  });

  it('rows that don’t say which line they are about wait for one, or follow the name of their sheet', () => {
    const target = collecting('quick');
    const [anna] = target.data.participants;
    const [line] = target.data.workshop.businessLines;
    if (!anna || !line) throw new Error('The sample has people and lines');
    const sheet = (name: string) => ({
      kind: 'workbook' as const,
      sheets: [
        sheetOf(
          [
            ['Code', 'Strategie'],
            [anna.code, 3],
          ],
          { name },
        ),
      ],
    });
    const asked = planOfSource(sheet(''), target);
    expect([asked.reading.rows, asked.reading.lacksLine]).toEqual([[], true]);
    const chosen = planOfSource(sheet(''), target, { lineId: line.id });
    expect(chosen.reading.rows.map(({ form }) => form.businessLineId)).toEqual([line.id]);
    expect(planOfSource(sheet(line.name), target).reading.rows).toEqual(chosen.reading.rows);
  });
});

describe('a pasted list of people', () => {
  it('may have headings, columns of any kind, bullets, surnames in front and words for layers', () => {
    const { data, pack } = preparedPeople();
    const text = new TextDecoder().decode(bytesOf('paste-list.txt'));
    const people = readPeopleList(text, { ...data, participants: [] }, pack);
    expect(
      people.map(({ name, layer, department, unknownLayer, remark }) =>
        [name, layer ?? unknownLayer, department, remark?.kind ?? ''].join('|'),
      ),
    ).toEqual([
      'Sanne de Boer|board|Verkoop|',
      'Tom Jansen|management|ICT en beheer|',
      'Noor Bakker|staff|ICT|',
      '|staff|Service|nameless',
      'Zoë van der Meer|staff|Service|',
      "Jan in 't Veld|management|Verkoop|",
      'Sanne de Boer|board|Verkoop|double',
      'Piet Puk|||',
      'Klaas Vaak|||',
      'Els Pietersen|staff|ICT|',
    ]);
  });

  it('says who takes part already, and whose name is like another', () => {
    const { data, pack } = preparedPeople();
    const remarks = (text: string) => readPeopleList(text, data, pack).map(({ remark }) => remark);
    expect(remarks('Boer, Sanne de\nT. Jansen\nSomebody Else')).toEqual([
      { kind: 'known' },
      { kind: 'like', of: 'Tom Jansen' },
      null,
    ]);
    expect(remarks('"Boer, Sanne de" <s@x.nl>; Els Nieuw <e@x.nl>')).toEqual([{ kind: 'known' }, null]);
  });
});
