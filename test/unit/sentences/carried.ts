import { highestLevel, levelsOf } from '../../../shared/content/levels.ts';
import type { GridPack } from '../../../shared/model/pack.ts';
import type { WorkshopData } from '../../../shared/model/workshop.ts';
import { type Answered, answeredOn, between, isNear, middle } from './oracle.ts';

/** A sentence of `analyse --json`. */
export interface Sentence {
  reading: string;
  kind: string;
  pillarId: string | null;
  // biome-ignore lint/suspicious/noExplicitAny: each kind has facts of its own, which these predicates are about
  facts: any;
  text: { nl: string; en: string };
  detail?: { nl: string; en: string } | null;
}

export interface Place {
  pack: GridPack;
  data: WorkshopData;
  roundId: string;
  lineId: string;
}

const near = (a: number, b: number) => Math.abs(a - b) < 1e-6;
const pillarIdsOf = (pack: GridPack) => pack.pillars.map(({ id }) => id as string);

/** Whether the answers of the workshop carry a sentence about one round of one line; a kind without a rule is a fault. */
export function isCarried({ kind, pillarId, facts, text, detail }: Sentence, place: Place): boolean {
  const { pack, data, roundId, lineId } = place;
  const pillarIds = pillarIdsOf(pack);
  const minimum = data.workshop.minimumGroupSize;
  const on = (id: string | null, line = lineId) =>
    id === null ? [] : answeredOn(pack, data, roundId, line, id);
  const here = on(pillarId);
  const known = pillarIds.filter((id) => on(id).length >= minimum);
  const medianOn = (id: string, line = lineId) => middle(on(id, line).map(({ position }) => position));
  const expected = data.workshop.businessLines.find(({ id }) => id === lineId)?.expected as
    | Record<string, number>
    | undefined;
  switch (kind) {
    case 'camps': {
      const { low, high, n } = facts;
      return (
        here.length === n &&
        between(here, low.from, low.to) === low.count &&
        between(here, high.from, high.to) === high.count &&
        high.from - low.to >= 2 &&
        Math.min(low.count, high.count) >= 2 &&
        facts.groups.every(
          ({
            group,
            side,
            count,
            n: all,
          }: {
            group: Group;
            side: 'low' | 'high';
            count: number;
            n: number;
          }) => {
            const members = ofGroup(here, group);
            const camp = side === 'low' ? low : high;
            return (
              members.length === all && between(members, camp.from, camp.to) === count && count * 3 >= all * 2
            );
          },
        ) &&
        (!/verschillende groepen/.test(detail?.nl ?? '') || areMixed(here, low, high))
      );
    }
    case 'divided': {
      const reached = here.map(({ position }) => Math.floor(position));
      const [from, to] = [Math.min(...reached), Math.max(...reached)];
      // Somebody is two levels from somebody else, and no level has two thirds of the people.
      return (
        to - from >= 2 &&
        levelsOf(pack).every((level) => between(here, level, level) * 3 < here.length * 2) &&
        text.nl.includes(`van niveau ${from} tot niveau ${to}`)
      );
    }
    case 'gap': {
      const sides = [facts.higher, facts.lower].map(
        ({ group, median, n }: { group: Group; median: number; n: number }) => {
          const members = ofGroup(here, group);
          return members.length === n && n >= minimum && near(middle(positions(members)), median);
        },
      );
      return sides.every(Boolean) && facts.higher.median - facts.lower.median >= 1 - 1e-6;
    }
    case 'expectation': {
      const median = medianOn(pillarId ?? '');
      const isBelow = /lager/.test(text.nl);
      return (
        near(median, facts.measured) &&
        facts.expected === expected?.[pillarId ?? ''] &&
        Math.abs(median - facts.expected) >= 1 - 1e-6 &&
        median < facts.expected === isBelow &&
        isNear(here, median)
      );
    }
    case 'expectation-split': {
      const { below, same, above, n, expected: hoped } = facts;
      return (
        hoped === expected?.[pillarId ?? ''] &&
        n === here.length &&
        below === between(here, 1, hoped - 1) &&
        same === between(here, hoped, hoped) &&
        above === between(here, hoped + 1, highestLevel(pack)) &&
        below + same + above === n
      );
    }
    case 'bottleneck': {
      const shown = known.filter((id) => !isHidden(place, id));
      return (
        near(facts.median, medianOn(pillarId ?? '')) &&
        facts.pillars === shown.length &&
        near(facts.overall, middle(shown.map((id) => medianOn(id)))) &&
        facts.overall - facts.median >= 1 - 1e-6 &&
        /alle pijlers/.test(text.nl) === (shown.length === pillarIds.length)
      );
    }
    case 'contradiction': {
      const torn = here.filter(({ contradicts }) => contradicts).length;
      return facts.contradictions === torn && torn > 0 && torn * 4 >= facts.n;
    }
    case 'balance': {
      const shown = known.filter((id) => !isHidden(place, id));
      const medians = shown.map((id) => medianOn(id));
      const at = (value: number) => shown.filter((id) => near(medianOn(id), value));
      return (
        shown.length > 0 &&
        near(Math.max(...medians), facts.max) &&
        near(Math.min(...medians), facts.min) &&
        sameSet(facts.strongest, at(facts.max)) &&
        sameSet(facts.weakest, at(facts.min)) &&
        (!/aardig eens/.test(text.nl) || shown.every((id) => isNear(on(id), medianOn(id)))) &&
        (!/[Aa]lle pijlers/.test(text.nl) || shown.length === pillarIds.length)
      );
    }
    case 'too-few':
      return pillarIds.every((id) => on(id).length < minimum || isHidden(place, id));
    case 'hands-reveal-own':
      return (
        data.counts.length > 0 && pillarIds.every((id) => on(id).length < minimum || isHidden(place, id))
      );
    case 'groups-close':
      return (
        facts.pillars.length > 0 &&
        facts.pillars.every((id: string) => {
          const sizes = groupsOn(on(id), facts.by).filter((members) => members.length >= minimum);
          return sizes.length >= 2;
        }) &&
        (/te vergelijken zijn/.test(text.nl) ||
          pillarIds.every((id) => {
            const medians = groupsOn(on(id), facts.by).map((members) => middle(positions(members)));
            return medians.length >= 2 && Math.max(...medians) - Math.min(...medians) < 1;
          }))
      );
    case 'one-group':
      return pillarIds.some((id) => ofGroup(on(id), facts.group).length >= minimum);
    case 'no-groups':
      return (
        facts.because === 'protects-others' ||
        known
          .filter((id) => !isHidden(place, id))
          .every((id) => groupsOn(on(id), facts.by).filter((members) => members.length >= minimum).length < 2)
      );
    case 'as-expected':
      return (
        facts.pillars.length > 0 &&
        facts.pillars.every((id: string) => Math.abs(medianOn(id) - (expected?.[id] ?? 99)) < 1) &&
        facts.pillars.every((id: string) => isNear(on(id), medianOn(id)) || facts.split.includes(id)) &&
        (facts.pillars.length === pillarIds.length || !/^Nergens/.test(text.nl))
      );
    case 'expectation-not-measured':
      return pillarIds.every(
        (id) => expected?.[id] === undefined || on(id).length < minimum || isHidden(place, id),
      );
    case 'line-gap':
      return (
        near(facts.higher.median, medianOn(pillarId ?? '', facts.higher.businessLineId)) &&
        near(facts.lower.median, medianOn(pillarId ?? '', facts.lower.businessLineId)) &&
        facts.higher.median - facts.lower.median >= 1 - 1e-6
      );
    case 'lines-close':
      return (
        facts.lines.length >= 2 &&
        facts.pillars.length > 0 &&
        facts.pillars.every((id: string) => {
          const medians = facts.lines
            .filter((line: string) => on(id, line).length >= minimum)
            .map((line: string) => medianOn(id, line));
          return medians.length >= 2 && Math.max(...medians) - Math.min(...medians) < 1;
        }) &&
        (!/nergens/.test(text.nl) || facts.pillars.length === pillarIds.length)
      );
    case 'one-line':
      return pillarIds.some((id) => on(id, facts.businessLineId).length >= minimum);
    case 'no-lines':
      return pillarIds.every(
        (id) =>
          data.workshop.businessLines.filter(
            (line) => on(id, line.id).length >= minimum && !isHidden({ ...place, lineId: line.id }, id),
          ).length < 2,
      );
    case 'movement': {
      const since = data.rounds.find(({ number, kind: of }) => of === 'measure' && number === facts.since);
      return facts.moves.every(
        ({ pillarId: id, from, to }: { pillarId: string; from: number; to: number }) => {
          const before = answeredOn(pack, data, since?.id ?? '', lineId, id);
          return near(middle(positions(before)), from) && near(medianOn(id), to);
        },
      );
    }
    case 'wishes':
      return facts.n === here.length && near(facts.median, medianOn(pillarId ?? ''));
    default:
      throw new Error(`No rule for a sentence of kind ${kind}`);
  }
}

