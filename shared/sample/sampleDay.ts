import { topicKey } from '../analysis/topics.ts';
import { defaultPoster } from '../commands/workshops.ts';
import { highestLevel } from '../content/levels.ts';
import { packRecordOf } from '../model/carried.ts';
import {
  businessLineIdSchema,
  noteIdOf,
  type RoundId,
  responseIdOf,
  roundIdSchema,
  workshopIdSchema,
} from '../model/ids.ts';
import type { GridPack } from '../model/pack.ts';
import { seatsOf } from '../model/seats.ts';
import {
  type Channel,
  type Language,
  noRecords,
  type Round,
  type WorkshopData,
  type WorkshopResponse,
} from '../model/workshop.ts';
import { answersFor } from './answers.ts';
import { at, day, departmentsOf, organisation, participantsOf, people } from './company.ts';
import { actionsFor, decisionsOn, roadmapStart } from './dayPlan.ts';
import { dayAmbition, dayTitle, remarks, talkedAbout, wholeCompany } from './dayTexts.ts';
import { positionsOn } from './standing.ts';

const channels: readonly Channel[] = ['phone', 'phone', 'laptop', 'phone', 'paper'];

/**
 * A day with any grid: the twelve people of the sample, measured statement by statement, their wishes, a decision a
 * pillar and actions that make open statements true. On the first pillar board and staff see things differently, on
 * the second there are two camps; not every pillar is to grow.
 *
 * The same every time but for the moment, and with fixed ids a model and language.
 *
 * @param options.now when it was made, ISO 8601 in UTC; left out: the afternoon of the workshop's day
 */
export function sampleDay(pack: GridPack, language: Language, options: { now?: string } = {}): WorkshopData {
  const measured = measuredDay(pack, language, options.now ?? at('15:30'));
  const decided = { ...measured, decisions: decisionsOn(measured, pack) };
  return { ...decided, actions: actionsFor(decided, pack) };
}

/** The day up to its decisions. */
function measuredDay(pack: GridPack, language: Language, now: string): WorkshopData {
  const workshopId = workshopIdSchema.parse(`demo-${language}-${pack.id.slice(0, 30)}`);
  const lineId = businessLineIdSchema.parse(`${workshopId}-line`);
  const measure = roundIdSchema.parse(`${workshopId}-measure-1`);
  const target = roundIdSchema.parse(`${workshopId}-target-1`);
  const participants = participantsOf(workshopId);
  const round = { workshopId, packId: pack.id, packVersion: pack.version, seats: seatsOf(participants) };
  return {
    ...noRecords,
    workshop: {
      id: workshopId,
      organisation,
      date: day,
      language,
      packId: pack.id,
      packVersion: pack.version,
      mode: 'detailed',
      anonymity: 'named',
      businessLines: [{ id: lineId, name: wholeCompany[language], expected: expectedOf(pack) }],
      departments: departmentsOf(workshopId, language),
      stageThreshold: 0.75,
      minimumGroupSize: 3,
      roadmapStart,
      joinBy: 'name',
      compareFirst: 'layers',
      poster: { ...defaultPoster, title: dayTitle[language], ambition: dayAmbition[language] },
      createdAt: now,
      updatedAt: now,
      archivedAt: null,
      deletedAt: null,
    },
    packs: [packRecordOf(workshopId, pack)],
    participants,
    rounds: [
      {
        ...round,
        ...closedRound,
        id: measure,
        kind: 'measure',
        mode: 'detailed',
        ...between('09:15', '10:15'),
      },
      { ...round, ...closedRound, id: target, kind: 'target', mode: 'quick', ...between('13:00', '13:10') },
    ],
    responses: participants.flatMap(({ id: participantId }, seat) => {
      const giver = { workshopId, businessLineId: lineId, participantId, seat };
      return [
        { ...sent(giver, measure, '09:40'), ...answersOf(pack, seat, language) },
        { ...sent(giver, target, '13:03'), ...wishesOf(pack, seat) },
      ];
    }),
    notes: pack.pillars.slice(0, 1).map(({ id }) => {
      const topic = topicKey({ roundId: measure, businessLineId: lineId }, id);
      return {
        id: noteIdOf(workshopId, topic),
        workshopId,
        topic,
        text: talkedAbout[language],
        discussed: true,
      };
    }),
  };
}

type Giver = Pick<WorkshopResponse, 'workshopId' | 'businessLineId' | 'participantId'> & { seat: number };

/** A response that was begun two minutes before it was finished. */
function sent(
  { seat, ...giver }: Giver,
  roundId: RoundId,
  time: string,
): Omit<WorkshopResponse, 'items' | 'comments'> {
  const finishedAt = at(time, seat % 5);
  return {
    ...giver,
    id: responseIdOf(roundId, giver.businessLineId, giver.participantId),
    roundId,
    channel: channels[seat % channels.length] ?? 'typed',
    startedAt: at(time, -2),
    updatedAt: finishedAt,
    finishedAt,
  };
}

const closedRound = { number: 1, prefilledFrom: null, peopleForgotten: false, movement: null };

/** Shown a few minutes after it closed. */
function between(opened: string, closed: string): Pick<Round, 'openedAt' | 'closedAt' | 'revealedAt'> {
  return { openedAt: at(opened), closedAt: at(closed), revealedAt: at(closed, 5) };
}

/** What management expected: the first pillar two levels further than most will say. */
function expectedOf(pack: GridPack): Record<string, number> {
  const highest = highestLevel(pack);
  const levels = pack.pillars.map(({ id }, place) => {
    const said = positionsOn(place, highest).sort((a, b) => a - b);
    const middle = Math.floor(said[Math.floor(said.length / 2)] ?? 1);
    return [id, Math.min(highest, place === 0 ? middle + 2 : middle)] as const;
  });
  return Object.fromEntries(levels);
}

type Given = Pick<WorkshopResponse, 'items' | 'comments'>;

/** Every third person remarks something about a pillar. */
function answersOf(pack: GridPack, seat: number, language: Language): Given {
  const answers = pack.pillars.map((pillar, place) =>
    answersFor(pack, pillar, positionsOn(place, highestLevel(pack))[seat] ?? 1, seat),
  );
  const pillar = pack.pillars[seat % pack.pillars.length];
  const remark = seat % 3 === 0 ? remarks[(seat / 3) % remarks.length] : undefined;
  return {
    items: Object.assign({}, ...answers),
    comments: pillar && remark ? { [pillar.id]: remark[language] } : {},
  };
}

/** A level or two further than people stand; the last person doesn't know. */
function wishesOf(pack: GridPack, seat: number): Given {
  const highest = highestLevel(pack);
  const wishes = pack.pillars.map(({ id }, place) => {
    const now = Math.floor(positionsOn(place, highest)[seat] ?? 1);
    const wish = Math.min(highest, now + 1 + ((seat + place) % 2));
    return [id, seat === people.length - 1 ? ('unknown' as const) : wish] as const;
  });
  return { items: Object.fromEntries(wishes), comments: {} };
}
