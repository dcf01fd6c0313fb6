import { packLanguage } from '../../shared/content/packLanguage.ts';
import { packJsonSchema, workshopFileJsonSchema } from '../../shared/file/jsonSchema.ts';
import type { WorkshopData } from '../../shared/model/workshop.ts';
import { failure, type Result, success, unreachable } from '../../shared/result.ts';
import { sampleDay } from '../../shared/sample/sampleDay.ts';
import { sampleWorkshop } from '../../shared/sample/sampleWorkshop.ts';
import { formatDate } from '../../shared/words/dates.ts';
import { analyse } from './analyse.ts';
import { answers } from './answers.ts';
import { messageLanguage, readArguments } from './arguments.ts';
import { readWorkshop, workshopText, writeOutput } from './files.ts';
import { type CliCommand, commandNames, helpText } from './help.ts';
import { type CliIo, type Given, type Outcome, textOption } from './io.ts';
import { goodPack, newPack, packCheck } from './packs.ts';
import { poster } from './poster.ts';
import { cliWords } from './words.ts';

/**
 * Runs one command line.
 *
 * @param args what was typed after `cli`
 * @returns the exit code: 0, or 1 after one line on stderr
 */
export async function runCli(args: readonly string[], io: CliIo): Promise<0 | 1> {
  const language = messageLanguage(args, io.env);
  let outcome: Outcome;
  try {
    outcome = await carryOut(args, io);
  } catch (error) {
    outcome = failure(cliWords(language).failed(error instanceof Error ? error.message : String(error)));
  }
  if (outcome.ok) {
    io.out(`${outcome.value}\n`);
    return 0;
  }
  io.err(`${outcome.fault.replace(/\s*\n\s*/g, ' ')}\n`);
  return 1;
}

async function carryOut(args: readonly string[], io: CliIo): Promise<Outcome> {
  const language = messageLanguage(args, io.env);
  const words = cliWords(language);
  const [name, ...rest] = args;
  if (name === '--help' || name === '-h' || name === 'help') return success(helpText('all', language));
  if (name === undefined) return failure(words.noCommand(commandNames.join(', ')));
  const command = commandNames.find((each) => each === name || each === `${name} ${rest[0]}`);
  if (!command && rest.includes('--help')) return success(helpText('all', language));
  if (!command) return failure(words.unknownCommand(name, commandNames.join(', ')));
  const given = readArguments(command, command === name ? rest : rest.slice(1), language);
  if (!given.ok) return given;
  if (given.value.options.help === true) return success(helpText(command, language));
  return perform(command, given.value, io);
}

async function perform(command: CliCommand, given: Given, io: CliIo): Promise<Outcome> {
  switch (command) {
    case 'demo':
      return demo(given, io);
    case 'validate':
      return validate(given);
    case 'schema':
      return success(JSON.stringify(workshopFileJsonSchema(), null, 2));
    case 'analyse': {
      const workshop = await readWorkshop(given);
      return workshop.ok ? success(analyse(workshop.value.data, given)) : workshop;
    }
    case 'answers': {
      const workshop = await readWorkshop(given);
      return workshop.ok ? answers(workshop.value, given, io) : workshop;
    }
    case 'poster': {
      const workshop = await readWorkshop(given);
      return workshop.ok ? poster(workshop.value.data, given) : workshop;
    }
    case 'pack new':
      return newPack(given);
    case 'pack check':
      return packCheck(given, io);
    case 'pack schema':
      return success(JSON.stringify(packJsonSchema(), null, 2));
    default:
      return unreachable(command);
  }
}

async function demo(given: Given, io: CliIo): Promise<Outcome> {
  const words = cliWords(given.language);
  const out = textOption(given, 'out');
  if (!out) return failure(words.outMissing('.praatplaat'));
  const data = await demoData(given, io);
  return data.ok ? writeOutput(out, workshopText(data.value, null, io), given, words.written(out)) : data;
}

/** The sample workshop, or a sample day with a model of somebody's own, in a language that it has. */
async function demoData(given: Given, io: CliIo): Promise<Result<WorkshopData, string>> {
  const file = textOption(given, 'pack');
  const now = io.now();
  if (file === undefined) return success(sampleWorkshop(given.language, { now }));
  const pack = await goodPack(file, given, io);
  if (!pack.ok) return pack;
  if (pack.value.kind !== 'grid') return failure(cliWords(given.language).notGrid(file));
  return success(sampleDay(pack.value, packLanguage(pack.value, given.language).language, { now }));
}

async function validate(given: Given): Promise<Outcome> {
  const read = await readWorkshop(given);
  if (!read.ok) return read;
  const words = cliWords(given.language);
  const { workshop, participants, rounds, responses, actions } = read.value.data;
  const summary = [
    workshop.organisation,
    formatDate(workshop.date, given.language),
    words.participants(participants.filter(({ deletedAt }) => deletedAt === null).length),
    words.rounds(rounds.length),
    words.responses(responses.length),
    words.actions(actions.length),
  ];
  return success(words.valid(given.file ?? '', summary.filter((part) => part !== '').join(', ')));
}
