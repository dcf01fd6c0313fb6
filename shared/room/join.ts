import { newParticipant } from '../commands/participants.ts';
import { recordLimits } from '../model/limits.ts';
import type { Participant } from '../model/workshop.ts';
import { typedCode } from '../words/codes.ts';
import { nameKey } from '../words/nameKey.ts';
import { type Answering, participantOf, refused } from './answering.ts';
import { mineOf } from './mine.ts';
import type { JoinRequest } from './protocol.ts';
import type { DeviceId, RoomOutcome } from './relay.ts';

type Who = JoinRequest['who'];
type NewPerson = Extract<Who, { kind: 'new' }>;

/**
 * Makes a phone a participant's. A phone that joins again as somebody new (its first answer was lost) stays
 * who it is; with a personal code it becomes that participant's. A name that somebody has begun under already
 * may be that person on another phone, who must not count twice: the phone is refused until it says who it is.
 */
export function join(answering: Answering, deviceId: DeviceId, who: Who): RoomOutcome {
  if (who.kind === 'known') {
    const participant = participantWithCode(answering, who.participantCode);
    return participant ? joined(answering, deviceId, participant) : refused('wrong-participant-code');
  }
  const { workshop, participants } = answering.records;
  const known = participantOf(answering, deviceId);
  if (known) return joined(answering, deviceId, known);
  const person = { ...who, name: workshop.anonymity === 'anonymous' ? '' : who.name.trim() };
  const hasName = workshop.anonymity === 'anonymous' || nameKey(person.name) !== '';
  const hasDepartment = workshop.departments.some(({ id }) => id === person.departmentId);
  if (!hasName || (person.departmentId !== null && !hasDepartment)) return refused('malformed');

  const expected = participantExpected(answering, person);
  if (expected) return joined(answering, deviceId, greeted(answering, expected, person));
  if (!person.isSomebodyElse && isNameKnown(answering, person)) return refused('name-known');
  if (participants.size >= recordLimits.participants) return refused('room-full');
  return joined(answering, deviceId, addedParticipant(answering, person));
}

function joined(answering: Answering, id: DeviceId, participant: Participant): RoomOutcome {
  const { records, changes } = answering;
  const device = { id, workshopId: records.workshop.id, participantId: participant.id };
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
  for (const participant of records.participants.values()) {
    if (participant.code === code && participant.deletedAt === null) return participant;
  }
  return null;
}

/**
 * Somebody on the prepared list who has not begun, has this name, and nothing that speaks against it: so that
 * who joins by name is not there twice. Nobody gets at answers this way, because there are none yet.
 */
function participantExpected(answering: Answering, person: NewPerson): Participant | null {
  if (person.name === '') return null;
  const wanted = nameKey(person.name);
  const hasBegun = begunBy(answering);
  for (const participant of answering.records.participants.values()) {
    const agrees =
      nameKey(participant.name) === wanted &&
      (participant.layer ?? person.layer) === (person.layer ?? participant.layer) &&
      (participant.departmentId ?? person.departmentId) === (person.departmentId ?? participant.departmentId);
    if (agrees && !hasBegun(participant) && participant.deletedAt === null) return participant;
  }
  return null;
}

/**
 * Somebody of this name, in whatever layer, has answered or has a phone. That tells one name that the asker has
 * to know, and no list: the server lets nobody come here without the join code of the room, nor more often than
 * the rate of joins allows (`joins` of its limits; a phone that is asked this is nobody's, so it has no free tries).
 */
function isNameKnown(answering: Answering, person: NewPerson): boolean {
  if (person.name === '') return false;
  const wanted = nameKey(person.name);
  const hasBegun = begunBy(answering);
  return [...answering.records.participants.values()].some(
    (participant) =>
      participant.deletedAt === null && nameKey(participant.name) === wanted && hasBegun(participant),
  );
}

/** Who has answered or has a phone, those of this batch included. */
function begunBy({ records, changes }: Answering): (participant: Participant) => boolean {
  const joinedNow = new Set([...changes.devices.values()].map(({ participantId }) => participantId));
  return ({ id }) => records.begun.has(id) || joinedNow.has(id);
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
