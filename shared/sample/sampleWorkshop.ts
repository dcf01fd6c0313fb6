import { topicKey } from '../analysis/topics.ts';
import { defaultPoster } from '../commands/workshops.ts';
import { cemmPack } from '../content/packs.ts';
import { packRecordOf } from '../model/carried.ts';
import {
  actionIdSchema,
  type BusinessLineId,
  businessLineIdSchema,
  decisionIdOf,
  dissentIdSchema,
  noteIdOf,
  type ParticipantId,
  type PillarId,
  responseIdOf,
  roundIdSchema,
  statementIdSchema,
  workshopIdSchema,
} from '../model/ids.ts';
import type { Pillar } from '../model/pack.ts';
import { quartersOf } from '../model/quarters.ts';
import { seatsOf } from '../model/seats.ts';
import type { Channel, Language, WorkshopData, WorkshopResponse } from '../model/workshop.ts';
import { answersFor, comments, expected, type PillarKey, positions } from './answers.ts';
import { decisions, notes } from './choices.ts';
import {
  ambition,
  at,
  day,
  departmentsOf,
  type LineKey,
  lineKeys,
  lineNames,
  organisation,
  participantsOf,
  people,
  personId,
  posterTitle,
} from './company.ts';
import { actions } from './plans.ts';

const roadmapStart = '2027-01';
const channels: readonly Channel[] = ['laptop', 'laptop', 'typed', 'laptop', 'paper'];

/**
 * The workshop to try the app with: an invented supplier of building materials, its board, managers and staff
 * in three departments, measured for two business lines, with decisions and twenty actions. Worth talking
 * about in it: two camps on data and a customer value that lags (b2b), board against staff on people (both
 * lines), b2b against b2c on technology, and a strategy below what was expected (both lines).
 *
 * The same every time but for the moment, and with fixed ids a language: opening it twice is opening one.
 *
 * @param options.now when it was made, ISO 8601 in UTC; left out: the afternoon of the workshop's day
 */
export function sampleWorkshop(language: Language, options: { now?: string } = {}): WorkshopData {
  const now = options.now ?? at('15:30');
  const workshopId = workshopIdSchema.parse(`sample-${language}`);
  const roundId = roundIdSchema.parse(`${workshopId}-round-1`);
  const line = (key: LineKey) => businessLineIdSchema.parse(`${workshopId}-${key}`);
  const person = (seat: number) => personId(workshopId, seat);
  const roundClosed = at('10:15');
  const participants = participantsOf(workshopId);

  return {
    workshop: {
      id: workshopId,
      organisation,
      date: day,
      language,
      packId: cemmPack.id,
      packVersion: cemmPack.version,
      mode: 'detailed',
      anonymity: 'named',
      businessLines: lineKeys.map((key) => ({
        id: line(key),
        name: lineNames[key][language],
        expected: { ...expected[key] },
      })),
      departments: departmentsOf(workshopId, language),
      stageThreshold: 0.75,
      minimumGroupSize: 3,
      roadmapStart,
      joinBy: 'name',
      compareFirst: 'layers',
      poster: { ...defaultPoster, title: posterTitle[language], ambition: ambition[language] },
      createdAt: now,
      updatedAt: now,
      archivedAt: null,
      deletedAt: null,
    },
    packs: [packRecordOf(workshopId, cemmPack)],
    participants,
    rounds: [
      {
        id: roundId,
        workshopId,
        kind: 'measure',
        number: 1,
        packId: cemmPack.id,
        packVersion: cemmPack.version,
        mode: 'detailed',
        prefilledFrom: null,
        openedAt: at('09:15'),
        closedAt: roundClosed,
        revealedAt: at('10:30'),
        seats: seatsOf(participants),
        peopleForgotten: false,
        movement: null,
      },
    ],
    responses: lineKeys.flatMap((key) =>
      people.map((_, seat) => ({
        ...responseOf(key, seat, line(key), person(seat), language),
        id: responseIdOf(roundId, line(key), person(seat)),
        workshopId,
        roundId,
      })),
    ),
    counts: [],
    decisions: decisions.map((decision, place) => {
      const pillarId = pillarOf(decision.pillar).id;
      return {
        id: decisionIdOf(workshopId, line(decision.line), pillarId),
        workshopId,
        businessLineId: line(decision.line),
        pillarId,
        level: decision.level,
        reason: decision.reason,
        note: decision.note[language],
        dissent: (decision.dissent ?? []).map(({ name, why }, index) => ({
          id: dissentIdSchema.parse(`dissent-${index + 1}`),
          name,
          why: why[language],
        })),
        decidedAt: at('13:15', place * 4),
      };
    }),
    actions: actions.map((action, place) => ({
      id: actionIdSchema.parse(`${workshopId}-action-${place + 1}`),
      workshopId,
      businessLineId: line(action.line),
      pillarId: pillarOf(action.pillar).id,
      statementId: action.statement ? statementIdSchema.parse(`${action.pillar}-${action.statement}`) : null,
      title: action.title[language],
      note: action.note?.[language] ?? '',
      owner: action.owner[language],
      horizon: action.horizon,
      quarter:
        action.quarter === null ? null : (quartersOf(action.horizon, roadmapStart)[action.quarter] ?? null),
      effort: action.effort,
      impact: action.impact,
      order: place + 1,
      createdAt: at('14:15', place * 2),
    })),
    notes: notes.map(({ line: key, pillar, text, discussed }) => {
      const topic = topicKey({ roundId, businessLineId: line(key) }, pillarOf(pillar).id);
      return { id: noteIdOf(workshopId, topic), workshopId, topic, text: text[language], discussed };
    }),
    logo: null,
  };
}

function responseOf(
  key: LineKey,
  seat: number,
  businessLineId: BusinessLineId,
  participantId: ParticipantId,
  language: Language,
): Omit<WorkshopResponse, 'id' | 'workshopId' | 'roundId'> {
  const standing = Object.entries(positions[key]) as [PillarKey, readonly number[]][];
  const answers = standing.map(([pillar, places]) =>
    answersFor(cemmPack, pillarOf(pillar), places[seat] ?? 1, seat),
  );
  const own = comments.filter((comment) => comment.line === key && comment.seat === seat);
  const finishedAt = at('09:40', seat * 2 + (key === 'b2c' ? 8 : 0));
  return {
    businessLineId,
    participantId,
    items: Object.assign({}, ...answers),
    comments: Object.fromEntries(own.map(({ pillar, text }) => [pillar, text[language]])) as Partial<
      Record<PillarId, string>
    >,
    channel: channels[seat % channels.length] ?? 'typed',
    startedAt: at('09:20', seat),
    updatedAt: finishedAt,
    finishedAt,
  };
}

function pillarOf(key: PillarKey): Pillar {
  const pillar = cemmPack.pillars.find(({ id }) => id === key);
  if (!pillar) throw new Error(`The model has no pillar ${key}`);
  return pillar;
}