/** Whether the decisions and the answers carry a sentence about targets, or about where all pillars stand. */
export function isLineCarried(
  { kind, pillarId, facts, text }: Sentence,
  pack: GridPack,
  data: WorkshopData,
  lineId: string,
): boolean {
  const pillarIds = pillarIdsOf(pack);
  const minimum = data.workshop.minimumGroupSize;
  const decided = new Map(
    data.decisions
      .filter(({ businessLineId }) => businessLineId === lineId)
      .map((decision) => [decision.pillarId as string, decision.level]),
  );
  const measures = data.rounds
    .filter((round) => round.kind === 'measure')
    .sort((a, b) => b.number - a.number);
  /** Of the latest round that may speak for the pillar. */
  const current = (id: string) => {
    for (const round of measures) {
      const people = answeredOn(pack, data, round.id, lineId, id);
      const place = { pack, data, roundId: round.id, lineId };
      if (people.length >= minimum && !isHidden(place, id)) return middle(positions(people));
    }
    return null;
  };
  const measured = pillarIds.flatMap((id) => current(id) ?? []);
  switch (kind) {
    case 'targets-open':
      return (
        sameSet(
          facts.open,
          pillarIds.filter((id) => !decided.has(id)),
        ) && facts.open.length > 0
      );
    case 'targets-chosen':
      return decided.size === pillarIds.length && measured.length < pillarIds.length;
    case 'targets-growth': {
      const steps = pillarIds.map((id) =>
        Math.sign((decided.get(id) ?? 0) - Math.floor(current(id) ?? Number.NaN)),
      );
      const count = (sign: number) => steps.filter((step) => step === sign).length;
      return facts.grow === count(1) && facts.stay === count(0) && facts.back === count(-1);
    }
    case 'dependency': {
      const { dependency } = facts;
      const has = current(dependency.requires.pillar);
      return (
        (decided.get(dependency.pillar) ?? 0) >= dependency.level &&
        (has === null || has < dependency.requires.level) &&
        facts.requiredTarget === (decided.get(dependency.requires.pillar) ?? null)
      );
    }
    case 'bottleneck':
      return (
        near(facts.median, current(pillarId ?? '') ?? Number.NaN) &&
        near(facts.overall, middle(measured)) &&
        facts.overall - facts.median >= 1 - 1e-6 &&
        /alle pijlers/.test(text.nl) === (measured.length === pillarIds.length)
      );
    case 'spread': {
      const levels = facts.of === 'targets' ? [...decided.values()] : measured;
      return (
        (facts.of === 'current' || decided.size === pillarIds.length) &&
        near(facts.spread, Math.max(...levels) - Math.min(...levels)) &&
        facts.spread >= 2 - 1e-6
      );
    }
    case 'standing': {
      const reached = measured.map((level) => Math.floor(level + 1e-9));
      return (
        facts.pillars.every(
          (each: { id: string; current: number | null; target: number | null }) =>
            each.target === (decided.get(each.id) ?? null) &&
            (each.current === null ? current(each.id) === null : near(each.current, current(each.id) ?? -1)),
        ) &&
        (!/Alle pijlers|Op elke pijler/.test(text.nl) || measured.length === pillarIds.length) &&
        (!/De meeste pijlers/.test(text.nl) ||
          levelsOf(pack).some(
            (level) => reached.filter((each) => each === level).length * 2 > pillarIds.length,
          )) &&
        (!/Nog niet gemeten/.test(text.nl) || measured.length === 0)
      );
    }
    default:
      throw new Error(`No rule for a sentence of kind ${kind}`);
  }
}

