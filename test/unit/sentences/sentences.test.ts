import { describe, expect, it } from 'vitest';
import { currentSituation } from '../../../shared/analysis/current.ts';
import { analyseRound } from '../../../shared/analysis/round.ts';
import { topics } from '../../../shared/analysis/topics.ts';
import { cemmPack } from '../../../shared/content/packs.ts';
import type { Language, Level, WorkshopData } from '../../../shared/model/workshop.ts';
import { sampleWorkshop } from '../../../shared/sample/sampleWorkshop.ts';
import type { Subject } from '../../../shared/sentences/claim.ts';
import { type HeadingSource, headingOf, type Reading } from '../../../shared/sentences/heading.ts';
import { sentencesOf } from '../../../shared/sentences/readings.ts';
import { signalsOf } from '../../../shared/sentences/signals.ts';
import { standingClaims } from '../../../shared/sentences/standing.ts';
import { targetClaim } from '../../../shared/sentences/targets.ts';
import { topicText } from '../../../shared/sentences/topicClaims.ts';
import { roundId } from '../../plainWorkshop.ts';
import { answers, line, type Person, pillar, room } from '../analysis/room.ts';

const sample = { nl: sampleWorkshop('nl'), en: sampleWorkshop('en') };

function subjectOf(data: WorkshopData): Subject {
  const [round] = data.rounds;
  const [first] = data.workshop.businessLines;
  if (!round || !first) throw new Error('A workshop here has both');
  const analysis = analyseRound(data, cemmPack, { roundId: round.id, businessLineId: first.id });
  return { pack: cemmPack, workshop: data.workshop, analysis };
}

function heading(data: WorkshopData, reading: Reading, changes: Partial<HeadingSource> = {}) {
  const subject = subjectOf(data);
  const found = topics(subject.analysis, cemmPack);
  const lines = data.workshop.businessLines.map((each) => ({
    line: each,
    analysis: analyseRound(data, cemmPack, { roundId: subject.analysis.roundId, businessLineId: each.id }),
  }));
  return headingOf({ reading, chosen: null, found, notes: [], lines, ...changes }, subject);
}

const people = (levels: readonly Level[], rest: Partial<Person> = {}): Person[] =>
  levels.map((level) => ({ levels: { data: level }, ...rest }));
const expecting = (expected: Record<string, Level>) => ({
  workshop: { businessLines: [{ id: line, name: 'All', expected }] },
});

