import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { reportJson } from '../../../electron/cli/analysisReport.ts';
import { cemmPack } from '../../../shared/content/packs.ts';
import type { WorkshopData } from '../../../shared/model/workshop.ts';
import { isCarried, isLineCarried, type Sentence } from './carried.ts';
import { randomWorkshop } from './randomWorkshop.ts';

interface Report {
  rounds: { id: string; businessLines: { id: string; sentences: Sentence[] }[] }[];
  businessLines: { id: string; sentences: Sentence[] }[];
}

/** Every sentence of a workshop, with what the answers say about it. */
function judged(data: WorkshopData): { sentence: Sentence; holds: boolean }[] {
  const report = JSON.parse(JSON.stringify(reportJson(data, cemmPack))) as Report;
  return [
    ...report.rounds.flatMap(({ id: roundId, businessLines }) =>
      businessLines.flatMap(({ id: lineId, sentences }) =>
        sentences.map((sentence) => ({ sentence, holds: isCarried(sentence, { data, roundId, lineId }) })),
      ),
    ),
    ...report.businessLines.flatMap(({ id, sentences }) =>
      sentences.map((sentence) => ({ sentence, holds: isLineCarried(sentence, data, id) })),
    ),
  ];
}

/** More digits than a conversation needs, a number with the wrong word, what no sentence may hold. */
const badWords =
  /\d[.,]\d|undefined|NaN|null|\b1 (mensen|deelnemers|stemmen|niveaus|people|votes|levels)\b|Alle 1\b|All 1\b|één zien|één pijlers|one see\b|one pillars/;

describe('every sentence is carried by the answers', () => {
  it('in any workshop', () => {
    const kinds = new Set<string>();
    fc.assert(
      fc.property(randomWorkshop, (data) => {
        for (const { sentence, holds } of judged(data)) {
          kinds.add(sentence.kind);
          expect(holds, JSON.stringify(sentence)).toBe(true);
          for (const text of [sentence.text.nl, sentence.text.en, sentence.detail?.nl ?? '']) {
            expect(text).not.toMatch(badWords);
          }
          expect(sentence.text.nl).toMatch(/^[^a-z].*[.?]$/u);
        }
      }),
      { numRuns: Number(process.env.CLAIMS_RUNS ?? 400) },
    );
    // The workshops are of so many sorts that nearly everything is said at least once.
    expect([...kinds].sort()).toEqual(
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
