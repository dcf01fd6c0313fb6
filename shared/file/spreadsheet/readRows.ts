import { type FilledForm, isStoredAlready } from '../../commands/forms.ts';
import { answersVersion, type GivenAnswers, isBlank } from '../../model/answers.ts';
import type { BusinessLineId } from '../../model/ids.ts';
import type { GridPack } from '../../model/pack.ts';
import type { Channel, Round, WorkshopData, WorkshopResponse } from '../../model/workshop.ts';
import { layerFromWord } from '../../words/layerWords.ts';
import { folded } from '../../words/nameKey.ts';
import type { Field } from './fields.ts';
import {
  Givers,
  type PersonAnswer,
  type PersonQuestion,
  sameResponse,
  storedFor,
  type WhoText,
} from './givers.ts';
import { type Column, columnsOf, type RowCells, readCells, shortened } from './readCells.ts';
import { type HeadingPlace, headingsAt, type Mapping } from './recognise.ts';
import type { RowFault, RowProblem } from './rowFaults.ts';
import type { RowsBelow } from './rowsBelow.ts';
import { type Cell, cellText, isFilled, type Sheet } from './table.ts';
import { isTotalsWord, isTotalsWordBelow } from './totals.ts';

/** Where the rows of a file are to go. */
export interface SheetTarget {
  data: Pick<WorkshopData, 'workshop' | 'participants' | 'responses'>;
  round: Round;
  pack: GridPack;
}

/** What is asked about the rows of a file, as far as it was answered. */
export interface RowChoices {
  /** The line of rows that don't say which. */
  lineId: BusinessLineId | null;
  /** Take in the rows that the spreadsheet hides as well. */
  withHidden: boolean;
  /** Take in what seems to have come in before as well. */
  takesAgain: boolean;
  /** By the key of their question. */
  people: Readonly<Record<string, PersonAnswer>>;
}

/** One row that can be taken in. */
export interface ReadRow {
  /** As the spreadsheet program counts them: 1 is the top row. */
  row: number;
  form: FilledForm;
  /** Name or code; empty for somebody new without a name. */
  who: string;
  effect: RowEffect;
}

/**
 * What taking a row in does. `new`: somebody who is not in the workshop yet comes in; `replaces`: it takes the
 * place of answers that came in by `before`; `same`: nothing, it is stored already; else it `adds` answers.
 */
export type RowEffect =
  | { kind: 'new' }
  | { kind: 'adds' }
  | { kind: 'replaces'; before: Channel }
  | { kind: 'same' };

export interface SheetReading {
  rows: ReadRow[];
  /** Rows that can't be taken in, and why. */
  faults: RowFault[];
  /** What is to be known about rows that are taken in, or that another row takes the place of. */
  notices: RowFault[];
  /** Names to be asked about, with their rows; until they are answered, those stay out. */
  questions: (PersonQuestion & { rows: number[] })[];
  /** Rows in which nothing was answered, such as those of a template that came back half filled. */
  unanswered: number;
  /** Rows that stay out: averages and the like, those that the spreadsheet hides, those that came in before. */
  totals: number[];
  hidden: number[];
  again: number[];
  /** There are rows that don't say which business line they are about. */
  lacksLine: boolean;
}