describe('what is said about a pillar', () => {
  it('says the built-in differences of the sample, in both languages', () => {
    const said = (language: Language) => {
      const subject = subjectOf(sample[language]);
      return topics(subject.analysis, cemmPack).map(
        (topic) => topicText(topic, subject).reasons[0].text[language],
      );
    };
    expect(said('nl')).toEqual([
      'Over data denken jullie heel verschillend: acht zien niveau 1, vier zien niveau 4.',
      'Bij mensen en organisatie komt de directie uit op ruim niveau 3, en de medewerkers op ruim niveau 1.',
      'Voor strategie was niveau 4 verwacht, maar jullie komen lager uit: op ruim niveau 2.',
      'Met klantwaarde blijven jullie achter: het midden ligt op niveau 1, dat van alle pijlers op ruim niveau 2.',
    ]);
    expect(said('en')).toEqual([
      'You see data very differently: eight see level 1, four see level 4.',
      'On people and organisation, the board comes out at just over level 3 and staff at just over level 1.',
      'Level 4 was expected for strategy, but you come out lower: at just over level 2.',
      'You lag behind with customer value: the middle is at level 1, that of all pillars at just over level 2.',
    ]);
  });

  it('names who is in which camp by the groups that tell them apart', () => {
    const workshop = { ...sample.nl.workshop, compareFirst: 'departments' as const };
    const subject = subjectOf({ ...sample.nl, workshop });
    const [camps] = topics(subject.analysis, cemmPack);
    expect(camps && topicText(camps, subject).reasons[0].detail.nl).toBe(
      'ICT en data ziet niveau 4; Verkoop en marketing en Vestigingen en service zien niveau 1.',
    );
  });

  it('says that camps are mixed only where each has people of several groups', () => {
    const detail = (list: readonly Person[]) => {
      const subject = subjectOf(room(list));
      const [topic] = topics(subject.analysis, cemmPack);
      return topic && topicText(topic, subject).reasons[0].detail.nl;
    };
    const split = (layer: Person['layer']) => people([1, 1, 1, 4, 4, 4], layer ? { layer } : {});
    expect(detail([...split('board'), ...split('staff')])).toBe(
      'In beide kampen zitten mensen uit verschillende groepen.',
    );
    expect(detail(split('board'))).toBe('Drie zien niveau 1 en drie zien niveau 4.');
    expect(detail(split(undefined))).toBe('Drie zien niveau 1 en drie zien niveau 4.');
    expect(
      detail([...people([4, 4, 4, 4, 1], { layer: 'board' }), ...people([1, 1, 1], { layer: 'staff' })]),
    ).toBe('De meesten van de directie zien niveau 4; de medewerkers zien niveau 1.');
  });

  it('counts one person and several as one would say it', () => {
    const torn: Person = { statements: answers('data', { 1: 'yes', 2: 'yes', 3: 'yes' }) };
    const clear: Person = { statements: answers('data', { 1: 'no', 2: 'yes', 3: 'yes' }) };
    const said = (list: readonly Person[], language: Language) =>
      heading(room(list), 'everyone').claim.text[language];
    expect(said([torn, clear, clear], 'nl')).toContain('herkent één van jullie');
    expect(said([torn, torn, clear], 'nl')).toContain('herkennen twee van jullie');
    expect(said([torn, torn, clear], 'en')).toContain('two of you recognise');
  });

  it('speaks of disagreement before levels, and never of a level that hardly anybody chose', () => {
    const data = room(people([2, 2, 1, 3, 4, 4, 4]), expecting({ data: 2 }));
    const { claim, topic } = heading(data, 'everyone');
    expect(claim.text.nl).toBe('Over data lopen jullie antwoorden ver uiteen, van niveau 1 tot niveau 4.');
    expect(topic && topicText(topic, subjectOf(data)).title.nl).toBe('Data: verdeeld, anders dan verwacht');
    expect(heading(data, 'expected').claim.text.nl).toBe(
      'Voor data was niveau 2 verwacht; van jullie ziet er één lager, twee precies dat en vier hoger.',
    );
    expect(heading(data, 'expected').claim.text.en).toBe(
      'Level 2 was expected for data; of you, one sees a lower one, two exactly that and four a higher one.',
    );
  });

  it('speaks of the middle of the pillars that are shown', () => {
    const three = [1, 1, 1].map((): Person => ({ levels: { data: 1, value: 4 } }));
    expect(heading(room(three), 'everyone').claim.text.nl).toBe(
      'Met data blijven jullie achter: het midden ligt op niveau 1, dat van de twee getoonde pijlers tussen niveau 2 en 3.',
    );
  });
});

