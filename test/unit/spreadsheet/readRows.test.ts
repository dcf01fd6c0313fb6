import { describe, expect, it } from 'vitest';
import { importAnswers } from '../../../shared/commands/forms.ts';
import { cemmPack } from '../../../shared/content/packs.ts';
import type { SheetTarget } from '../../../shared/file/spreadsheet/readRows.ts';
import { rowFaultText } from '../../../shared/file/spreadsheet/rowFaults.ts';
import { pillarIdSchema, responseIdOf } from '../../../shared/model/ids.ts';
import type { Level } from '../../../shared/model/workshop.ts';
import { countingEffects, granted } from '../commands/store.ts';
import { collecting, oneLine, read } from './sheet.ts';

const pillars = [
  'Strategie',
  'Mensen en organisatie',
  'Technologie',
  'Data',
  'Customer journey',
  'Klantwaarde',
];
const headings = ['Code', 'Naam', ...pillars];
const target = oneLine();
const [anna, bram] = target.data.participants;
if (!anna || !bram) throw new Error('The sample has people');

const sentences = (table: Parameters<typeof read>[0], where = target) =>
  read(table, where).faults.map((fault) => rowFaultText(fault, 'nl'));

describe('the answers in a row', () => {
  it('are levels as people write them, and what Excel makes of those', () => {
    const { rows, faults } = read(
      [headings, [anna.code, '', 3, '3,0', 'niveau 4', '5.0', '2 – Repeatable', '?']],
      target,
    );
    expect(faults).toEqual([]);
    expect(Object.values(rows[0]?.form.content.items ?? {})).toEqual([3, 3, 4, 5, 2, 'unknown']);
  });

  it('may be left out, one by one or all of them', () => {
    const { rows, unanswered } = read(
      [headings, [anna.code, '', 3], [bram.code, 'Wat dan ook'.slice(0, 0), '', null, ' '], [null, null], []],
      target,
    );
    expect(rows.map(({ row, who, form }) => [row, who, form.content.items])).toEqual([
      [2, anna.name, { strategy: 3 }],
    ]);
    expect(unanswered).toBe(1);
  });

  it('are refused cell by cell, each with its row, column and what it says', () => {
    const table = [
      headings,
      [anna.code, '', 'zes', 2.5, 0, 6, true, '3-4'],
      [bram.code, '', new Date('2026-02-01T00:00:00Z'), 1],
    ];
    expect(sentences(table)).toEqual([
      'Rij 2, kolom Strategie: ‘zes’ is geen niveau 1–5 (en geen ? voor ‘weet ik niet’).',
      'Rij 2, kolom Mensen en organisatie: ‘2.5’ is niet één niveau; kies er een.',
      'Rij 2, kolom Technologie: ‘0’ is geen niveau 1–5 (en geen ? voor ‘weet ik niet’).',
      'Rij 2, kolom Data: ‘6’ is geen niveau 1–5 (en geen ? voor ‘weet ik niet’).',
      'Rij 2, kolom Customer journey: ‘true’ is geen niveau 1–5 (en geen ? voor ‘weet ik niet’).',
      'Rij 2, kolom Klantwaarde: ‘3-4’ is niet één niveau; kies er een.',
      'Rij 3, kolom Strategie: het rekenprogramma heeft er een datum van gemaakt (2026-02-01); typ het niveau opnieuw als tekst.',
    ]);
    expect(read(table, target).rows).toEqual([]);
  });

  it('are yes, partly, no and ? in a round of statements, found by number or by text, in either language', () => {
    const detailed = oneLine('detailed');
    const [first, second] = cemmPack.pillars[0]?.cells[0]?.statements ?? [];
    const table = [
      ['Code', '1', second?.text.en ?? '', 'Stelling 3', '4. iets', 'data-2-a', 'Toelichting Data'],
      [anna.code, 'Ja', 'partly', false, 'x', 'weet niet', 'Zo is het.'],
    ];
    const { rows, faults } = read([table[0] ?? [], [...(table[1] ?? []).with(4, '')]], detailed);
    expect(faults).toEqual([]);
    expect(rows[0]?.form.content).toEqual({
      items: {
        [first?.id ?? '']: 'yes',
        [second?.id ?? '']: 'partly',
        'strategy-1-c': 'no',
        'data-2-a': 'unknown',
      },
      comments: { data: 'Zo is het.' },
    });
    expect(
      sentences(
        [
          ['Code', 'Stelling 3'],
          [anna.code, 1],
        ],
        detailed,
      ),
    ).toEqual(['Rij 2, kolom Stelling 3: ‘1’ is geen ja, deels, nee of ?.']);
  });
});

