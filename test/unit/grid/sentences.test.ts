import { describe, expect, it } from 'vitest';
import { formulaOf } from '../../../renderer/screens/grid/formula.ts';
import { spokenOf } from '../../../renderer/screens/grid/spoken.ts';
import { headlineText, type Subject, topicText } from '../../../renderer/screens/grid/topicText.ts';
import { signalsOf } from '../../../renderer/screens/targets/signals.ts';
import { targetSentence } from '../../../renderer/screens/targets/targetContent.ts';
import { currentSituation } from '../../../shared/analysis/current.ts';
import { explainAgreement, explainMedian, explainQuartile } from '../../../shared/analysis/explain.ts';
import { groupFigures } from '../../../shared/analysis/group.ts';
import { analyseRound } from '../../../shared/analysis/round.ts';
import { type Topic, topics } from '../../../shared/analysis/topics.ts';
import { cemmPack } from '../../../shared/content/packs.ts';
import type { Language, Level, WorkshopData } from '../../../shared/model/workshop.ts';
import { sampleWorkshop } from '../../../shared/sample/sampleWorkshop.ts';

function subjectOf(data: WorkshopData, language: Language): Subject {
  const [round] = data.rounds;
  const [line] = data.workshop.businessLines;
  if (!round || !line) throw new Error('The sample has both');
  const analysis = analyseRound(data, cemmPack, { roundId: round.id, businessLineId: line.id });
  return { pack: cemmPack, workshop: data.workshop, analysis, language };
}

const sample = { nl: sampleWorkshop('nl'), en: sampleWorkshop('en') };
const nl = subjectOf(sample.nl, 'nl');
const en = subjectOf(sample.en, 'en');
const pillarId = (id: string) => {
  const pillar = cemmPack.pillars.find((each) => each.id === id);
  if (!pillar) throw new Error(id);
  return pillar.id;
};
const place = (id: string) => ({ key: id, pillarId: pillarId(id), promptIndex: 0, weight: 1 });
const camp = (from: Level, to: Level, count: number) => ({
  from,
  to,
  count,
  peak: from,
  peakCount: count,
  median: from,
});

describe('what the screen says to the room', () => {
  it('says the built-in differences of the sample, in both languages', () => {
    const said = (subject: Subject) =>
      topics(subject.analysis, cemmPack).map((topic) => topicText(topic, subject).sentence);
    expect(said(nl)).toEqual([
      'Over data denken jullie heel verschillend: acht zien niveau 1, vier zien niveau 4.',
      'Bij mensen en organisatie ziet de directie niveau 3,33, en de medewerkers niveau 1,25.',
      'Voor strategie was niveau 4 verwacht, maar jullie staan op 2,33.',
      'Met klantwaarde blijven jullie achter: niveau 1, terwijl het midden van alle pijlers op 2,17 ligt.',
    ]);
    expect(said(en)).toEqual([
      'You see data very differently: eight see level 1, four see level 4.',
      'On people and organisation, the board sees level 3.33 and staff level 1.25.',
      'Level 4 was expected for strategy, but you are at 2.33.',
      'You lag behind with customer value: level 1, while the middle of all pillars is 2.17.',
    ]);
  });

  it('names who is in which camp by the groups that tell them apart', () => {
    const workshop = { ...sample.nl.workshop, compareFirst: 'departments' as const };
    const byDepartment = subjectOf({ ...sample.nl, workshop }, 'nl');
    const [camps] = topics(byDepartment.analysis, cemmPack);
    expect(camps && topicText(camps, byDepartment).detail).toBe(
      'ICT en data ziet niveau 4; Verkoop en marketing en Vestigingen en service zien niveau 1.',
    );
  });

  it('counts one person and several, one level and several, as one would say it', () => {
    const camps = (low: number, high: number): Topic => ({
      ...place('data'),
      kind: 'camps',
      camps: { low: camp(1, 2, low), high: camp(4, 4, high), between: 0, n: low + high, distance: 3 },
    });
    expect(topicText(camps(1, 13), nl).sentence).toContain('één ziet niveau 1 of 2, 13 zien niveau 4.');
    expect(topicText(camps(1, 13), en).sentence).toContain('one sees level 1 or 2, 13 see level 4.');
    const contradiction = (contradictions: number): Topic => ({
      ...place('data'),
      kind: 'contradiction',
      contradictions,
      n: 12,
    });
    expect(topicText(contradiction(1), nl).sentence).toContain('herkent één van jullie');
    expect(topicText(contradiction(5), nl).sentence).toContain('herkennen vijf van jullie');
    expect(topicText(contradiction(5), en).sentence).toContain('five of you recognise');
  });

  it('says what is strong and what is weak when nothing stands out, and when there is too little to say', () => {
    const balance = {
      max: 3,
      min: 2,
      spread: 1,
      strongest: [pillarId('strategy'), pillarId('data')],
      weakest: [pillarId('value')],
    };
    expect(headlineText({ kind: 'balance', balance, n: 8 }, nl)).toBe(
      'Jullie zijn het aardig eens. Het verst: strategie en data (3). Het meest te winnen: klantwaarde (2).',
    );
    expect(headlineText({ kind: 'too-few', minimum: 3 }, en)).toContain('from 3 a pillar');
  });

  it('says that counted hands hide the few private answers, and what to do about it', () => {
    const headline = { kind: 'hands-reveal-own', minimum: 3 } as const;
    expect(headlineText(headline, nl)).toBe(
      'Nog verborgen: naast de handen zijn de weinige eigen antwoorden af te leiden. Laat iedereen handen opsteken, of minstens 3 mensen zelf antwoorden.',
    );
    expect(headlineText(headline, en)).toContain('Let everybody raise hands, or at least 3 people');
  });

  it('goes on to the next topic when one is discussed, and says so when all are', () => {
    const found = topics(nl.analysis, cemmPack);
    const source = { view: 'everyone' as const, chosen: null, found, lines: [] };
    const discussed = (count: number) =>
      found.slice(0, count).map(({ key }, index) => {
        const [note] = sample.nl.notes;
        if (!note) throw new Error('The sample has notes');
        return { ...note, id: `${note.id}-${index}` as typeof note.id, topic: key, discussed: true };
      });
    expect(spokenOf({ ...source, notes: [] }, nl).topic?.kind).toBe('camps');
    expect(spokenOf({ ...source, notes: discussed(1) }, nl).topic?.kind).toBe('gap');
    expect(spokenOf({ ...source, notes: discussed(found.length) }, nl).sentence).toContain('is besproken');
  });
});

