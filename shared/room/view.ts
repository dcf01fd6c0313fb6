import { layers, type Round, type WorkshopData } from '../model/workshop.ts';
import type { RoomRound, RoomView } from './protocol.ts';

/** What phones may know of a workshop: nothing about people or answers. */
export function roomViewOf({ workshop, rounds }: Pick<WorkshopData, 'workshop' | 'rounds'>): RoomView {
  const round = roundOfRoom(rounds);
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
    round: round && viewOfRound(round),
  };
}

/**
 * The round that phones are about: an open one (measuring before targets), else one that waits to be shown,
 * else the one closed last.
 */
export function roundOfRoom(rounds: readonly Round[]): Round | null {
  const open = rounds.filter(({ closedAt }) => closedAt === null);
  const first = open.find(({ kind }) => kind === 'measure') ?? open[0];
  if (first) return first;
  const waiting = rounds.findLast(({ revealedAt }) => revealedAt === null);
  if (waiting) return waiting;
  return rounds.reduce<Round | null>(
    (last, round) => (last && (last.closedAt ?? '') >= (round.closedAt ?? '') ? last : round),
    null,
  );
}

function viewOfRound(round: Round): RoomRound {
  return {
    id: round.id,
    kind: round.kind,
    number: round.number,
    mode: round.mode,
    pillarIds: round.pillarIds,
    state: round.closedAt === null ? 'open' : 'closed',
    revealed: round.revealedAt !== null,
  };
}
