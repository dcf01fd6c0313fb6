import { participantsOf } from '../../../shared/analysis/round.ts';
import { isBlankFormCode, readFormReference } from '../../../shared/drawing/forms/formCode.ts';
import { isBlank } from '../../../shared/model/answers.ts';
import { type BusinessLineId, responseIdOf } from '../../../shared/model/ids.ts';
import type { Channel, Participant, Round, WorkshopData } from '../../../shared/model/workshop.ts';
import { failure, type Result, success } from '../../../shared/result.ts';
import { typedCode } from '../../../shared/words/codes.ts';

/** Whose form lies on the table. */
export type FormOwner = { kind: 'known'; participant: Participant } | { kind: 'blank'; code: string };

export type CodeFault =
  | { kind: 'unknown-code'; code: string }
  | { kind: 'in-bin'; participant: Participant }
  | { kind: 'other-line'; participant: Participant }
  | { kind: 'other-round'; roundKind: Round['kind']; number: number };

/**
 * Finds the owner of a form by what was typed: the code, or what a scanner reads from its QR. A code that nobody
 * has is that of a blank form when its check sign is right, and otherwise a slip of the fingers.
 */
export function findForm(
  text: string,
  data: Pick<WorkshopData, 'participants'>,
  round: Pick<Round, 'kind' | 'number'>,
  lineId: BusinessLineId,
): Result<FormOwner, CodeFault> {
  const reference = readFormReference(text);
  if (reference && (reference.kind !== round.kind || reference.number !== round.number)) {
    return failure({ kind: 'other-round', roundKind: reference.kind, number: reference.number });
  }
  const code = reference?.code ?? typedCode(text);
  const participant = data.participants.find((person) => person.code === code);
  if (!participant) {
    return isBlankFormCode(code) ? success({ kind: 'blank', code }) : failure({ kind: 'unknown-code', code });
  }
  if (participant.deletedAt !== null) return failure({ kind: 'in-bin', participant });
  const answersForLine = participantsOf({ participants: [participant] }, lineId).length > 0;
  return answersForLine
    ? success({ kind: 'known', participant })
    : failure({ kind: 'other-line', participant });
}

/** How the answers came in that this form will take the place of; null when there are none. */
export function answeredBefore(
  owner: FormOwner,
  { responses }: Pick<WorkshopData, 'responses'>,
  round: Pick<Round, 'id'>,
  lineId: BusinessLineId,
): Channel | null {
  if (owner.kind === 'blank') return null;
  const id = responseIdOf(round.id, lineId, owner.participant.id);
  const before = responses.find((response) => response.id === id);
  return before && !isBlank(before) ? before.channel : null;
}
