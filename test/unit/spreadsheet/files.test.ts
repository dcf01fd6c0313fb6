import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { csvText, readCsv } from '../../../renderer/spreadsheet/csv.ts';
import { readSpreadsheet } from '../../../renderer/spreadsheet/readSpreadsheet.ts';
import { xlsxFile } from '../../../renderer/spreadsheet/xlsx.ts';
import { type Table, withGuard, withoutGuard } from '../../../shared/file/spreadsheet/table.ts';
import { templateHelp, templateRows } from '../../../shared/file/spreadsheet/template.ts';
import type { Language, Mode } from '../../../shared/model/workshop.ts';
import { collecting, oneLine, read } from './sheet.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text).buffer as ArrayBuffer;
const sheet = (rows: readonly (readonly string[])[]) => [
  { name: 'Antwoorden', rows, widths: [8, 20], hasHeading: true },
];

async function tableOf(file: Blob): Promise<Table> {
  const parsed = await readSpreadsheet(file);
  if (!parsed.ok) throw new Error(parsed.fault.kind);
  return parsed.value;
}
const csv = (text: string) => tableOf(new Blob([text]));

describe('a CSV file', () => {
  it.each([
    ['semicolons', 'a;b\r\n1;2,5\r\n'],
    ['commas', 'a,b\n1,"2,5"\n'],
    ['tabs', 'a\tb\n1\t2,5\n'],
    ['a byte order mark', '\uFEFFa;b\n1;2,5\n'],
  ])('is read with %s', async (_, text) => {
    expect((await csv(text)).slice(0, 2)).toEqual([
      ['a', 'b'],
      ['1', '2,5'],
    ]);
  });

  it('that names its separator keeps the row numbers that Excel shows', async () => {
    expect((await csv('sep=|\r\na|b;c\r\n')).slice(0, 2)).toEqual([[], ['a', 'b;c']]);
  });

  it('of an older Excel (Windows-1252) or as Unicode text (UTF-16) keeps its accents', async () => {
    const old = new Blob([Uint8Array.from([0x5a, 0x6f, 0xeb, 0x3b, 0x80])]);
    expect((await tableOf(old))[0]).toEqual(['Zoë', '€']);
    const utf16 = new Uint8Array(Uint16Array.from([...'\uFEFFZoë\tb'].map((c) => c.charCodeAt(0))).buffer);
    expect((await tableOf(new Blob([utf16])))[0]).toEqual(['Zoë', 'b']);
  });

  it('is written so that no cell is a formula, and comes back exactly', () => {
    expect(csvText([['=1+1', '+31', '-', '@SUM(A1)', "'=x", '\tx', 'plain', "'s avonds"]], 'nl')).toBe(
      "\uFEFF'=1+1;'+31;'-;'@SUM(A1);''=x;'\tx;plain;'s avonds\r\n",
    );
    const cell = fc.oneof(
      fc.string(),
      fc.constantFrom('=A1', "''=", '-1', '"', ';', ',', 'a\r\nb', "'", '\n='),
    );
    fc.assert(
      fc.property(
        fc.array(fc.tuple(cell, cell), { minLength: 1 }),
        fc.constantFrom<Language>('nl', 'en'),
        (rows, language) => {
          // As many columns as a template has: its heading says how the cells are separated.
          const headings = Array.from({ length: 40 }, (_, n) => `Kolom ${n}`);
          const clean = rows.map((row) => row.map((text) => text.replaceAll('\0', '')));
          const back = readCsv(bytesOf(csvText([headings, ...clean], language)));
          if (!back.ok) throw new Error(back.fault.kind);
          expect(back.value.slice(1, -1)).toEqual(clean);
        },
      ),
    );
  });

  it('guards every text in a way that can be undone', () => {
    fc.assert(
      fc.property(fc.string(), (text) => {
        expect(withoutGuard(withGuard(text))).toBe(text);
        expect(withGuard(text)).not.toMatch(/^[=+\-@\t\r]/);
      }),
    );
  });

  it('with a quotation mark that is never closed is refused', () => {
    expect(readCsv(bytesOf('a;b\n"1;2\n'))).toEqual({ ok: false, fault: { kind: 'broken-quotes' } });
  });
});

