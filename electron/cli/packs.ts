import type { PackFault } from '../../shared/content/packFault.ts';
import { bundledPacks } from '../../shared/content/packs.ts';
import { packSkeleton } from '../../shared/content/skeleton.ts';
import { readPackFile } from '../../shared/file/packFile.ts';
import { type Pack, packLimits } from '../../shared/model/pack.ts';
import { failure, type Result, success } from '../../shared/result.ts';
import { packFaultSentence } from '../../shared/words/packFaultWords.ts';
import { numberWithin } from './arguments.ts';
import { readText, writeOutput } from './files.ts';
import { type CliIo, type Given, type Outcome, textOption } from './io.ts';
import { cliWords } from './words.ts';

/** `pack new`: a model to fill in. */
export async function newPack(given: Given): Promise<Outcome> {
  const words = cliWords(given.language);
  const pillars = numberWithin('pillars', packLimits.pillars, given);
  if (!pillars.ok) return pillars;
  const levels = numberWithin('levels', packLimits.levels, given);
  if (!levels.ok) return levels;
  const out = textOption(given, 'out');
  if (!out) return failure(words.outMissing('.json'));
  const text = `${JSON.stringify(packSkeleton(pillars.value, levels.value), null, 2)}\n`;
  return writeOutput(out, text, given, words.packWritten(out, pillars.value, levels.value));
}

/** `pack check`: every fault on a line of its own, and then the one line that says that there are. */
export async function packCheck(given: Given, io: CliIo): Promise<Outcome> {
  const { file = '', language } = given;
  const words = cliWords(language);
  const read = await readPack(given.file, given);
  if (!read.ok) return read;
  const pack = read.value;
  if (pack.ok) return success(words.valid(file, summaryOf(pack.value, given).join(', ')));
  io.out(pack.fault.map((fault) => `${packFaultSentence(fault, language)}\n`).join(''));
  return failure(words.packFaults(file, pack.fault.length));
}

type ReadPack = Result<Pack, readonly PackFault[]>;

/** Reads the file of a model: the pack or its faults, or the line that says why the file itself can't be read. */
async function readPack(file: string | undefined, { language }: Given): Promise<Result<ReadPack, string>> {
  const limit = packLimits.fileSize;
  if (file === undefined) return failure(cliWords(language).packMissing);
  const text = await readText(file, limit, language, () =>
    packFaultSentence({ path: '', kind: 'too-large', limit }, language),
  );
  if (!text.ok) return text;
  return success(readPackFile(text.value, { taken: bundledPacks.map(({ id }) => id) }));
}

function summaryOf(pack: Pack, { language }: Given): string[] {
  const words = cliWords(language);
  const [only] = pack.languages;
  return [
    pack.name[language],
    ...sizeOf(pack, language),
    ...(pack.languages.length === 1 && only ? [words.onlyIn[only]] : []),
  ];
}

function sizeOf(pack: Pack, language: Given['language']): string[] {
  const words = cliWords(language);
  switch (pack.kind) {
    case 'grid': {
      const statements = pack.pillars.flatMap(({ cells }) => cells.flatMap((cell) => cell.statements));
      return [
        words.pillars(pack.pillars.length),
        words.levels(pack.levels.length),
        words.statements(statements.length),
      ];
    }
    case 'checklist': {
      const factors = pack.blocks.flatMap(({ successFactors }) => successFactors);
      return [words.blocks(pack.blocks.length), words.factors(factors.length)];
    }
    case 'ladder':
      return [words.steps(pack.steps.length)];
  }
}
