import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { reportJson } from '../../../electron/cli/analysisReport.ts';
import { cemmPack } from '../../../shared/content/packs.ts';
import { parseWorkshopFile } from '../../../shared/file/workshopFile.ts';
import { granted } from '../commands/store.ts';
import { isCarried, type Sentence } from './carried.ts';

/** Every sentence about a round of a file, which the answers in it must carry. */
function sentencesIn(name: string): (Sentence & { line: string })[] {
  const url = new URL(`../../fixtures/${name}.praatplaat`, import.meta.url);
  const data = granted(parseWorkshopFile(readFileSync(url, 'utf8')));
  const report = JSON.parse(JSON.stringify(reportJson(data, cemmPack))) as {
    rounds: { id: string; businessLines: { id: string; name: string; sentences: Sentence[] }[] }[];
  };
  return report.rounds.flatMap(({ id: roundId, businessLines }) =>
    businessLines.flatMap(({ id: lineId, name: line, sentences }) =>
      sentences.map((sentence) => {
        expect(isCarried(sentence, { pack: cemmPack, data, roundId, lineId }), JSON.stringify(sentence)).toBe(
          true,
        );
        return { ...sentence, line };
      }),
    ),
  );
}

const kindsOf = (sentences: readonly Sentence[], reading: string) => [
  ...new Set(sentences.filter((each) => each.reading === reading).map(({ kind }) => kind)),
];

describe('files about which something untrue was said', () => {
  it('five people in groups that would give somebody away: nothing to compare, and nobody is said to be alike', () => {
    const sentences = sentencesIn('workshop-hidden-groups');
    expect(kindsOf(sentences, 'layers')).toEqual(['no-groups']);
    expect(kindsOf(sentences, 'departments')).toEqual(['no-groups']);
    const camps = sentences.filter(({ kind }) => kind === 'camps');
    expect(camps).toHaveLength(6);
    for (const { text, detail } of camps) {
      expect(`${text.nl} ${detail?.nl}`).not.toContain('groepen');
      expect(`${text.en} ${detail?.en}`).not.toContain('groups');
    }
  });

  it('nobody answered: neither as expected, nor close together', () => {
    const sentences = sentencesIn('workshop-no-answers');
    const lines = [...new Set(sentences.map(({ line }) => line))];
    expect(lines).toHaveLength(2);
    for (const name of lines) {
      const own = sentences.filter(({ line }) => line === name);
      for (const reading of ['everyone', 'layers', 'departments']) {
        expect(kindsOf(own, reading)).toEqual(['too-few']);
      }
      expect(kindsOf(own, 'lines')).toEqual(['no-lines']);
    }
    expect(kindsOf(sentences, 'expected')).toEqual(['expectation-not-measured']);
  });
});