describe('what is said about everybody', () => {
  it('is what is strong and what is weak when nothing stands out, and of what was asked only', () => {
    const some = (levels: Person['levels']) =>
      heading(room([1, 2, 3].map(() => ({ levels: levels ?? {} }))), 'everyone');
    expect(some({ data: 3, strategy: 3 }).claim.text.nl).toBe(
      'Bij strategie en data komen jullie uit op niveau 3.',
    );
    const all = Object.fromEntries(cemmPack.pillars.map(({ id }) => [id, 2 as Level]));
    expect(some(all).claim.text.nl).toBe('Bij alle pijlers komen jullie uit op niveau 2.');
    const nearly = [1, 2, 3].map(() => ({ levels: { ...all, strategy: 3 as Level, data: 3 as Level } }));
    const { claim } = heading(room([...nearly, ...nearly.map(() => ({ levels: all }))]), 'everyone');
    expect(claim.text.nl).toBe(
      'Jullie zijn het aardig eens. Het verst: strategie en data (tussen 2 en 3). Het meest te winnen: mensen en organisatie, technologie, customer journey en klantwaarde (2).',
    );
  });

  it('says why nothing is shown: too few answers, or hands that would give away private ones', () => {
    expect(heading(room(people([1, 2])), 'everyone').claim.text.en).toContain('from 3 a pillar');
    const count = {
      id: 'count-1',
      workshopId: room([]).workshop.id,
      roundId,
      businessLineId: line,
      pillarId: 'data',
      group: { by: 'all' },
      counts: [0, 4, 4, 0, 0],
      channel: 'hands',
      updatedAt: '2026-01-01T09:30:00Z',
    };
    const data = room(people([1, 2]), { counts: [count] });
    expect(heading(data, 'everyone').claim.kind).toBe('hands-reveal-own');
    expect(heading(data, 'everyone').claim.text.nl).toContain('minstens 3 mensen zelf antwoorden');
  });

  it('goes on to the next topic when one is discussed, and says so when all are', () => {
    const data = sample.nl;
    const found = topics(subjectOf(data).analysis, cemmPack);
    const [note] = data.notes;
    if (!note) throw new Error('The sample has notes');
    const discussed = (count: number) =>
      found.slice(0, count).map(({ key }, index) => ({
        ...note,
        id: `${note.id}-${index}` as typeof note.id,
        topic: key,
        discussed: true,
      }));
    expect(heading(data, 'everyone').claim.kind).toBe('camps');
    expect(heading(data, 'everyone', { notes: discussed(1) }).claim.kind).toBe('gap');
    const all = heading(data, 'everyone', { notes: discussed(found.length) });
    expect(all.claim.text.nl).toContain('is besproken');
  });
});

describe('nothing to compare is not no difference', () => {
  const [board, staff] = [{ layer: 'board' } as const, { layer: 'staff' } as const];

  it('says which layers can be shown, when that is one or none', () => {
    const said = (list: readonly Person[]) => heading(room(list), 'layers').claim;
    expect(said([...people([2, 2, 2], board), ...people([2, 2, 2], staff)])).toMatchObject({
      kind: 'groups-close',
      text: { nl: expect.stringContaining('één van de zes pijlers') },
    });
    const one = said([...people([2, 2, 2], board), ...people([2, 2, 2])]);
    expect(one.kind).toBe('one-group');
    expect(one.text.nl).toBe(
      'Van de lagen is alleen de directie apart te zien: er valt niets mee te vergelijken.',
    );
    expect(said([...people([2, 2], board), ...people([2, 2], staff)]).kind).toBe('no-groups');
    expect(said([]).kind).toBe('too-few');
  });

  it('says that nothing which was expected is measured', () => {
    const expected = expecting({ data: 2, value: 2 });
    expect(heading(room([], expected), 'expected').claim.kind).toBe('expectation-not-measured');
    expect(heading(room(people([2, 2, 2]), expected), 'expected').claim.text.nl).toBe(
      'Waar het te vergelijken is (data), verschilt het geen heel niveau met wat er werd verwacht.',
    );
  });

  it('says which business lines have enough answers, when that is one or none', () => {
    const businessLines = [
      { id: line, name: 'b2b', expected: {} },
      { id: 'line-2', name: 'b2c', expected: {} },
    ];
    const said = (list: readonly Person[]) =>
      heading(room(list, { workshop: { businessLines } }), 'lines').claim;
    expect(said(people([2, 2, 2])).text.nl).toBe(
      'Van de bedrijfsonderdelen is alleen b2b te zien: er valt nog niets te vergelijken.',
    );
    expect(said([]).kind).toBe('no-lines');
  });
});

