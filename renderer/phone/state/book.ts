import type { BusinessLineId, RoundId } from '../../../shared/model/ids.ts';
import type { JoinRequest, RoomView } from '../../../shared/room/protocol.ts';
import type { Answers } from '../../answering/questions.ts';
import { type Keep, keptJson } from './keep.ts';
import { isObject } from './requests.ts';
import { isSettled, type Sheet } from './sheet.ts';

/** Who this phone is in one workshop. */
export interface Me {
  /** Made by the phone before it joins: a join whose answer got lost finds the same participant again. */
  token: string;
  joinCode: string;
  /** Null until the laptop has let this phone in. */
  participantCode: string | null;
  name: string;
  /** The business lines to answer for in this round, in order; null before the laptop said which. */
  asked: { roundId: RoundId; lineIds: readonly BusinessLineId[] } | null;
}

/** What the phone keeps, by workshop and participant, so that one phone never answers for two people. */
export interface Book {
  me: (workshopId: string) => Me | null;
  saveMe: (workshopId: string, me: Me) => void;
  /** This phone is nobody any more; sheets go with it, but for those that the laptop has not stored. */
  forgetMe: (workshopId: string, options: { withSheets: boolean }) => void;
  sheet: (owner: Owner, roundId: RoundId, lineId: BusinessLineId) => Sheet | null;
  /** Of every round, in no order. */
  sheets: (owner: Owner) => Sheet[];
  saveSheet: (owner: Owner, sheet: Sheet) => void;
}

export interface Owner {
  workshopId: string;
  participantCode: string;
}

/** Whose this phone is in the room's workshop; null before the laptop has let it in. */
export function ownerOf({ workshopId }: Pick<RoomView, 'workshopId'>, me: Me | null): Owner | null {
  return me?.participantCode ? { workshopId, participantCode: me.participantCode } : null;
}

export function openBook(keep: Keep): Book {
  const meName = (workshopId: string) => `me.${workshopId}`;
  const beginning = ({ workshopId, participantCode }: Owner) => `sheet.${workshopId}.${participantCode}.`;
  const sheetName = (owner: Owner, roundId: string, lineId: string) =>
    `${beginning(owner)}${roundId}.${lineId}`;
  const read = (name: string) => asSheet(keptJson(keep, name));

  const me = (workshopId: string) => asMe(keptJson(keep, meName(workshopId)));
  const sheets = (owner: Owner) =>
    keep
      .namesOf(beginning(owner))
      .map(read)
      .filter((sheet): sheet is Sheet => sheet !== null);
  return {
    me,
    saveMe: (workshopId, value) => keep.set(meName(workshopId), JSON.stringify(value)),
    forgetMe: (workshopId, { withSheets }) => {
      const participantCode = me(workshopId)?.participantCode;
      keep.remove(meName(workshopId));
      if (!withSheets || !participantCode) return;
      for (const name of keep.namesOf(beginning({ workshopId, participantCode }))) {
        const sheet = read(name);
        if (!sheet || isSettled(sheet)) keep.remove(name);
      }
    },
    sheet: (owner, roundId, lineId) => read(sheetName(owner, roundId, lineId)),
    sheets,
    saveSheet: (owner, sheet) =>
      keep.set(sheetName(owner, sheet.roundId, sheet.businessLineId), JSON.stringify(sheet)),
  };
}

/** What an earlier load of this page wrote; anything else under the name counts as nothing. */
function asMe(value: unknown): Me | null {
  return isObject(value) && typeof value.token === 'string' && typeof value.joinCode === 'string'
    ? (value as unknown as Me)
    : null;
}

function asSheet(value: unknown): Sheet | null {
  if (!isObject(value) || typeof value.revision !== 'number' || !isObject(value.answers)) return null;
  const sheet = value as unknown as Sheet;
  // An older page kept levels and statements apart, and said only that it came late.
  return {
    ...sheet,
    answers: asItems(sheet.answers),
    agreed: asItems(sheet.agreed),
    sent: sheet.sent && { ...sheet.sent, answers: asItems(sheet.sent.answers) },
    refused: (value as Partial<Sheet>).refused ?? (value.late ? 'closed' : null),
  };
}

function asItems(answers: Answers & { levels?: object; statements?: object }): Answers {
  const { items, levels, statements, comments } = answers;
  return { items: { ...items, ...levels, ...statements }, comments };
}

export type Who = JoinRequest['who'];
