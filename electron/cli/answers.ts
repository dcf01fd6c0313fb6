import { randomUUID } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { applyCommand } from '../../shared/commands/applyCommand.ts';
import { importAnswers } from '../../shared/commands/forms.ts';
import type { WorkshopCopy } from '../../shared/file/lineage.ts';
import { fieldKey, headingOf } from '../../shared/file/spreadsheet/fields.ts';
import {
  type ImportChoices,
  type ImportPlan,
  openForImport,
  planImport,
} from '../../shared/file/spreadsheet/importPlan.ts';
import { columnLetters } from '../../shared/file/spreadsheet/readCells.ts';
import type { SheetTarget } from '../../shared/file/spreadsheet/readRows.ts';
import { type RowFault, rowFaultText } from '../../shared/file/spreadsheet/rowFaults.ts';
import type { FileSource, SourceChoices } from '../../shared/file/spreadsheet/source.ts';
import { fileFaultText } from '../../shared/file/table/fault.ts';
import { readTableFile, tableFileLimit } from '../../shared/file/table/readFile.ts';
import { gridOf } from '../../shared/model/carried.ts';
import type { BusinessLine, Round, WorkshopData } from '../../shared/model/workshop.ts';
import { failure, type Result, success } from '../../shared/result.ts';
import { folded } from '../../shared/words/nameKey.ts';
import { errorCode } from '../services/durableFile.ts';
import { answersText } from './answersText.ts';
import { answersWords } from './answersWords.ts';
import { workshopText, writeOutput } from './files.ts';
import { type CliIo, type Given, type Outcome, textOption } from './io.ts';
import { lineOf } from './poster.ts';
import { cliWords } from './words.ts';

/**
 * What the screen's import makes of a file of answers: its columns, its rows, the people known, new and asked about,
 * and what is wrong. Only with `--out` is anything written: the workshop with the rows that can be taken in.
 */
export async function answers(workshop: WorkshopCopy, given: Given, io: CliIo): Promise<Outcome> {
  const { data } = workshop;
  const words = answersWords(given.language);
  const pack = gridOf(data);
  const round = roundOf(data, given);
  if (!round.ok) return round;
  const line = lineOf(data, given);
  if (!line.ok) return line;
  const source = await readSource(given);
  if (!source.ok) return source;
  const sheet = sheetChoice(source.value, given);
  if (!sheet.ok) return sheet;
  const target: SheetTarget = { data, round: round.value, pack };
  const reading = readingChoices(given);
  if (!reading.ok) return reading;
  const choices: ImportChoices = {
    ...sheet.value,
    ...reading.value,
    ...(line.value ? { lineId: line.value.id } : {}),
  };
  const table = openForImport(source.value, choices, target);
  if (!table.ok) return failure(fileFaultText(table.fault, given.language));
  const plan = planImport(table.value, choices, target);

  const out = textOption(given, 'out');
  const report = (written: string | null) =>
    given.options.json === true
      ? JSON.stringify(answersJson(plan, target, given, written), null, 2)
      : answersText(plan, target, given.language, written);
  if (out === undefined) return success(report(null));
  const effects = { newId: () => randomUUID(), now: io.now };
  const command = importAnswers(
    data,
    round.value,
    plan.reading.rows.map(({ form }) => form),
    effects,
  );
  const merged = command.ok ? applyCommand(data, command.value, effects) : command;
  if (!merged.ok) return failure(words.notTaken(merged.fault.kind));
  return writeOutput(out, workshopText(merged.value, workshop, io), given, report(out));
}

async function readSource({ secondFile, language }: Given): Promise<Result<FileSource, string>> {
  const words = cliWords(language);
  if (secondFile === undefined) return failure(answersWords(language).answersMissing);
  try {
    const { size } = await stat(secondFile);
    if (size > tableFileLimit) {
      return failure(fileFaultText({ kind: 'too-large', limit: tableFileLimit }, language));
    }
    const source = readTableFile(new Uint8Array(await readFile(secondFile)));
    return source.ok ? source : failure(fileFaultText(source.fault, language));
  } catch (error) {
    const code = errorCode(error);
    if (code === null) throw error;
    return failure(code === 'ENOENT' ? words.notFound(secondFile) : words.notReadable(secondFile, code));
  }
}