type Group = { by: 'layer'; layer: string } | { by: 'department'; departmentId: string };

function ofGroup(people: readonly Answered[], group: Group): Answered[] {
  return people.filter((each) =>
    group.by === 'layer' ? each.layer === group.layer : each.departmentId === group.departmentId,
  );
}

/** Everybody of one kind of group, by group. */
function groupsOn(people: readonly Answered[], by: 'layer' | 'department'): Answered[][] {
  const key = by === 'layer' ? 'layer' : 'departmentId';
  const names = new Set(people.flatMap((each) => each[key] ?? []));
  return [...names].map((name) => people.filter((each) => each[key] === name));
}

function areMixed(
  people: readonly Answered[],
  low: { from: number; to: number },
  high: { from: number; to: number },
): boolean {
  return (['layer', 'department'] as const).some((by) => {
    const groups = groupsOn(people, by);
    const inCamp = (camp: { from: number; to: number }) =>
      groups.filter((members) => between(members, camp.from, camp.to) > 0).length;
    return inCamp(low) >= 2 && inCamp(high) >= 2;
  });
}

/** Counted hands keep the few private answers beside them out of sight: "don't know" aside, this is who they are. */
function isHidden({ pack, data, roundId, lineId }: Place, pillarId: string): boolean {
  const hands = data.counts
    .filter((count) => count.roundId === roundId && count.businessLineId === lineId)
    .filter((count) => count.pillarId === pillarId)
    .reduce((sum, { counts }) => sum + counts.reduce((a, b) => a + b, 0), 0);
  const own = answeredOn(pack, data, roundId, lineId, pillarId).length - hands;
  return hands > 0 && own > 0 && own < data.workshop.minimumGroupSize;
}

function positions(people: readonly Answered[]): number[] {
  return people.map(({ position }) => position);
}

function sameSet(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((each) => b.includes(each));
}
