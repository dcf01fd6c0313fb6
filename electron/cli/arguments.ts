import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import type { Language } from '../../shared/model/workshop.ts';
import { failure, type Result, success } from '../../shared/result.ts';
import { errorCode } from '../services/durableFile.ts';
import type { CliCommand } from './help.ts';
import { type Given, textOption } from './io.ts';
import { cliWords } from './words.ts';

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;

/** The options of each command, beside `--language` and `--help`. */
const ownOptions: Record<CliCommand, ParseArgsOptionsConfig> = {
  demo: { pack: text, out: text },
  validate: {},
  schema: {},
  analyse: { json: flag },
  answers: {
    sheet: text,
    round: text,
    line: text,
    headings: text,
    'keep-letters': flag,
    'keep-lines': flag,
    'next-table': text,
    'other-time': flag,
    json: flag,
    out: text,
  },
  poster: { template: text, size: text, orientation: text, tile: text, line: text, out: text },
  'pack new': { pillars: text, levels: text, out: text },
  'pack check': {},
  'pack schema': {},
};
/** How many files a command is given, beside where it writes. */
const filesTaken: Record<CliCommand, 0 | 1 | 2> = {
  demo: 0,
  validate: 1,
  schema: 0,
  analyse: 1,
  answers: 2,
  poster: 1,
  'pack new': 0,
  'pack check': 1,
  'pack schema': 0,
};

/** Reads what follows the command's name; the fault is the line to show. */
export function readArguments(
  command: CliCommand,
  args: readonly string[],
  language: Language,
): Result<Given, string> {
  const words = cliWords(language);
  let parsed: ReturnType<typeof parseArgs>;
  try {
    parsed = parseArgs({
      args: [...args],
      options: { ...ownOptions[command], language: text, help: { ...flag, short: 'h' } },
      allowPositionals: true,
    });
  } catch (error) {
    return failure(argumentFault(error, language));
  }
  const [file, secondFile] = parsed.positionals;
  const extra = parsed.positionals[filesTaken[command]];
  if (extra !== undefined) return failure(words.extraArgument(extra));
  const wanted = parsed.values.language;
  if (wanted !== undefined && wanted !== 'nl' && wanted !== 'en') {
    return failure(words.choice('language', `nl ${words.or} en`, String(wanted)));
  }
  return success({
    file,
    secondFile,
    options: parsed.values as Given['options'],
    language,
    wantedLanguage: wanted,
  });
}

function argumentFault(error: unknown, language: Language): string {
  const words = cliWords(language);
  const code = errorCode(error);
  if (code === null || !code.startsWith('ERR_PARSE_ARGS_')) throw error;
  // Node names the option in quotes, with its short form or value behind it: '-o, --out <value>'.
  const name = /'(?:-\w, )?(-[^\s'<]*)/.exec((error as Error).message)?.[1];
  if (name === undefined) return words.wrongArguments;
  return code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION' ? words.unknownOption(name) : words.optionValue(name);
}

/**
 * The language of messages: the one asked for, wherever it stands on the line, or the system's; Dutch for
 * a system in any other language.
 */
export function messageLanguage(
  args: readonly string[],
  env: Readonly<Record<string, string | undefined>>,
): Language {
  const place = args.indexOf('--language');
  const asked = place >= 0 ? args[place + 1] : args.find((arg) => arg.startsWith('--language='))?.slice(11);
  if (asked === 'nl' || asked === 'en') return asked;
  const system = env.LC_ALL || env.LC_MESSAGES || env.LANG || '';
  return system.startsWith('en') ? 'en' : 'nl';
}

/** One of some choices, in any case of letters; undefined when the option was not given. */
export function chosen<Choice extends string>(
  option: string,
  value: string | undefined,
  choices: Readonly<Record<string, Choice>>,
  given: Given,
): Result<Choice | undefined, string> {
  if (value === undefined) return success(undefined);
  const found = Object.entries(choices).find(([name]) => name.toLowerCase() === value.toLowerCase());
  if (found) return success(found[1]);
  const words = cliWords(given.language);
  const names = Object.keys(choices);
  const listed = `${names.slice(0, -1).join(', ')} ${words.or} ${names.at(-1)}`;
  return failure(words.choice(option, listed, value));
}

/** A whole number that an option must have. */
export function numberWithin(
  option: string,
  { least, most }: { least: number; most: number },
  given: Given,
): Result<number, string> {
  const value = textOption(given, option) ?? '';
  const found = /^\d{1,3}$/.test(value) ? Number(value) : Number.NaN;
  if (found >= least && found <= most) return success(found);
  return failure(cliWords(given.language).within(option, least, most, value));
}
