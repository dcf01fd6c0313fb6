import { deflateRawSync } from 'node:zlib';
import { type BookType, utils, write } from '@e965/xlsx';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import { csvText } from '../../../renderer/output/csv.ts';
import { xlsxFile } from '../../../renderer/output/xlsx.ts';
import { openForImport } from '../../../shared/file/spreadsheet/importPlan.ts';
import { type Table, withGuard, withoutGuard } from '../../../shared/file/spreadsheet/table.ts';
import { templateHelp, templateRows } from '../../../shared/file/spreadsheet/template.ts';
import type { OtherKind } from '../../../shared/file/table/kind.ts';
import { readTableFile } from '../../../shared/file/table/readFile.ts';
import { readSeparated, separators } from '../../../shared/file/table/separated.ts';
import type { Language, Mode } from '../../../shared/model/workshop.ts';
import { collecting, oneLine, planOfBytes, read } from './sheet.ts';

const bytesOf = (text: string) => new TextEncoder().encode(text);
const sheet = (rows: readonly (readonly string[])[]) => [
  { name: 'Antwoorden', rows, widths: [8, 20], hasHeading: true },
];

/** The rows of a file as they are read by default, for a quick round of the sample. */
async function tableOf(file: Blob): Promise<Table> {
  return planOfBytes(new Uint8Array(await file.arrayBuffer()), oneLine()).table.sheet.rows;
}
const csv = (text: string) => tableOf(new Blob([text]));

function faultOf(bytes: Uint8Array | string) {
  const source = readTableFile(typeof bytes === 'string' ? bytesOf(bytes) : bytes);
  if (!source.ok) return source.fault;
  const table = openForImport(source.value, {}, oneLine());
  return table.ok ? null : table.fault;
}

/** A workbook without anything in it. */
async function empty(): Promise<Uint8Array> {
  return new Uint8Array(await (await xlsxFile(sheet([['']]))).arrayBuffer());
}

/** A zip archive of files that claim a size. */
function zipOf(files: Record<string, { packed: Uint8Array; size: number }>): Uint8Array {
  const parts: Buffer[] = [];
  const directory: Buffer[] = [];
  let at = 0;
  for (const [name, { packed, size }] of Object.entries(files)) {
    const head = (signature: number, length: number, shift: number) => {
      const bytes = Buffer.alloc(length);
      bytes.writeUInt32LE(signature, 0);
      bytes.writeUInt16LE(8, 8 + shift);
      bytes.writeUInt32LE(packed.length, 18 + shift);
      bytes.writeUInt32LE(size, 22 + shift);
      bytes.writeUInt16LE(name.length, 26 + shift);
      return bytes;
    };
    const central = head(0x02014b50, 46, 2);
    central.writeUInt32LE(at, 42);
    directory.push(central, Buffer.from(name));
    const own = [head(0x04034b50, 30, 0), Buffer.from(name), Buffer.from(packed)];
    parts.push(...own);
    at += own.reduce((sum, part) => sum + part.length, 0);
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  for (const place of [8, 10]) end.writeUInt16LE(Object.keys(files).length, place);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...parts, ...directory, end]));
}

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
      "\uFEFF'=1+1;'+31;'-;'@SUM(A1);''=x;\"'\tx\";plain;'s avonds\r\n",
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
          const text = csvText([headings, ...clean], language);
          const separator = language === 'nl' ? ';' : ',';
          const unixLines = clean.map((row) => row.map((text) => text.replace(/\r\n?/g, '\n')));
          expect(readSeparated(text.slice(1), separator).rows.slice(1)).toEqual(unixLines);
          expect(planOfBytes(bytesOf(text), oneLine()).table.separator).toBe(separator);
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

  it.each([
    ['inside a cell', 'a;b\n1;24" scherm\n2;c\n', '24" scherm'],
    ['inside a cell in marks', 'a;b\n1;"24" scherm"\n2;c\n', '"24" scherm"'],
    ['alone', 'a;b\n1;"\n2;c\n', '"'],
    ['and a space behind it', 'a;b\n1;"x" \n2;"c" \n', 'x'],
    ['around a part of a cell', 'a;b\n1;"Klant" telt\n2;c\n', '"Klant" telt'],
    ['that is never closed', 'a;b\n1;"open\n2;c\n', '"open'],
    ['that is closed in another row', 'a;b\n1;"open\n2;c "d" e\n2;c\n', '"open'],
  ])('with a quotation mark %s keeps every row', (_, text, cell) => {
    const { rows } = readSeparated(text, ';');
    expect([rows[1], rows.at(-1)]).toEqual([
      ['1', cell],
      ['2', 'c'],
    ]);
  });

  it.each(separators)('keeps its rows with %j whatever marks stand in others', (sign) => {
    const lines = [
      ['"Boer; S"', '3', '"een\ntwee"'],
      ['Tom', '"2"', '"Klant" telt'],
      ['"Noor', '4', 'x'],
      ['Zoë', '"1"', '"open'],
      ['IJs', '5', '"zei ""nee"" toe"'],
    ];
    const text = lines.map((row) => row.join(sign)).join('\r\n');
    expect(readSeparated(text, sign).rows).toEqual([
      ['Boer; S', '3', 'een\ntwee'],
      ['Tom', '2', '"Klant" telt'],
      ['"Noor', '4', 'x'],
      ['Zoë', '1', '"open'],
      ['IJs', '5', 'zei "nee" toe'],
    ]);
  });

  it('ends a line with CR, LF or both, and reads millions of letters on one', () => {
    expect(readSeparated('a;b\r\n1;c\n2;d\r3;"e\r\nf"\r\n4;g', ';').rows).toEqual([
      ['a', 'b'],
      ['1', 'c'],
      ['2', 'd'],
      ['3', 'e\nf'],
      ['4', 'g'],
    ]);
    for (const part of ['a;b;', '"a;b";', '"a;', '""a""', 'x"y"']) {
      expect(readSeparated(part.repeat(5_000_000 / part.length), ';').rows).toHaveLength(1);
    }
  });

  it('says of which rows the quotation marks do not close', () => {
    expect([...readSeparated('a;b\n1;"open\n2;"dicht"\n', ';').openQuotes]).toEqual([1]);
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

  it('that is broken, empty or much too long is refused with the reason', async () => {
    const good = new Uint8Array(await (await xlsxFile(sheet([['a']]))).arrayBuffer());
    expect(faultOf(Uint8Array.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1]))).toEqual({ kind: 'broken' });
    expect(faultOf(good.slice(0, good.byteLength / 2))).toEqual({ kind: 'broken' });
    const damaged = good.slice();
    damaged.fill(1, 60, 200);
    expect(faultOf(damaged)).toEqual({ kind: 'broken' });
    expect(faultOf('')).toEqual({ kind: 'empty' });
    expect(faultOf(' ; \n')).toEqual({ kind: 'empty' });
    expect(faultOf('a\n'.repeat(5001))).toEqual({ kind: 'too-many-rows', limit: 5000 });
    expect(faultOf(await empty())).toEqual({ kind: 'empty' });
  });

  it.each<[string, Uint8Array | string, OtherKind]>([
    ['a picture', Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]), 'picture'],
    ['a photo', Uint8Array.from([0xff, 0xd8, 0xff, 0xe0, 0, 16]), 'picture'],
    ['a PDF', '%PDF-1.7\n%âãÏÓ\n', 'pdf'],
    [
      'a web page',
      '\n<!DOCTYPE html>\n<html><body><table><tr><td>Naam</td></tr></table></body></html>',
      'web-page',
    ],
    [
      'a page saved as .xls',
      '<html xmlns:x="urn:schemas-microsoft-com:office:excel"><table></table></html>',
      'web-page',
    ],
    ['a workshop', '{\n  "format": "praatplaat-workshop",\n  "formatVersion": 3 }', 'workshop'],
    ['a text document', '{\\rtf1\\ansi Naam}', 'document'],
    ['a program', Uint8Array.from([0x7f, 0x45, 0x4c, 0x46, 0, 1, 2, 3, 0, 0]), 'unknown'],
  ])('is not %s, which is named', (_, bytes, is) => {
    expect(faultOf(bytes)).toEqual({ kind: 'other-kind', is });
  });

  it('that says it holds more than the memory is refused before it is unpacked', async () => {
    const bytes = new Uint8Array(await (await xlsxFile(sheet([['a']]))).arrayBuffer());
    const entry = bytes.findLastIndex((_, at) =>
      [0x50, 0x4b, 1, 2].every((sign, i) => bytes[at + i] === sign),
    );
    new DataView(bytes.buffer).setUint32(entry + 24, 4_000_000_000, true);
    expect(faultOf(bytes)).toMatchObject({ kind: 'too-large' });
  });

  it('that holds more than it says is not unpacked beyond that', () => {
    const packed = deflateRawSync(new Uint8Array(30_000_000));
    expect(faultOf(zipOf({ 'xl/workbook.xml': { packed, size: 1000 } }))).toEqual({ kind: 'broken' });
  });
});

