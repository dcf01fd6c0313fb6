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
  const { file, language } = given;
  const words = cliWords(language);
  if (file === undefined) return failure(words.packMissing);
  const pack = await goodPack(file, given, io);
  return pack.ok ? success(words.valid(file, summaryOf(pack.value, given).join(', '))) : pack;
}

/** A model without faults; otherwise its faults are printed, and the line says that there are or why it can't be read. */
export async function goodPack(file: string, { language }: Given, io: CliIo): Promise<Result<Pack, string>> {
  const limit = packLimits.fileSize;
  const text = await readText(file, limit, language, () =>
    packFaultSentence({ path: '', kind: 'too-large', limit }, language),
  );
  if (!text.ok) return text;
  const read = readPackFile(text.value, { taken: bundledPacks.map(({ id }) => id) });
  if (read.ok) return read;
  io.out(read.fault.map((fault) => `${packFaultSentence(fault, language)}\n`).join(''));
  return failure(cliWords(language).packFaults(file, read.fault.length));
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
