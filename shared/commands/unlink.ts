import { groupKey } from '../analysis/gap.ts';
import { isHalfway } from '../analysis/position.ts';
import { analyseRound, type RoundAnalysis } from '../analysis/round.ts';
import type { BusinessLineId } from '../model/ids.ts';
import type { GridPack, Pillar } from '../model/pack.ts';
import { seatsIn } from '../model/seats.ts';
import type { Round, Seat, WorkshopData, WorkshopResponse } from '../model/workshop.ts';

type Known = Pick<Seat, 'layer' | 'departmentId'>;
type Answers = Pick<WorkshopResponse, 'items'>;

/** Answers about one business line that are nobody's. */
export interface Sheet extends Answers {
  /** Whether somebody had finished, had begun, or was missing. */
  state: keyof RoundAnalysis['attendance'];
  comments: WorkshopResponse['comments'];
}

/** A seat that nobody is known to have had. */
export interface Place extends Known {
  sheets: Map<BusinessLineId, Sheet>;
}

export interface Unlinked {
  places: Place[];
  /** The layers and departments that stay, as keys. */
  kept: ReadonlySet<string>;
}

/** Puts items in an order that tells nothing. */
export type Shuffle = <Item>(items: readonly Item[]) => Item[];

/**
 * The answers of a round, mixed: of every business line and pillar apart, the answers go to others of the same cell,
 * so that no two of them are known to be of one person, and none to be of who took part when or got how far. What the
 * analysis makes of them stays exactly the same: see `privacy.ts`. The answers to the statements of one pillar stay
 * together, since together they make a position. Texts are mixed apart from answers.
 *
 * - Layers and departments stay that are shown on every pillar of every line that shows anything. So in the file as
 *   well the cells of what stays have enough people, and no group is shown that was hidden before.
 * - The answers to a pillar of which nothing may be shown go: there are too few of them, or they stand beside hands.
 */
export function unlinked(data: WorkshopData, pack: GridPack, round: Round, shuffle: Shuffle): Unlinked {
  const analyses = data.workshop.businessLines.map(({ id: businessLineId }) =>
    analyseRound(data, pack, { roundId: round.id, businessLineId }),
  );
  const kept = keptGroups(analyses);
  const places = new Map<string, Place[]>();
  for (const analysis of analyses) {
    const { businessLineId } = analysis;
    const sheets: Sheet[] = [];
    const cells = cellsOf(data, round, analysis, kept);
    for (const [key, cell] of cells) {
      const dealt = dealtIn(pack, round, analysis, cell, shuffle);
      const here = places.get(key) ?? [];
      while (here.length < dealt.length) here.push({ ...cell.known, sheets: new Map() });
      const takers = shuffle(here);
      for (const [index, sheet] of dealt.entries()) takers[index]?.sheets.set(businessLineId, sheet);
      places.set(key, here);
      sheets.push(...dealt);
    }
    const responses = [...cells.values()].flatMap((cell) => cell.responses);
    for (const { id } of shownPillars(pack, analysis)) {
      const texts = responses.flatMap(({ comments }) => comments[id] ?? []);
      for (const [index, sheet] of shuffle(sheets).slice(0, texts.length).entries()) {
        sheet.comments = { ...sheet.comments, [id]: texts[index] ?? '' };
      }
    }
  }
  return { places: [...places.values()].flat(), kept };
}

function shownPillars(pack: GridPack, { pillars }: RoundAnalysis): Pillar[] {
  const shown = new Set(pillars.filter(({ all }) => all !== null).map(({ pillarId }) => pillarId));
  return pack.pillars.filter(({ id }) => shown.has(id));
}

/** The groups that are shown on every pillar that shows anything, as keys. */
function keptGroups(analyses: readonly RoundAnalysis[]): ReadonlySet<string> {
  const [first, ...others] = analyses
    .flatMap(({ pillars }) => pillars.filter(({ all }) => all !== null))
    .map(({ groups }) => new Set(groups.flatMap(({ group, figures }) => (figures ? [groupKey(group)] : []))));
  return new Set([...(first ?? [])].filter((key) => others.every((keys) => keys.has(key))));
}

/** Who is alike by what stays known. */
interface Cell {
  known: Known;
  states: Sheet['state'][];
  responses: WorkshopResponse[];
}

function cellsOf(
  data: WorkshopData,
  round: Round,
  { businessLineId, attendance }: RoundAnalysis,
  kept: ReadonlySet<string>,
): Map<string, Cell> {
  const responses = new Map(
    data.responses
      .filter((response) => response.roundId === round.id && response.businessLineId === businessLineId)
      .map((response) => [response.participantId, response]),
  );
  const [finished, started] = [new Set(attendance.finished), new Set(attendance.started)];
  const cells = new Map<string, Cell>();
  for (const { participantId, layer, departmentId } of seatsIn(data, round, businessLineId)) {
    const known = {
      layer: layer && kept.has(groupKey({ by: 'layer', layer })) ? layer : null,
      departmentId:
        departmentId && kept.has(groupKey({ by: 'department', departmentId })) ? departmentId : null,
    };
    const key = JSON.stringify(known);
    const cell = cells.get(key) ?? { known, states: [], responses: [] };
    cell.states.push(
      finished.has(participantId) ? 'finished' : started.has(participantId) ? 'started' : 'missing',
    );
    const response = responses.get(participantId);
    if (response) cell.responses.push(response);
    cells.set(key, cell);
  }
  return cells;
}

/** As many sheets as the cell has people, with the answers of all of them, those about one pillar by those about another. */
function dealtIn(
  pack: GridPack,
  round: Round,
  analysis: RoundAnalysis,
  { states, responses }: Cell,
  shuffle: Shuffle,
): Sheet[] {
  const sheets = states.map((state): Sheet => ({ state, items: {}, comments: {} }));
  const answering = sheets.filter(({ state }) => state !== 'missing');
  for (const pillar of shownPillars(pack, analysis)) {
    const answers = shuffle(
      responses.flatMap((response) => answersTo(pillar, analysis.source, response, round)),
    );
    const takers = shuffle(answering).sort((a, b) => turn(a) - turn(b));
    for (const [index, { items }] of answers.entries()) {
      const taker = takers[index];
      if (!taker) throw new Error('More people answered than took part');
      taker.items = { ...taker.items, ...items };
    }
  }
  return sheets;
}

/** Who had begun has an answer; so each of them gets one before anybody gets a second. */
function turn({ state, items }: Sheet): number {
  const isEmpty = Object.keys(items).length === 0;
  return isEmpty ? (state === 'started' ? 0 : 1) : 2;
}

/** What somebody answered about one pillar, if anything: how far who stopped in it came, would name that person. */
function answersTo(
  pillar: Pillar,
  source: RoundAnalysis['source'],
  response: WorkshopResponse,
  round: Pick<Round, 'peopleForgotten'>,
): Answers[] {
  const { items } = response;
  if (source === 'levels') {
    const level = items[pillar.id];
    return level === undefined ? [] : [{ items: { [pillar.id]: level } }];
  }
  if (isHalfway(pillar, response, round)) return [];
  const given = pillar.cells.flatMap((cell) =>
    cell.statements.flatMap(({ id }) => (items[id] === undefined ? [] : [[id, items[id]] as const])),
  );
  return given.length === 0 ? [] : [{ items: Object.fromEntries(given) }];
}