describe('a workbook of another format', () => {
  const cells = [
    ['Naam', 'Strategie', 'Data'],
    ['Zoë van der Meer', 3, 4],
    ['Jan in ’t Veld', '2 – Repeatable', '?'],
  ];
  const bytesAs = (bookType: BookType) => {
    const book = utils.book_new();
    utils.book_append_sheet(book, utils.aoa_to_sheet(cells), 'Antwoorden');
    return new Uint8Array(write(book, { type: 'array', bookType }));
  };
  const formats: BookType[] = ['xlsx', 'xlsm', 'xlsb', 'biff8', 'ods'];

  it.each(formats)('(%s) is read as an Excel file is', (bookType) => {
    const { reading, table } = planOfBytes(bytesAs(bookType), oneLine());
    expect(table.sheet.name).toBe('Antwoorden');
    expect(reading.rows.map(({ who, form }) => [who, Object.values(form.content.items)])).toEqual([
      ['Zoë van der Meer', [3, 4]],
      ['Jan in ’t Veld', [2, 'unknown']],
    ]);
  });

  it('is read or refused, and never throws or runs on, however it is damaged', () => {
    const silent = vi.spyOn(console, 'error').mockImplementation(() => {});
    const damage = fc.array(fc.tuple(fc.nat(1_000_000), fc.nat(255)), { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(fc.constantFrom(...formats.map(bytesAs)), damage, fc.nat(100), (bytes, places, cut) => {
        const damaged = bytes.slice(0, cut > 75 ? Math.floor((bytes.length * cut) / 100) : bytes.length);
        for (const [place, byte] of places) damaged[place % damaged.length] = byte;
        const source = readTableFile(damaged);
        if (source.ok) openForImport(source.value, {}, oneLine());
      }),
      { numRuns: 150 },
    );
    silent.mockRestore();
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
      expect(Object.keys(content?.items ?? {})).toHaveLength(asked);
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
    const some = { ...round, partIds: pack.pillars.slice(3, 4).map(({ id }) => id) };
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