describe('whose row it is', () => {
  it('is the person with the code, whatever the size of its letters, with the space that it is shown with or without', () => {
    const asRead = anna.code.toLowerCase().replace(/^../, '$& ');
    const { rows } = read([headings, [asRead, '', 1]], target);
    expect(rows[0]?.form.giver).toEqual({ kind: 'known', participantId: anna.id });
  });

  it('is by name where there is no code, and somebody new when nobody has that name', () => {
    const table = [
      ['Naam', 'Laag', 'Afdeling', 'Strategie'],
      [` ${anna.name.toUpperCase()} `, '', '', 1],
      ['Nieuw Iemand', 'Medewerker', 'Verkoop', 2],
    ];
    const { rows } = read(table, target);
    expect(rows.map(({ effect, form }) => [effect.kind, form.giver])).toEqual([
      ['adds', { kind: 'known', participantId: anna.id }],
      [
        'new',
        {
          kind: 'new',
          key: 'nieuw iemand|staff|verkoop',
          person: { name: 'Nieuw Iemand', layer: 'staff', department: 'Verkoop' },
        },
      ],
    ]);
  });

  it('must be certain: unknown codes, mixed-up names and rows of nobody are refused, two of one name asked about', () => {
    const two = {
      ...target,
      data: {
        ...target.data,
        participants: [...target.data.participants, { ...anna, id: 'x' as never, code: 'QQQQ' }],
      },
    };
    const table = [
      headings,
      ['ZZZZ', '', 1],
      [anna.code, bram.name, 1],
      [bram.code, '', 1],
      [bram.code, bram.name, 2],
      ['', '', 3],
      ['', anna.name, 4],
    ];
    expect(sentences(table, two)).toEqual([
      'Rij 2, kolom Code: de code ‘ZZZZ’ is van niemand in deze workshop.',
      `Rij 3, kolom Naam: hier staat ‘${bram.name}’, maar de code is van ${anna.name}.`,
      'Rij 6: er staat geen code en geen naam bij.',
    ]);
    const { rows, notices, questions } = read(table, two);
    expect(rows.map(({ row }) => row)).toEqual([5]);
    expect(notices).toMatchObject([{ row: 4, problem: { kind: 'later', row: 5 } }]);
    expect(questions).toMatchObject([{ name: anna.name, reason: 'same-name', rows: [7] }]);
    const answer = { kind: 'known', participantId: anna.id } as const;
    const people = Object.fromEntries(questions.map(({ key }) => [key, answer]));
    expect(read(table, two, { people }).rows.map(({ row, who }) => [row, who])).toContainEqual([
      7,
      anna.name,
    ]);
  });

  it('may be somebody new without any name in an anonymous workshop, as often as there are rows', () => {
    const anonymous = oneLine();
    anonymous.data.workshop.anonymity = 'anonymous';
    const { rows, faults } = read(
      [
        ['Naam', 'Laag', 'Strategie'],
        ['Zomaar', 'staff', 1],
        ['', '', 1],
      ],
      anonymous,
    );
    expect(faults).toEqual([]);
    expect(rows.map(({ who, effect }) => [who, effect.kind])).toEqual([
      ['', 'new'],
      ['', 'new'],
    ]);
  });

  it('says for which business line, when there are more', () => {
    const both = collecting('quick');
    const [line] = both.data.workshop.businessLines;
    const table = [
      ['Code', 'Bedrijfsonderdeel', 'Strategie'],
      [anna.code, line?.name.toUpperCase() ?? '', 1],
      [anna.code, '', 1],
      [bram.code, 'Export', 1],
    ];
    expect(read(table, both).rows.map(({ form }) => form.businessLineId)).toEqual([line?.id]);
    expect(sentences(table, both)).toEqual([
      'Rij 3, kolom Bedrijfsonderdeel: hier moet staan voor welk bedrijfsonderdeel dit is.',
      'Rij 4, kolom Bedrijfsonderdeel: ‘Export’ is geen bedrijfsonderdeel van deze workshop.',
    ]);
  });
});

