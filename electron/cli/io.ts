import type { Language } from '../../shared/model/workshop.ts';
import type { Result } from '../../shared/result.ts';

/** What the command line needs from outside. */
export interface CliIo {
  out: (text: string) => void;
  err: (text: string) => void;
  /** Environment variables, for the system's language. */
  env: Readonly<Record<string, string | undefined>>;
  /** ISO 8601 in UTC. */
  now: () => string;
  /** The app's version. */
  version: string;
}

/** What a command has to say: its output, or the one line that tells what is wrong. */
export type Outcome = Result<string, string>;

/** The options of one command, as typed; a command reads those it has. */
export interface Given {
  file: string | undefined;
  /** Of commands that take two. */
  secondFile: string | undefined;
  options: Readonly<Record<string, string | boolean | undefined>>;
  /** The language of messages. */
  language: Language;
  /** Only when it was asked for. */
  wantedLanguage: Language | undefined;
}

/** An option with text, or undefined. */
export function textOption(given: Given, name: string): string | undefined {
  const value = given.options[name];
  return typeof value === 'string' ? value : undefined;
}