describe('an Excel file', () => {
  it('keeps every text as text, formulas included', async () => {
    const rows = [
      ['Code', 'b'],
      ['3479', '=1+1'],
      ['', '1-2'],
      ['12E3', '+31 6'],
      ['Zoë', "'x"],
    ];
    expect(await tableOf(await xlsxFile(sheet(rows)))).toEqual([
      ['Code', 'b'],
      ['3479', '=1+1'],
      [null, '1-2'],
      ['12E3', '+31 6'],
      ['Zoë', "'x"],
    ]);
  });

  it('of before 2007, that is broken, empty or something else altogether is refused with the reason', async () => {
    const faultOf = async (contents: BlobPart) => {
      const result = await readSpreadsheet(new Blob([contents]));
      return result.ok ? null : result.fault.kind;
    };
    const good = await (await xlsxFile(sheet([['a']]))).arrayBuffer();
    expect(await faultOf(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]))).toBe('old-excel');
    expect(await faultOf(good.slice(0, good.byteLength / 2))).toBe('broken');
    const damaged = new Uint8Array(good.slice(0));
    damaged.fill(1, 60, 200);
    expect(await faultOf(damaged)).toBe('broken');
    expect(await faultOf('')).toBe('empty');
    expect(await faultOf(' ; \n')).toBe('empty');
    expect(await faultOf(Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]))).toBe('not-a-spreadsheet');
    expect(await faultOf('a\n'.repeat(20_001))).toBe('too-many-rows');
  });

  it('that says it holds more than the memory is refused before it is unpacked', async () => {
    const bytes = new Uint8Array(await (await xlsxFile(sheet([['a']]))).arrayBuffer());
    const entry = bytes.findLastIndex((_, at) =>
      [0x50, 0x4b, 1, 2].every((sign, i) => bytes[at + i] === sign),
    );
    new DataView(bytes.buffer).setUint32(entry + 24, 4_000_000_000, true);
    expect(await readSpreadsheet(new Blob([bytes]))).toMatchObject({ fault: { kind: 'too-large' } });
  });
});

describe('a template', () => {
  const variants: [Mode, Language][] = [
    ['quick', 'nl'],
    ['quick', 'en'],
    ['detailed', 'nl'],
    ['detailed', 'en'],
  ];

  it.each(variants)(
    '(%s, %s) comes back from CSV and Excel with exactly what was filled in',
    async (mode, language) => {
      const target = collecting(mode);
      const { workshop, participants } = target.data;
      const rows = templateRows({
        workshop,
        round: target.round,
        pack: target.pack,
        people: participants,
        language,
      });
      const untouched = read(rows, target);
      expect([untouched.faults, untouched.rows, untouched.unanswered]).toEqual([[], [], 24]);

      const answers = mode === 'quick' ? ['1', '2', '3', '4', '5', '?'] : ['ja', 'deels', 'nee', '?'];
      const [headings = []] = rows;
      const filled = rows.map((row, r) =>
        r === 0
          ? row
          : row.map((cell, c) => {
              const heading = headings[c] ?? '';
              if (/^(Toelichting|Comment)/.test(heading)) return r % 3 === 0 ? `=HYPERLINK("${r}";'x')` : '';
              return c < 5 ? cell : (answers[(r + c) % answers.length] ?? '');
            }),
      );
      const asRows = read(filled, target);
      expect([asRows.faults.length, asRows.rows.length]).toEqual([0, 24]);
      const asked = mode === 'quick' ? 6 : 96;
      const { content } = asRows.rows[2]?.form ?? {};
      expect(Object.keys(content?.levels ?? {}).length + Object.keys(content?.statements ?? {}).length).toBe(
        asked,
      );
      expect(Object.keys(content?.comments ?? {})).toHaveLength(6);
      expect(read(await csv(csvText(filled, language)), target)).toEqual(asRows);
      expect(read(await tableOf(await xlsxFile(sheet(filled))), target)).toEqual(asRows);
    },
  );

  it('can be blank, and says how to fill it in', () => {
    const { data, round, pack } = oneLine();
    const input = { workshop: data.workshop, round, pack, language: 'en' as const };
    expect(templateRows({ ...input, people: [] })).toHaveLength(1);
    expect(templateHelp(input)).toContainEqual([
      '',
      '1 Initial',
      '2 Repeatable',
      '3 Defined',
      '4 Managed',
      '5 Optimizing',
    ]);
    const [headings] = templateRows({ ...input, people: [] });
    expect(headings?.slice(0, 6)).toEqual([
      'Code',
      'Name',
      'Layer',
      'Department',
      'Strategy (1–5)',
      'Comment on Strategy',
    ]);
  });

  it('asks only the pillars of its round', () => {
    const { data, round, pack } = oneLine();
    const some = { ...round, pillarIds: round.pillarIds.slice(3, 4) };
    const [headings] = templateRows({
      workshop: data.workshop,
      round: some,
      pack,
      people: [],
      language: 'nl',
    });
    expect(headings?.slice(4)).toEqual(['Data (1–5)', 'Toelichting Data']);
  });
});