/** What the exports of Qualtrics have below their headings: how each column is known to the program. */
const importId = /^\{"ImportId"/;

/** Of columns by which a file is known as LimeSurvey's: it writes N/A for questions that were never reached. */
const limeSurvey =
  /^(antwoord-?id|response id|antwort-id|datum ingezonden|date submitted|datum abgeschickt|laatste pagina|last page|letzte seite|starttaal|start language|zaad|seed|zufallsstartwert)$/;

/**
 * Reads the rows below the headings. A row with a fault is not among those that can be taken in; the
 * faults say which cells, in the order of the sheet. Of rows about one person the last counts. Nothing is changed
 * or stored here.
 */
export function readRows(
  sheet: Sheet,
  place: HeadingPlace,
  below: RowsBelow,
  mapping: Mapping,
  fields: readonly Field[],
  target: SheetTarget,
  choices: RowChoices,
): SheetReading {
  const reader = new RowReader(sheet, place, columnsOf(sheet.rows, place, mapping, fields), target, choices);
  const until = new Map(below.broken.map((lines) => [lines.index, lines.until]));
  for (const { index, cells } of below.rows) {
    reader.read(index, cells, below.overfull.has(index), until.get(index) ?? index);
  }
  return reader.done();
}

class RowReader {
  readonly #reading: SheetReading = {
    rows: [],
    faults: [],
    notices: [],
    questions: [],
    unanswered: 0,
    totals: [],
    hidden: [],
    again: [],
    lacksLine: false,
  };
  readonly #sheet: Sheet;
  readonly #columns: readonly Column[];
  readonly #target: SheetTarget;
  readonly #choices: RowChoices;
  readonly #givers: Givers;
  readonly #stored: ReadonlyMap<string, WorkshopResponse>;
  readonly #habits: { notAskedIsNA: boolean };
  /** The row by person and line, to find those that come twice. */
  readonly #seen = new Map<string, ReadRow>();

  constructor(
    sheet: Sheet,
    place: HeadingPlace,
    columns: readonly Column[],
    target: SheetTarget,
    choices: RowChoices,
  ) {
    this.#sheet = sheet;
    this.#columns = columns;
    this.#target = target;
    this.#choices = choices;
    this.#givers = new Givers(target.data);
    this.#stored = new Map(target.data.responses.map((response) => [response.id, response]));
    const headings = headingsAt(sheet.rows, place).map((parts) => folded(parts.join(' ')));
    this.#habits = { notAskedIsNA: headings.filter((text) => limeSurvey.test(text)).length >= 2 };
  }

  /** @param until the last line that the row was joined from */
  read(index: number, cells: readonly Cell[], isOverfull: boolean, until: number): void {
    const row = index + 1;
    if (!isFilled(cells)) return;
    if (this.#sheet.hiddenRows.has(index) && !this.#choices.withHidden) {
      this.#reading.hidden.push(row);
      return;
    }
    if (cells.some((cell) => importId.test(cellText(cell)))) return;
    if (this.#isTotals(cells, row)) {
      this.#reading.totals.push(row);
      return;
    }
    const read = readCells(cells, this.#columns, row, this.#target.pack, this.#habits);
    if (this.#sheet.openQuotes.has(index)) {
      read.notices.push({ row, column: null, found: '', problem: { kind: 'open-quote' } });
    }
    if (isOverfull) read.faults.push({ row, column: null, found: '', problem: { kind: 'overfull' } });
    if (until > index) {
      read.notices.push({ row, column: null, found: '', problem: { kind: 'broken', until: until + 1 } });
    }
    if (read.faults.length === 0 && isBlank(read.content)) this.#reading.unanswered += 1;
    else this.#readPerson(row, read);
  }

  #readPerson(row: number, { who, content, faults, notices }: RowCells): void {
    const giver = this.#giverOf(row, who);
    if (giver === null) return;
    if ('problem' in giver) {
      this.#reading.faults.push(this.#faultAt(row, giver.field, who, giver.problem), ...faults);
      return;
    }
    const line = this.#givers.lineOf(who, giver, this.#choices.lineId);
    if (!line.ok) {
      if (line.fault.problem.kind === 'no-line') this.#reading.lacksLine = true;
      faults.unshift(this.#faultAt(row, 'line', who, line.fault.problem));
    }
    if (!line.ok || faults.length > 0) {
      this.#reading.faults.push(...faults);
      return;
    }
    if (giver.kind === 'new' && who.layer !== '' && layerFromWord(who.layer) === null) {
      notices.push(this.#faultAt(row, 'layer', who, { kind: 'unknown-layer' }));
    }
    const before = storedFor(this.#stored, giver, this.#target.round.id, line.value);
    this.#take({
      row,
      form: { giver, businessLineId: line.value, content },
      who: this.#givers.labelOf(giver),
      effect: giver.kind === 'new' ? { kind: 'new' } : effectOn(before, content),
    });
    this.#reading.notices.push(...notices);
  }

  /** Null for a row that has to wait for an answer about whose it is, or that was left out. */
  #giverOf(
    row: number,
    who: WhoText,
  ): FilledForm['giver'] | { field: keyof WhoText | null; problem: RowProblem } | null {
    const found = this.#givers.giverOf(who);
    if (found.kind === 'giver') return found.giver;
    if (found.kind === 'fault') return found.fault;
    const asked = this.#reading.questions.find(({ key }) => key === found.question.key);
    if (asked) asked.rows.push(row);
    else this.#reading.questions.push({ ...found.question, rows: [row] });
    const answer = this.#choices.people[found.question.key];
    if (answer?.kind === 'new') return this.#givers.newcomer(who);
    const isThere = found.question.candidates.some(
      ({ id }) => answer?.kind === 'known' && id === answer.participantId,
    );
    return answer?.kind === 'known' && isThere ? answer : null;
  }

  #take(read: ReadRow): void {
    const key = sameResponse(read.form.giver, read.form.businessLineId);
    const earlier = key === null ? undefined : this.#seen.get(key);
    if (earlier) {
      this.#reading.rows.splice(this.#reading.rows.indexOf(earlier), 1);
      const problem: RowProblem = { kind: 'later', row: read.row };
      this.#reading.notices.push({ row: earlier.row, column: null, found: shortened(earlier.who), problem });
    }
    if (key !== null) this.#seen.set(key, read);
    this.#reading.rows.push(read);
  }

  done(): SheetReading {
    const reading = this.#reading;
    reading.again = cameBefore(reading.rows, this.#target);
    if (!this.#choices.takesAgain) {
      const again = new Set(reading.again);
      reading.rows = reading.rows.filter(({ row }) => !again.has(row));
    }
    return reading;
  }

  #isTotals(cells: readonly Cell[], row: number): boolean {
    const first = cells.map(cellText).find((text) => text !== '') ?? '';
    if (this.#givers.isKnown(first)) return false;
    const isBelow = this.#reading.totals.includes(row - 1);
    return isTotalsWord(first) || (isBelow && isTotalsWordBelow(first));
  }

  #faultAt(row: number, kind: keyof WhoText | null, who: WhoText, problem: RowProblem): RowFault {
    const column = this.#columns.find(({ field }) => field.kind === kind);
    return {
      row,
      column: column?.heading ?? null,
      found: kind === null ? '' : shortened(who[kind]),
      problem,
    };
  }
}

