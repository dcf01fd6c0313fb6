import { describe, expect, it } from 'vitest';
import { progressOf } from '../../../renderer/collecting/progress.ts';
import { historyOf, waysText } from '../../../renderer/screens/collect/earlier.ts';
import { cemmPack } from '../../../shared/content/packs.ts';
import { type EarlierResponse, earlierVersion } from '../../../shared/model/earlier.ts';
import { responseIdOf } from '../../../shared/model/ids.ts';
import type { Channel, Workshop, WorkshopResponse } from '../../../shared/model/workshop.ts';
import { sampleWorkshop } from '../../../shared/sample/sampleWorkshop.ts';

/** The sample with its first person's answers of the first business line, and versions of before those. */
function withHistory(
  ways: readonly [Channel, string, boolean][],
  anonymity: Workshop['anonymity'] = 'named',
) {
  const sample = sampleWorkshop('nl');
  const data = { ...sample, workshop: { ...sample.workshop, anonymity } };
  const [round] = data.rounds;
  const [person] = data.participants;
  const [line] = data.workshop.businessLines;
  if (!round || !person || !line) throw new Error('The sample has all of them');
  const id = responseIdOf(round.id, line.id, person.id);
  const current = data.responses.find((response) => response.id === id);
  if (!current) throw new Error('The first person of the sample has answered');
  const version = ([channel, moment, isFinished]: (typeof ways)[number], index: number): EarlierResponse => {
    const [first] = Object.entries(current.items);
    const response: WorkshopResponse = {
      ...current,
      channel,
      items: isFinished ? current.items : Object.fromEntries(first ? [first] : []),
      updatedAt: moment,
      finishedAt: isFinished ? moment : null,
    };
    return earlierVersion(response, `version-${index}`);
  };
  return { data, round, person, line, earlier: ways.map(version) };
}

const early = '2027-01-14T09:05:00.000Z';
const late = '2027-01-14T10:20:00.000Z';

describe('the earlier answers of one person', () => {
  it('are told by way in, moment and how far they were, the latest first', () => {
    const { data, round, person, line, earlier } = withHistory([
      ['phone', early, false],
      ['laptop', late, true],
    ]);
    const [history, ...others] = historyOf(data, cemmPack, round, person, earlier);
    expect(others).toEqual([]);
    expect(history?.line).toBe(line);
    expect(history?.earlier).toMatchObject([
      { channel: 'laptop', at: late, isFinished: true },
      { channel: 'phone', at: early, answered: 1, isFinished: false },
    ]);
    expect(history?.counts).toMatchObject({ isFinished: true, total: history?.earlier[0]?.total });
  });

  it('keep their moment to themselves in an anonymous workshop, and the order with it', () => {
    const ways: [Channel, string, boolean][] = [
      ['phone', late, true],
      ['laptop', early, true],
    ];
    const told = ([first, second]: typeof ways) => {
      const { data, round, person, earlier } = withHistory(
        [first, second].filter((way) => way !== undefined),
        'anonymous',
      );
      const [history] = historyOf(data, cemmPack, round, person, earlier);
      expect(history?.counts?.at).toBeNull();
      return history?.earlier.map(({ channel, at }) => [channel, at]);
    };
    expect(told(ways)).toEqual([
      ['laptop', null],
      ['phone', null],
    ]);
    expect(told(ways.toReversed())).toEqual(told(ways));
  });

  it('are not there in another round, or of somebody else', () => {
    const { data, round, person, earlier } = withHistory([['phone', early, true]]);
    const other = data.participants[1];
    if (!other) throw new Error('The sample has more people');
    expect(historyOf(data, cemmPack, round, other, earlier)).toEqual([]);
    const next = { ...round, id: `${round.id}-next` as typeof round.id };
    expect(historyOf(data, cemmPack, next, person, earlier)).toEqual([]);
  });
});

describe('what the list says under the state', () => {
  const textOf = (ways: readonly [Channel, string, boolean][], language: 'nl' | 'en') => {
    const { data, round, person, line, earlier } = withHistory(ways);
    const found = progressOf(data, cemmPack, round, earlier).find(
      ({ participant }) => participant === person,
    );
    const progress = found?.lines.find((each) => each.line === line);
    if (!progress) throw new Error('The person is in the list');
    return waysText({ ...progress, channel: 'paper' }, language);
  };

  it('is which way in counts and which came before, each once', () => {
    expect(textOf([['phone', early, true]], 'nl')).toBe('telt: papier · eerder: telefoon');
    const ways: [Channel, string, boolean][] = [
      ['phone', early, true],
      ['phone', late, true],
      ['file', late, true],
    ];
    expect(textOf(ways, 'nl')).toBe('telt: papier · eerder: telefoon en bestand');
    expect(textOf(ways, 'en')).toBe('counts: paper · earlier: phone and file');
  });

  it('is only what came before while nothing counts', () => {
    const [line] = sampleWorkshop('nl').workshop.businessLines;
    if (!line) throw new Error('The sample has a line');
    const progress = { line, state: 'none' as const, answered: 0, total: 6, channel: null };
    expect(waysText({ ...progress, earlier: ['typed'] }, 'nl')).toBe('eerder: ingetypt');
  });
});