describe('what is said about a second round', () => {
  const [first] = room([]).rounds;
  const again = (round2: Record<string, Level>[], pillarIds: string[]) => {
    const data = room(people([2, 2, 4, 4]));
    const round = {
      ...(first as NonNullable<typeof first>),
      id: 'round-2' as typeof roundId,
      number: 2,
      partIds: pillarIds.map(pillar),
    };
    const responses = data.responses.map((response, index) => ({
      ...response,
      id: `${response.id}-2` as typeof response.id,
      roundId: round.id,
      items: round2[index] ?? {},
    }));
    return { ...data, rounds: [...data.rounds, round], responses: [...data.responses, ...responses] };
  };
  const said = (data: WorkshopData) => {
    const [, round] = data.rounds;
    const [businessLine] = data.workshop.businessLines;
    if (!round || !businessLine) throw new Error('There are two rounds');
    const analysis = analyseRound(data, cemmPack, { roundId: round.id, businessLineId: businessLine.id });
    const source = { round, line: businessLine, lines: [{ line: businessLine, analysis }] };
    return sentencesOf(data, cemmPack, source).map(({ text }) => text.nl);
  };

  it('is about what was asked, and what changed', () => {
    expect(
      said(
        again(
          [3, 3, 3, 3].map((data) => ({ data: data as Level })),
          ['data'],
        ),
      ),
    ).toEqual(['Bij data komen jullie uit op niveau 3.', 'Sinds ronde 1: data gelijk gebleven (meer eens).']);
    expect(
      said(
        again(
          [4, 4, 4, 4].map((data) => ({ data: data as Level })),
          ['data'],
        ),
      )[1],
    ).toBe('Sinds ronde 1: data van 3 naar 4 (meer eens).');
  });

  it('says nothing of change where nothing can be compared', () => {
    expect(
      said(
        again(
          [3, 3, 3, 3].map((value) => ({ value: value as Level })),
          ['value'],
        ),
      ),
    ).toEqual(['Bij klantwaarde komen jullie uit op niveau 3.']);
  });
});

describe('what is said about targets', () => {
  const data = sample.nl;
  const [first] = data.workshop.businessLines;
  if (!first) throw new Error('The sample has lines');
  const situation = currentSituation(data, cemmPack, first.id);
  const said = (targets: Record<string, Level>) =>
    targetClaim(
      cemmPack,
      situation,
      new Map(Object.entries(targets).map(([id, level]) => [pillar(id), level])),
    ).text.nl;

  it('asks, counts down, and sums up', () => {
    expect(said({})).toBe('Waar willen jullie naartoe? Kies per pijler een niveau.');
    expect(said({ strategy: 4, people: 3, technology: 3, data: 3, journey: 4 })).toBe(
      'Nog één te kiezen: klantwaarde.',
    );
    const all = { strategy: 4, people: 3, technology: 4, data: 3, journey: 4, value: 3 } as const;
    expect(said(all)).toBe('Jullie willen op alle zes pijlers groeien.');
    expect(said({ ...all, technology: 3, value: 1, people: 1 })).toBe(
      'Jullie groeien op drie pijlers, blijven bewust staan op twee en doen een stap terug op één.',
    );
  });

  it('signals what a target rests on, each with its calculation', () => {
    const signals = signalsOf(cemmPack, situation);
    expect(signals.map(({ title }) => title.nl)).toContain('Strategie op 4 rust op Mensen op 3');
    for (const { explanation, text } of signals) {
      expect(text.nl).not.toBe('');
      expect(explanation.kind).toMatch(/dependency|bottleneck|balance/);
    }
  });
});

describe('what a poster says about where all pillars stand', () => {
  const said = (medians: Record<string, number>) =>
    standingClaims(cemmPack, {
      medians: new Map(Object.entries(medians).map(([id, level]) => [pillar(id), level])),
      targets: new Map(),
    }).map(({ text }) => text.nl);

  it('never speaks of pillars that were not measured', () => {
    expect(said({})).toEqual([
      'Nog niet gemeten.',
      'Nog niet gemeten: de weg begint bij het eerste antwoord.',
    ]);
    expect(said({ data: 2, value: 2 })).toEqual([
      'Gemeten is Data en Klantwaarde: op niveau 2.',
      'Waar is gemeten, staan we op niveau 2.',
    ]);
    expect(said({ data: 2, value: 2.5, journey: 3.25 })).toEqual([
      'Nu het laagst: Data (2), het hoogst: Journey (ruim 3).',
      'Het verst: Customer journey (niveau 3). De meeste ruimte: Data en Klantwaarde (niveau 2).',
    ]);
  });
});