function effectOn(before: WorkshopResponse | undefined, content: GivenAnswers): RowEffect {
  if (!before || isBlank(before)) return { kind: 'adds' };
  return isStoredAlready(before, content) ? { kind: 'same' } : { kind: 'replaces', before: before.channel };
}

/**
 * Rows of people without a name whose answers came in from a file before, just so: where that holds for all rows, or
 * for three and half of them at least, it is the same file once more.
 */
function cameBefore(rows: readonly ReadRow[], { data, round }: SheetTarget): number[] {
  const nameless = rows.filter(({ form: { giver } }) => giver.kind === 'new' && giver.key === undefined);
  const stored = new Map<string, number>();
  for (const response of data.responses) {
    if (response.roundId !== round.id || response.channel !== 'file') continue;
    const key = `${response.businessLineId}/${answersVersion(response)}`;
    stored.set(key, (stored.get(key) ?? 0) + 1);
  }
  const known = nameless.filter(({ form: { businessLineId, content } }) => {
    const key = `${businessLineId}/${answersVersion(content)}`;
    const left = stored.get(key) ?? 0;
    stored.set(key, left - 1);
    return left > 0;
  });
  const isAgain =
    known.length === nameless.length || (known.length >= 3 && known.length * 2 >= nameless.length);
  return isAgain ? known.map(({ row }) => row) : [];
}
