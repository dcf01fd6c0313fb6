import { describe, expect, it } from 'vitest';
import { commentsOn } from '../../../shared/analysis/comments.ts';
import { analyseRound } from '../../../shared/analysis/round.ts';
import { cemmPack } from '../../../shared/content/packs.ts';
import type { WorkshopData } from '../../../shared/model/workshop.ts';
import { roundId } from '../../plainWorkshop.ts';
import { line, type Person, pillar, room } from './room.ts';

const chosen: Person = { levels: { data: 2 } };

/** What the people of a room wrote about data, as the room gets to see it. */
function written(people: readonly Person[], texts: readonly string[]): string[] {
  const plain = room(people);
  const data: WorkshopData = {
    ...plain,
    responses: plain.responses.map((response, index) => ({
      ...response,
      comments: { [pillar('data')]: texts[index] ?? '', [pillar('people')]: 'Something else' },
    })),
  };
  const analysis = analyseRound(data, cemmPack, { roundId, businessLineId: line });
  return commentsOn(data, analysis, pillar('data'));
}

describe('comments', () => {
  it('are those on the pillar, in an order that tells nothing', () => {
    expect(written([chosen, chosen, chosen], ['Silos', '  ', 'Nobody looks'])).toEqual([
      'Nobody looks',
      'Silos',
    ]);
  });

  it('leave out people in the bin', () => {
    const gone: Person = { ...chosen, inBin: true };
    expect(written([chosen, chosen, chosen, gone], ['a', 'b', 'c', 'd'])).toEqual(['a', 'b', 'c']);
  });

  it('stay hidden where the figures are', () => {
    expect(written([chosen, chosen], ['Just the two of us', 'Indeed'])).toEqual([]);
  });
});
