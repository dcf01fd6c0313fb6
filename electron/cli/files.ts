import { randomUUID } from 'node:crypto';
import { readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { faultSentence } from '../../shared/file/faultWords.ts';
import { fileSizeLimit } from '../../shared/file/format.ts';
import { keptLineage, stamped, type WorkshopCopy } from '../../shared/file/lineage.ts';
import { parseWorkshopCopy, serialiseWorkshop } from '../../shared/file/workshopFile.ts';
import type { WorkshopData } from '../../shared/model/workshop.ts';
import { failure, type Result, success } from '../../shared/result.ts';
import { errorCode, writeDurably } from '../services/durableFile.ts';
import type { CliIo, Given, Outcome } from './io.ts';
import { cliWords } from './words.ts';

/** Reads and checks the workshop file that a command was given. */
export async function readWorkshop({ file, language }: Given): Promise<Result<WorkshopCopy, string>> {
  const words = cliWords(language);
  if (file === undefined) return failure(words.fileMissing);
  let text: string;
  try {
    const { size } = await stat(file);
    if (size > fileSizeLimit) {
      return failure(faultSentence({ kind: 'too-large', bytes: size, limit: fileSizeLimit }, language, file));
    }
    text = await readFile(file, 'utf8');
  } catch (error) {
    const code = errorCode(error);
    if (code === null) throw error;
    return failure(code === 'ENOENT' ? words.notFound(file) : words.notReadable(file, code));
  }
  const parsed = parseWorkshopCopy(text);
  return parsed.ok ? parsed : failure(faultSentence(parsed.fault, language, file));
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
