import { randomUUID } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { faultSentence } from '../../shared/file/faultWords.ts';
import { fileSizeLimit } from '../../shared/file/format.ts';
import { keptLineage, stamped, type WorkshopCopy } from '../../shared/file/lineage.ts';
import { parseWorkshopCopy, serialiseWorkshop } from '../../shared/file/workshopFile.ts';
import type { Language, WorkshopData } from '../../shared/model/workshop.ts';
import { failure, type Result, success } from '../../shared/result.ts';
import { errorCode, writeDurably } from '../services/durableFile.ts';
import type { CliIo, Given, Outcome } from './io.ts';
import { cliWords } from './words.ts';

/** Reads and checks the workshop file that a command was given. */
export async function readWorkshop({ file, language }: Given): Promise<Result<WorkshopCopy, string>> {
  if (file === undefined) return failure(cliWords(language).fileMissing);
  const text = await readText(file, fileSizeLimit, language, (bytes) =>
    faultSentence({ kind: 'too-large', bytes, limit: fileSizeLimit }, language, file),
  );
  if (!text.ok) return text;
  const parsed = parseWorkshopCopy(text.value);
  return parsed.ok ? parsed : failure(faultSentence(parsed.fault, language, file));
}

/**
 * The text of a file, or the line that says why it can't be read.
 *
 * @param limit bytes; a larger file is not read
 */
export async function readText(
  file: string,
  limit: number,
  language: Language,
  tooLarge: (bytes: number) => string,
): Promise<Result<string, string>> {
  const words = cliWords(language);
  try {
    const { size } = await stat(file);
    return size > limit ? failure(tooLarge(size)) : success(await readFile(file, 'utf8'));
  } catch (error) {
    const code = errorCode(error);
    if (code === null) throw error;
    return failure(code === 'ENOENT' ? words.notFound(file) : words.notReadable(file, code));
  }
}

/** Everybody may read what the command line made, as far as the user's mask allows. */
const ordinaryMode = 0o666;

/** Writes a file that is there completely or not at all, and says `done`. */
export async function writeOutput(
  path: string,
  contents: string | Uint8Array,
  given: Given,
  done: string,
): Promise<Outcome> {
  const words = cliWords(given.language);
  try {
    await writeDurably(path, contents, undefined, ordinaryMode);
  } catch (error) {
    const code = errorCode(error);
    if (code === null) throw error;
    const folder = await stat(dirname(path)).catch(() => null);
    return failure(folder?.isDirectory() ? words.notWritable(path, code) : words.folderMissing(path));
  }
  return success(done);
}

/**
 * The text of a workshop's file as the app writes it: with where its parts come from, so that a laptop that merges it
 * asks nothing that the file can tell.
 *
 * @param from the file that it was read from; null: it is a new workshop
 */
export function workshopText(data: WorkshopData, from: WorkshopCopy | null, io: CliIo): string {
  const { seen, stamps } = stamped(data, from && keptLineage(from), randomUUID);
  return serialiseWorkshop(data, { appVersion: io.version, now: io.now() }, { seen, stamps });
}