describe('a sheet of answers', () => {
  it('may have titles above its headings, other columns between them, and another order', () => {
    const table = [
      ['Antwoorden van de directie'],
      [],
      ['Datum', 'DATA (1-5)', 'Opmerking data', 'Persoonlijke code', 'Customer Journey'],
      ['14-1', 2, 'Rommelig', anna.code, 5],
    ];
    const { rows } = read(table, target);
    expect(rows.map(({ row, form }) => [row, form.content])).toEqual([
      [4, { items: { data: 2, journey: 5 }, comments: { data: 'Rommelig' } }],
    ]);
  });

  it('says which rows take the place of an earlier answer, and which say nothing new', () => {
    const [line] = target.data.workshop.businessLines;
    if (!line) throw new Error('No line');
    const [moment, strategy] = ['2027-01-14T09:30:00.000Z', pillarIdSchema.parse('strategy')];
    const answered = (level: Level | null, finishedAt: string | null): SheetTarget => ({
      ...target,
      data: {
        ...target.data,
        responses: [
          {
            id: responseIdOf(target.round.id, line.id, anna.id),
            workshopId: target.data.workshop.id,
            roundId: target.round.id,
            businessLineId: line.id,
            participantId: anna.id,
            items: level === null ? {} : { [strategy]: level },
            comments: {},
            channel: 'phone',
            startedAt: moment,
            updatedAt: moment,
            finishedAt,
          },
        ],
      },
    });
    const table = [headings, [anna.code, '', 1], [bram.code, '', 1]];
    const effects = (data: SheetTarget) => read(table, data).rows.map(({ effect }) => effect);
    const replaces = { kind: 'replaces', before: 'phone' };
    expect(effects(answered(2, moment))).toEqual([replaces, { kind: 'adds' }]);
    expect(effects(answered(1, null))).toEqual([replaces, { kind: 'adds' }]);
    expect(effects(answered(1, moment))).toEqual([{ kind: 'same' }, { kind: 'adds' }]);
    expect(effects(answered(null, null))).toEqual([{ kind: 'adds' }, { kind: 'adds' }]);
  });

  it('of ten thousand rows is read at once, with every fault told', () => {
    const table = [
      headings,
      ...Array.from({ length: 10_000 }, (_, n) => ['', `Persoon ${n}`, n % 7, 3, 3, 3, 3, 3]),
    ];
    const { rows, faults } = read(table, target);
    // Of every seven rows the 0 and the 6 are no level.
    expect([rows.length + faults.length, faults.length]).toEqual([10_000, 2857]);
    expect(faults.at(-1)?.row).toBeGreaterThan(9990);
    const few = rows.slice(0, 4000).map(({ form }) => form);
    const effects = countingEffects();
    expect(granted(importAnswers(target.data, target.round, few, effects)).edits).toHaveLength(8000);
    const all = rows.map(({ form }) => form);
    expect(importAnswers(target.data, target.round, all, effects)).toMatchObject({
      fault: { kind: 'too-many', of: 'participants' },
    });
  });
});
