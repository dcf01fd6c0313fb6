import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportJson } from '../../../electron/cli/analysisReport.ts';
import { cemmPack } from '../../../shared/content/packs.ts';
import type { GridPack } from '../../../shared/model/pack.ts';
import type { WorkshopData } from '../../../shared/model/workshop.ts';
import { testPacks } from '../../packs.ts';
import { isCarried, isLineCarried, type Sentence } from './carried.ts';
import { randomWorkshop } from './randomWorkshop.ts';

interface Report {
  rounds: { id: string; businessLines: { id: string; sentences: Sentence[] }[] }[];
  businessLines: { id: string; sentences: Sentence[] }[];
}

/** Every sentence of a workshop, with what the answers say about it. */
function judged(pack: GridPack, data: WorkshopData): { sentence: Sentence; holds: boolean }[] {
  const report = JSON.parse(JSON.stringify(reportJson(data, pack))) as Report;
  return [
    ...report.rounds.flatMap(({ id: roundId, businessLines }) =>
      businessLines.flatMap(({ id: lineId, sentences }) =>
        sentences.map((sentence) => ({
          sentence,
          holds: isCarried(sentence, { pack, data, roundId, lineId }),
        })),
      ),
    ),
    ...report.businessLines.flatMap(({ id, sentences }) =>
      sentences.map((sentence) => ({ sentence, holds: isLineCarried(sentence, pack, data, id) })),
    ),
  ];
}

/** More digits than a conversation needs, a number with the wrong word, what no sentence may hold. */
const badWords =
  /\d[.,]\d|undefined|NaN|null|\b1 (mensen|deelnemers|stemmen|niveaus|people|votes|levels)\b|Alle 1\b|All 1\b|één zien|één pijlers|one see\b|one pillars/;

describe('every sentence is carried by the answers', () => {
  /** The kinds of sentences that are said in so many workshops, each of which holds. */
  function kindsSaid(pack: GridPack, numRuns: number): string[] {
    const kinds = new Set<string>();
    fc.assert(
      fc.property(randomWorkshop(pack), (data) => {
        for (const { sentence, holds } of judged(pack, data)) {
          kinds.add(sentence.kind);
          expect(holds, JSON.stringify(sentence)).toBe(true);
          for (const text of [sentence.text.nl, sentence.text.en, sentence.detail?.nl ?? '']) {
            expect(text).not.toMatch(badWords);
          }
          expect(sentence.text.nl).toMatch(/^[^a-z].*[.?]$/u);
        }
      }),
      { numRuns },
    );
    return [...kinds].sort();
  }

  it.each(testPacks)('in any workshop with a model of %s', (_, pack) => {
    expect(kindsSaid(pack, 60)).toEqual(
      expect.arrayContaining(['bottleneck', 'gap', 'spread', 'standing', 'wishes']),
    );
  });

  it('in any workshop', () => {
    // The workshops are of so many sorts that nearly everything is said at least once.
    expect(kindsSaid(cemmPack, Number(process.env.CLAIMS_RUNS ?? 400))).toEqual(
      expect.arrayContaining([
        'as-expected',
        'balance',
        'bottleneck',
        'camps',
        'dependency',
        'divided',
        'expectation',
        'expectation-not-measured',
        'expectation-split',
        'gap',
        'groups-close',
        'line-gap',
        'movement',
        'no-groups',
        'one-group',
        'spread',
        'standing',
        'targets-open',
        'too-few',
        'wishes',
      ]),
    );
  });
});