/** The round that was asked for by number or id, or the one that is open. */
function roundOf({ rounds }: WorkshopData, given: Given): Result<Round, string> {
  const words = answersWords(given.language);
  const wanted = textOption(given, 'round');
  const isWanted = ({ id, number, closedAt }: Round) =>
    wanted === undefined ? closedAt === null : id === wanted || String(number) === wanted;
  const found = rounds.filter(isWanted);
  const open = found.find(({ closedAt }) => closedAt === null);
  if (open) return success(open);
  if (wanted === undefined) return failure(words.noOpenRound);
  return failure(found.length > 0 ? words.closedRound(wanted) : words.unknownRound(wanted));
}

/** The sheet that was asked for by name or by number, from 1. */
function sheetChoice(source: FileSource, given: Given): Result<SourceChoices, string> {
  const wanted = textOption(given, 'sheet');
  if (wanted === undefined) return success({});
  const sheets = source.kind === 'workbook' ? source.sheets : [];
  const named = sheets.findIndex(({ name }) => folded(name) === folded(wanted));
  const index = named >= 0 ? named : Number(wanted) - 1;
  if (sheets[index]) return success({ sheet: index });
  const names = sheets.map(({ name }) => `“${name}”`).join(', ');
  return failure(answersWords(given.language).unknownSheet(wanted, names));
}

/** How the table is to be read; as the screen has it by default where nothing is said. */
function readingChoices(given: Given): Result<ImportChoices, string> {
  const words = answersWords(given.language);
  const [headings, nextTable] = [textOption(given, 'headings'), textOption(given, 'next-table')];
  const row = Number(headings);
  if (headings !== undefined && !(Number.isInteger(row) && row > 0)) return failure(words.rowNumber);
  if (nextTable !== undefined && !/^(yes|no)$/.test(nextTable)) return failure(words.yesOrNo);
  return success({
    ...(headings === undefined ? {} : { headings: { first: row - 1, rows: 1 } }),
    ...(nextTable === undefined ? {} : { withNextTable: nextTable === 'yes' }),
    keepsLetters: given.options['keep-letters'] === true,
    keepsLines: given.options['keep-lines'] === true,
    ...(given.options['other-time'] === true ? { takesOtherTime: true } : {}),
  });
}

/** Everything as plain data, for `--json`. */
function answersJson(
  plan: ImportPlan,
  { data, round, pack }: SheetTarget,
  given: Given,
  written: string | null,
) {
  const { table, place, nextTable, reading } = plan;
  const lineName = (id: BusinessLine['id']) =>
    data.workshop.businessLines.find((line) => line.id === id)?.name ?? id;
  const remark = (fault: RowFault) => ({
    row: fault.row,
    column: fault.column,
    kind: fault.problem.kind,
    text: rowFaultText(fault, given.language),
  });
  return {
    round: { id: round.id, kind: round.kind, number: round.number },
    sheet: table.sheetIndex === null ? null : table.sheet.name,
    otherSheets: table.otherSheets,
    encoding: table.encoding,
    separator: table.separator,
    letters: table.letters,
    headingRows: Array.from({ length: place.rows }, (_, index) => place.first + index + 1),
    columns: plan.columns.map(({ index, heading, key }) => {
      const field = plan.fields.find((each) => key !== null && fieldKey(each) === key);
      return {
        column: columnLetters(index),
        heading,
        field: key,
        means: field ? headingOf(field, pack, given.language) : null,
      };
    }),
    rows: reading.rows.map(({ row, who, effect, form: { giver, businessLineId, content } }) => ({
      row,
      who,
      participantId: giver.kind === 'known' ? giver.participantId : null,
      layer: giver.kind === 'new' ? giver.person.layer : null,
      department: giver.kind === 'new' ? giver.person.department : null,
      businessLine: lineName(businessLineId),
      effect: effect.kind,
      ...content,
    })),
    asked: reading.questions.map(({ name, reason, rows, candidates }) => ({
      name,
      reason,
      rows,
      candidates: candidates.map((person) => ({ id: person.id, name: person.name })),
    })),
    faults: reading.faults.map(remark),
    notices: reading.notices.map(remark),
    brokenLines: plan.broken.map(({ index, until }) => ({ row: index + 1, until: until + 1 })),
    nextTable: nextTable && {
      headingRow: nextTable.index + 1,
      title: nextTable.title,
      rows: nextTable.rows,
      isAlike: nextTable.isAlike,
      isRead: nextTable.isRead,
    },
    otherTime: plan.otherTime,
    unanswered: reading.unanswered,
    totals: reading.totals,
    hidden: reading.hidden,
    again: reading.again,
    lacksLine: reading.lacksLine,
    written,
  };
}
