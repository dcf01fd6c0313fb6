import { gridOf } from '../model/carried.ts';
import { asksGrid, pillarsAsked } from '../model/instrument.ts';
import { type GridRound, layers, type Round, type WorkshopData } from '../model/workshop.ts';
import { pageVersion } from './pageVersion.ts';
import type { RoomRound, RoomView } from './protocol.ts';
import type { Questionnaire } from './questionnaire.ts';
import { type LookOf, questionnaireName, questionnaireOf } from './questions.ts';
import { levelsNow, wishYear } from './wish.ts';

/** What phones may know of a workshop: how the room is, and what they are asked in it. */
export interface RoomShown {
  view: RoomView;
  /** Named by the view; null without a round. */
  questionnaire: Questionnaire | null;
}

export function roomShownOf(data: WorkshopData, lookOf: LookOf): RoomShown {
  const current = roundOfRoom(data.rounds);
  // Phones have pages for the grid alone.
  const round = current && asksGrid(current) ? current : null;
  const questionnaire = round && questionnaireOf(data, round, lookOf);
  return { view: viewOf(data, round, questionnaire), questionnaire };
}

/** How the room is: nothing about people, and of answers only what the room was shown. */
export function roomViewOf(data: WorkshopData, lookOf: LookOf): RoomView {
  return roomShownOf(data, lookOf).view;
}

function viewOf(data: WorkshopData, round: GridRound | null, questionnaire: Questionnaire | null): RoomView {
  const { workshop } = data;
  return {
    workshopId: workshop.id,
    organisation: workshop.organisation,
    language: workshop.language,
    anonymity: workshop.anonymity,
    joinBy: workshop.joinBy,
    layers: [...layers],
    departments: workshop.departments.map(({ id, name }) => ({ id, name })),
    lines: workshop.businessLines.map(({ id, name }) => ({ id, name })),
    packId: workshop.packId,
    languages: gridOf(data).languages,
    questions: questionnaire && questionnaireName(questionnaire),
    pageVersion,
    isTest: false,
    round: round && viewOfRound(round, data),
  };
}

/**
 * The round that phones are about: an open one (measuring before targets), else one that waits to be shown,
 * else the last. Within a kind the number says which is the last, for clocks are set back; only between the last
 * measurement and the last target round, both shown, it is the clock.
 */
export function roundOfRoom(rounds: readonly Round[]): Round | null {
  const last = (kind: Round['kind'], fits: (round: Round) => boolean) =>
    rounds
      .filter((round) => round.kind === kind && fits(round))
      .reduce<Round | null>(
        (latest, round) => (latest && latest.number > round.number ? latest : round),
        null,
      );
  const isOpen = ({ closedAt }: Round) => closedAt === null;
  const isWaiting = ({ revealedAt }: Round) => revealedAt === null;
  const asked = last('measure', isOpen) ?? last('target', isOpen);
  const waiting = asked ?? last('target', isWaiting) ?? last('measure', isWaiting);
  if (waiting) return waiting;
  const [measure, target] = [last('measure', () => true), last('target', () => true)];
  if (!measure || !target) return measure ?? target;
  return (measure.closedAt ?? '') > (target.closedAt ?? '') ? measure : target;
}

function viewOfRound(round: GridRound, data: WorkshopData): RoomRound {
  return {
    id: round.id,
    kind: round.kind,
    number: round.number,
    mode: round.mode,
    pillarIds: pillarsAsked(gridOf(data), round).map(({ id }) => id),
    state: round.closedAt === null ? 'open' : 'closed',
    revealed: round.revealedAt !== null,
    wish: asksForWishes(round) ? wishOf(data) : null,
  };
}

/** Whether phones show where the group stands: while it says where it should go. */
export function asksForWishes(round: Round): boolean {
  return round.kind === 'target' && round.closedAt === null;
}

function wishOf(data: WorkshopData): RoomRound['wish'] {
  const { workshop } = data;
  const pack = gridOf(data);
  const now = workshop.businessLines.map(({ id }) => [id, levelsNow(data, pack, id)]);
  return { year: wishYear(workshop), now: Object.fromEntries(now) };
}
