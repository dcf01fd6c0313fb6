import { cemmPack } from '../../../shared/content/packs.ts';
import {
  type ImportChoices,
  type ImportPlan,
  openForImport,
  planImport,
} from '../../../shared/file/spreadsheet/importPlan.ts';
import type { SheetReading, SheetTarget } from '../../../shared/file/spreadsheet/readRows.ts';
import { rowFaultText } from '../../../shared/file/spreadsheet/rowFaults.ts';
import type { FileSource } from '../../../shared/file/spreadsheet/source.ts';
import type { Sheet, Table } from '../../../shared/file/spreadsheet/table.ts';
import { readTableFile } from '../../../shared/file/table/readFile.ts';
import { departmentIdSchema, participantIdSchema } from '../../../shared/model/ids.ts';
import type { Layer, Round, WorkshopData } from '../../../shared/model/workshop.ts';
import { sampleWorkshop } from '../../../shared/sample/sampleWorkshop.ts';
import { plainParticipant } from '../../plainWorkshop.ts';

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

const prepared: readonly (readonly [string, Layer, string])[] = [
  ['Sanne de Boer', 'board', 'Verkoop'],
  ['Tom Jansen', 'management', 'ICT'],
  ['Noor Bakker', 'staff', 'ICT'],
  ['Zoë van der Meer', 'staff', 'Service'],
  ["Jan in 't Veld", 'management', 'Verkoop'],
  ["IJsbrand d'Hondt", 'board', 'Financiën'],
];

/** Six people on the list, one line, nothing answered yet. */
export function preparedPeople(round: Partial<Round> = {}): SheetTarget {
  const target = oneLine();
  const departments = ['Verkoop', 'ICT', 'Service', 'Financiën'].map((name) => ({
    id: departmentIdSchema.parse(`dept-${name.slice(0, 3)}`),
    name,
  }));
  const participants = prepared.map(([name, layer, department], index) =>
    plainParticipant({
      id: participantIdSchema.parse(`person-${index}`),
      code: `QQQQQ${index + 3}`,
      name,
      layer,
      departmentId: departments.find((each) => each.name === department)?.id ?? null,
    }),
  );
  return {
    ...target,
    round: { ...target.round, ...round },
    data: {
      workshop: { ...target.data.workshop, departments, date: '2026-09-14', anonymity: 'named' },
      participants,
      responses: [],
    },
  };
}

export function sheetOf(rows: Table, more: Partial<Sheet> = {}): Sheet {
  return {
    name: '',
    isHidden: false,
    rows,
    hiddenRows: new Set(),
    hiddenColumns: new Set(),
    openQuotes: new Set(),
    ...more,
  };
}

/** Reads a table the way the screen does: headings found and guessed. */
export function read(table: Table, target: SheetTarget, choices: ImportChoices = {}): SheetReading {
  return planOf({ kind: 'workbook', sheets: [sheetOf(table)] }, target, choices).reading;
}

export function planOf(source: FileSource, target: SheetTarget, choices: ImportChoices = {}): ImportPlan {
  const table = openForImport(source, choices, target);
  if (!table.ok) throw new Error(table.fault.kind);
  return planImport(table.value, choices, target);
}

export function planOfBytes(bytes: Uint8Array, target: SheetTarget, choices: ImportChoices = {}): ImportPlan {
  const source = readTableFile(bytes);
  if (!source.ok) throw new Error(JSON.stringify(source.fault));
  return planOf(source.value, target, choices);
}

/** What a reading says in short: who comes in with which levels, who is asked about, and what is said of rows. */
export function told({ reading }: ImportPlan) {
  const order = cemmPack.pillars.map(({ id }) => id);
  return {
    rows: reading.rows.map(({ row, who, effect, form: { content } }) =>
      [
        row,
        who,
        effect.kind,
        order.map((id) => (content.items[id] === 'unknown' ? '?' : (content.items[id] ?? '·'))).join(''),
      ].join(' '),
    ),
    asked: reading.questions.map(
      ({ name, reason, rows, candidates }) =>
        `${rows.join()} ${name} ${reason} ${candidates.map((person) => person.name).join(', ')}`,
    ),
    faults: reading.faults.map((fault) => rowFaultText(fault, 'nl')),
    notices: reading.notices.map((fault) => rowFaultText(fault, 'nl')),
  };
}
