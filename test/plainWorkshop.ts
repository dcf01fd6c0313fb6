/** Records of an invented workshop in which nothing is special; tests and benchmarks change what they are about. */

import { levelsOf } from '../shared/content/levels.ts';
import { cemmPack } from '../shared/content/packs.ts';
import { packRecordOf } from '../shared/model/carried.ts';
import { responseIdOf, roundIdSchema, workshopIdSchema } from '../shared/model/ids.ts';
import type { Participant, Round, Workshop, WorkshopResponse } from '../shared/model/workshop.ts';

export const workshopId = workshopIdSchema.parse('workshop-1');
export const roundId = roundIdSchema.parse('round-1');
/** Those of its model. */
export const levels = levelsOf(cemmPack);
const at = '2026-01-01T09:00:00Z';

type Wanted<Row, Key extends keyof Row> = Pick<Row, Key> & Partial<Row>;

export function plainWorkshop(wanted: Wanted<Workshop, 'mode' | 'anonymity' | 'businessLines'>): Workshop {
  return {
    id: workshopId,
    organisation: 'Example',
    date: '2026-01-01',
    language: 'nl',
    packId: cemmPack.id,
    packVersion: cemmPack.version,
    departments: [],
    stageThreshold: 0.75,
    minimumGroupSize: 3,
    roadmapStart: '2026-01',
    joinBy: 'name',
    compareFirst: 'layers',
    poster: {
      template: 'road',
      size: 'A1',
      orientation: 'landscape',
      businessLineId: null,
      title: '',
      ambition: '',
      showOwners: true,
      readingDistance: 1,
    },
    createdAt: at,
    updatedAt: at,
    archivedAt: null,
    deletedAt: null,
    ...wanted,
  };
}

export function plainParticipant(wanted: Wanted<Participant, 'id' | 'code'>): Participant {
  return {
    workshopId,
    name: '',
    layer: null,
    departmentId: null,
    businessLineIds: [],
    createdAt: at,
    deletedAt: null,
    ...wanted,
  };
}

/** About every pillar; closed and revealed. */
export function plainRound(wanted: Wanted<Round, 'mode'>): Round {
  return {
    id: roundId,
    workshopId,
    kind: 'measure',
    number: 1,
    packId: cemmPack.id,
    packVersion: cemmPack.version,
    prefilledFrom: null,
    openedAt: at,
    closedAt: at,
    revealedAt: at,
    seats: null,
    peopleForgotten: false,
    movement: null,
    ...wanted,
  };
}

/** The plain workshop's model, as it carries it. */
export const plainPacks = [packRecordOf(workshopId, cemmPack)];

/** In the plain round; finished. */
export function plainResponse(
  wanted: Wanted<WorkshopResponse, 'businessLineId' | 'participantId'>,
): WorkshopResponse {
  return {
    id: responseIdOf(roundId, wanted.businessLineId, wanted.participantId),
    workshopId,
    roundId,
    items: {},
    comments: {},
    channel: 'typed',
    startedAt: at,
    updatedAt: at,
    finishedAt: at,
    ...wanted,
  };
}