describe('a formula with its numbers filled in', () => {
  const figures = groupFigures([1, 1, 2, 4]);
  if (!figures) throw new Error('Nobody');
  const name = () => '';

  it('shows how the median of an even group comes about, and what level it counts as', () => {
    const formula = formulaOf(explainMedian(figures), 'nl', name);
    expect(formula.result).toBe('1,5');
    expect(formula.steps).toEqual([
      'Op volgorde: 1 · 1 · 2 · 4',
      'De 2e en 3e van 4: (1 + 2) / 2 = 1,5.',
      'Telt als niveau 1: een niveau telt pas als het is gehaald (1,5 naar beneden afgerond).',
    ]);
  });

  it('shows quartiles and agreement term by term', () => {
    expect(formulaOf(explainQuartile(figures, 3), 'en', name).steps).toEqual([
      '(4 − 1) × 0.75 = 2.25',
      '2 + 0.25 × (4 − 2) = 2.5',
    ]);
    const agreement = formulaOf(explainAgreement(figures), 'en', name);
    expect(agreement.steps).toContain('Level 1: 2/4 = 0.50, distance 1.00 → -0.21');
    expect(agreement.steps.at(-1)).toMatch(/= 0\.5\d$/);
    expect(agreement.source).toContain('Tastle');
  });
});

describe('what the screen says about targets', () => {
  const data = sample.nl;
  const [line] = data.workshop.businessLines;
  if (!line) throw new Error('The sample has lines');
  const situation = currentSituation(data, cemmPack, line.id);
  const said = (targets: Record<string, Level>) =>
    targetSentence({
      pack: cemmPack,
      language: 'nl',
      situation,
      targets: new Map(Object.entries(targets).map(([id, level]) => [pillarId(id), level])),
    });

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

  it('puts the signals of the pillar in view first, each with its calculation', () => {
    const signals = signalsOf(cemmPack, situation, 'nl', pillarId('value'));
    expect(signals[0]?.pillarId).toBe('value');
    expect(signals.map(({ title }) => title)).toContain('Strategie op 4 rust op Mensen op 3');
    for (const { formula, text } of signals) {
      expect(text).not.toBe('');
      expect(formula.steps.length).toBeGreaterThan(0);
    }
  });
});
