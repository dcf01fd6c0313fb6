import { readFile, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { faultSentence } from '../../shared/file/faultWords.ts';
import { fileSizeLimit } from '../../shared/file/format.ts';
import { parseWorkshopFile } from '../../shared/file/workshopFile.ts';
import type { WorkshopData } from '../../shared/model/workshop.ts';
import { failure, type Result, success } from '../../shared/result.ts';
import { errorCode, writeDurably } from '../services/durableFile.ts';
import type { Given, Outcome } from './io.ts';
import { cliWords } from './words.ts';

/** Reads and checks the workshop file that a command was given. */
export async function readWorkshop({ file, language }: Given): Promise<Result<WorkshopData, string>> {
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
  const parsed = parseWorkshopFile(text);
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
