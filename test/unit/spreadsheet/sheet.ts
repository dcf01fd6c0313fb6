import { cemmPack } from '../../../shared/content/packs.ts';
import { fieldsOf } from '../../../shared/file/spreadsheet/fields.ts';
import { findHeadingRow, guessMapping } from '../../../shared/file/spreadsheet/mapping.ts';
import { readRows, type SheetReading, type SheetTarget } from '../../../shared/file/spreadsheet/readRows.ts';
import type { Table } from '../../../shared/file/spreadsheet/table.ts';
import type { Round, WorkshopData } from '../../../shared/model/workshop.ts';
import { sampleWorkshop } from '../../../shared/sample/sampleWorkshop.ts';

/** The sample workshop (12 people, b2b and b2c) with a second, open round. */
export function collecting(
  mode: Round['mode'],
  workshop: Partial<WorkshopData['workshop']> = {},
): SheetTarget {
  const sample = sampleWorkshop('nl');
  const [first] = sample.rounds;
  if (!first) throw new Error('The sample has a round');
  const round: Round = {
    ...first,
    id: 'round-2' as Round['id'],
    number: 2,
    mode,
    closedAt: null,
    revealedAt: null,
    seats: null,
    peopleForgotten: false,
    movement: null,
  };
  return {
    data: { ...sample, workshop: { ...sample.workshop, ...workshop } },
    round,
    pack: cemmPack,
  };
}

/** One business line, so that no column has to say which. */
export function oneLine(mode: Round['mode'] = 'quick'): SheetTarget {
  const target = collecting(mode);
  const { workshop } = target.data;
  return {
    ...target,
    data: { ...target.data, workshop: { ...workshop, businessLines: workshop.businessLines.slice(0, 1) } },
  };
}

/** Reads a table the way the screen does: headings found and guessed. */
export function read(table: Table, target: SheetTarget): SheetReading {
  const fields = fieldsOf({ workshop: target.data.workshop, round: target.round, pack: target.pack });
  const headingRow = findHeadingRow(table, fields, target.pack);
  return readRows(table, headingRow, guessMapping(table[headingRow] ?? [], fields, target.pack), target);
}
