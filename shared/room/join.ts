import { newParticipant } from '../commands/participants.ts';
import type { Device } from '../model/device.ts';
import { presentPerson } from '../model/doubles.ts';
import type { DeviceId } from '../model/ids.ts';
import { recordLimits } from '../model/limits.ts';
import type { Participant } from '../model/workshop.ts';
import { cleanName } from '../words/cleanName.ts';
import { typedCode } from '../words/codes.ts';
import { nameKey } from '../words/nameKey.ts';
import { type Answering, participantOf, refused } from './answering.ts';
import { askedAbout, peopleLike } from './likeness.ts';
import { mineOf } from './mine.ts';
import type { JoinRequest } from './protocol.ts';
import type { RoomOutcome } from './relay.ts';

type Who = JoinRequest['who'];
type NewPerson = Extract<Who, { kind: 'new' }>;

/**
 * Makes a phone a participant's. A phone that joins again as somebody new (its first answer was lost) stays
 * who it is; with a personal code it becomes that participant's. A name that somebody has begun under already
 * may be that person on another phone, who must not count twice; a name that resembles one on the list may be that
 * one's: the phone is refused until it says who it is.
 */
export function join(answering: Answering, deviceId: DeviceId, who: Who): RoomOutcome {
  if (who.kind === 'known') {
    const participant = participantWithCode(answering, who.participantCode);
    return participant ? joined(answering, deviceId, participant) : refused('wrong-participant-code');
  }
  const { workshop, participants } = answering.records;
  const known = participantOf(answering, deviceId);
  if (known) return joined(answering, deviceId, known);
  if (workshop.joinBy === 'code') return refused('code-needed');
  const person = { ...who, name: workshop.anonymity === 'anonymous' ? '' : cleanName(who.name) };
  if (workshop.anonymity === 'named' && nameKey(person.name) === '') return refused('name-empty');
  const hasDepartment = workshop.departments.some(({ id }) => id === person.departmentId);
  if (person.departmentId !== null && !hasDepartment) return refused('malformed');

  const expected = participantExpected(answering, person);
  if (expected) return joined(answering, deviceId, greeted(answering, expected, person), { isByName: true });
  if (!person.isSomebodyElse) {
    if (isNameKnown(answering, person)) return refused('name-known');
    const similar = similarPeople(answering, person);
    if (similar.length > 0) return { ...refused('name-similar'), people: askedAbout(similar, person.name) };
  }
  if (participants.size >= recordLimits.participants) return refused('room-full');
  return joined(answering, deviceId, addedParticipant(answering, person));
}

function joined(
  answering: Answering,
  id: DeviceId,
  participant: Participant,
  how: Pick<Device, 'isByName'> = {},
): RoomOutcome {
  const { records, changes } = answering;
  const device = { id, workshopId: records.workshop.id, participantId: participant.id, ...how };
  if (records.devices.get(id)?.participantId !== participant.id) {
    makeRoomFor(answering, participant);
    records.devices.set(id, device);
    changes.devices.set(id, device);
    changes.devicesGone.delete(id);
  }
  return { kind: 'joined', reply: mineOf(answering, id, participant) };
}

/** Phones of one person: more than anybody has, and few enough that one code does not fill the laptop. */
const devicesPerPerson = 8;

/** One phone of this person goes, if there are many: one that has sent nothing, as far as there is such a one. */
function makeRoomFor({ records, changes }: Answering, { id: participantId }: Participant): void {
  const own = [...records.devices.values()].filter((device) => device.participantId === participantId);
  if (own.length < devicesPerPerson) return;
  const used = new Set([...records.arrivals.values()].flatMap(({ sent }) => Object.keys(sent)));
  const gone = own.find(({ id }) => !used.has(id)) ?? own[0];
  if (!gone) return;
  records.devices.delete(gone.id);
  changes.devices.delete(gone.id);
  changes.devicesGone.add(gone.id);
}

function participantWithCode({ records }: Answering, typed: string): Participant | null {
  const code = typedCode(typed);
  const coded = [...records.participants.values()].find((participant) => participant.code === code);
  return presentPerson(coded, records.participants);
}

/**
 * Somebody on the prepared list who has not begun, has this name, and nothing that speaks against it: so that
 * who joins by name is not there twice. Nobody gets at answers this way, because there are none yet. Or the one
 * that the phone was asked about and said to be.
 */
function participantExpected(answering: Answering, person: NewPerson): Participant | null {
  if (person.name === '') return null;
  const isFree = notBegun(answering);
  const like = peopleLike(answering.records, person.name).filter(isFree);
  if (person.isPerson) return like.find(({ id }) => id === person.isPerson) ?? null;
  const wanted = nameKey(person.name);
  return (
    like.find(
      ({ name, layer, departmentId }) =>
        nameKey(name) === wanted &&
        (layer ?? person.layer) === (person.layer ?? layer) &&
        (departmentId ?? person.departmentId) === (person.departmentId ?? departmentId),
    ) ?? null
  );
}

/** Those on the list who may be this person, and whom nothing speaks for enough to take the place unasked. */
function similarPeople(answering: Answering, person: NewPerson): Participant[] {
  if (person.name === '' || !person.canAsk) return [];
  return peopleLike(answering.records, person.name).filter(notBegun(answering));
}

/**
 * Somebody of this name, in whatever layer, has answered or has a phone. That tells one name that the asker has
 * to know, and no list: the server lets nobody come here without the join code of the room, nor more often than
 * the rate of joins allows (`joins` of its limits; a phone that is asked this is nobody's, so it has no free tries).
 */
function isNameKnown(answering: Answering, person: NewPerson): boolean {
  if (person.name === '') return false;
  const wanted = nameKey(person.name);
  const isFree = notBegun(answering);
  return [...answering.records.participants.values()].some(
    (participant) =>
      participant.deletedAt === null && nameKey(participant.name) === wanted && !isFree(participant),
  );
}

/** Who has neither answered nor a phone, also not in this batch. */
function notBegun({ records, changes }: Answering): (participant: Participant) => boolean {
  const joinedNow = new Set([...changes.devices.values()].map(({ participantId }) => participantId));
  return ({ id }) => !records.begun.has(id) && !joinedNow.has(id);
}

/** What the list did not say yet, the person has said now. */
function greeted(answering: Answering, participant: Participant, person: NewPerson): Participant {
  const layer = participant.layer ?? person.layer;
  const departmentId = participant.departmentId ?? person.departmentId;
  if (layer === participant.layer && departmentId === participant.departmentId) return participant;
  return kept(answering, { ...participant, layer, departmentId });
}

function addedParticipant(answering: Answering, person: NewPerson): Participant {
  const { records, effects } = answering;
  const codes = new Set([...records.participants.values()].map(({ code }) => code));
  return kept(answering, newParticipant(records, person, codes, effects));
}

function kept({ records, changes }: Answering, participant: Participant): Participant {
  records.participants.set(participant.id, participant);
  changes.participants.set(participant.id, participant);
  return participant;
}
