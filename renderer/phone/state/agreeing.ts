import type { MineReply, RoomView } from '../../../shared/room/protocol.ts';
import { type Book, type Me, type Owner, ownerOf } from './book.ts';
import type { Carried } from './carry.ts';
import { newSubmissionId } from './errands.ts';
import { afterLate, afterStored, asAgain, asAnother, isSettled, newSheet, same } from './sheet.ts';

/** Goes on as who this phone was at the laptop's former address, unless it is somebody else's here. */
export function adopt(book: Book, { workshopId, me, sheets }: Carried): void {
  const known = book.me(workshopId)?.participantCode;
  if (!me.participantCode || (known && known !== me.participantCode)) return;
  book.saveMe(workshopId, me);
  const self = { workshopId, participantCode: me.participantCode };
  for (const sheet of sheets) {
    const own = book.sheet(self, sheet.roundId, sheet.businessLineId);
    if (!own || isSettled(own)) book.saveSheet(self, sheet);
  }
}

/**
 * Puts what the laptop has of this phone's participant beside what is kept here.
 *
 * @param me as this phone knew itself until now
 * @returns whether other answers count than those that were stored from here
 */
export function agree(
  book: Book,
  room: RoomView,
  me: Me,
  { participantCode, name, roundId, sheets, late }: MineReply,
): { isChangedElsewhere: boolean } {
  const asked = roundId && { roundId, lineIds: sheets.map(({ businessLineId }) => businessLineId) };
  const former = ownerOf(room, me);
  const self: Owner = { workshopId: room.workshopId, participantCode };
  book.saveMe(room.workshopId, { ...me, participantCode, name, asked });
  // The facilitator has said that this phone is somebody else's: the laptop has moved what it had, the rest goes along.
  if (former && former.participantCode !== participantCode) {
    for (const sheet of book.sheets(former)) if (!isSettled(sheet)) book.saveSheet(self, asAnother(sheet));
  }
  const isOpen = room.round?.id === roundId && room.round?.state === 'open';
  let isChangedElsewhere = false;
  if (roundId !== null) {
    for (const stored of sheets) {
      const line = stored.businessLineId;
      const before = book.sheet(self, roundId, line) ?? newSheet(roundId, line);
      const kept = isOpen ? asAgain(before) : before;
      const next = afterStored(kept, stored, newSubmissionId);
      // Of two who turned out to be one, the other's answers may count now.
      const shown = (former && book.sheet(former, roundId, line)) ?? kept;
      if (shown.arrived > 0 && !same(shown.answers, next.answers)) isChangedElsewhere = true;
      book.saveSheet(self, next);
    }
  }
  for (const sheet of book.sheets(self)) {
    const told = late?.find(
      (each) => each.roundId === sheet.roundId && each.businessLineId === sheet.businessLineId,
    );
    const next = afterLate(sheet, told);
    if (next !== sheet) book.saveSheet(self, next);
  }
  return { isChangedElsewhere };
}
