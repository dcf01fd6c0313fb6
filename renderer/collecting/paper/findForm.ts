import { isBlankFormCode, lineSignOf, readFormReference } from '../../../shared/drawing/forms/formCode.ts';
import { isBlank } from '../../../shared/model/answers.ts';
import { presentPerson } from '../../../shared/model/doubles.ts';
import { type BusinessLineId, responseIdOf } from '../../../shared/model/ids.ts';
import { linesAnswered } from '../../../shared/model/seats.ts';
import type {
  BusinessLine,
  Participant,
  Round,
  WorkshopData,
  WorkshopResponse,
} from '../../../shared/model/workshop.ts';
import { failure, type Result, success } from '../../../shared/result.ts';
import { typedCode } from '../../../shared/words/codes.ts';

/** Whose form lies on the table, and for which business line. */
export type FormOwner = { lineId: BusinessLineId; saysLine: boolean } & (
  | { kind: 'known'; participant: Participant }
  | { kind: 'blank'; code: string }
);

export type CodeFault =
  | { kind: 'unknown-code'; code: string }
  | { kind: 'in-bin'; participant: Participant }
  | { kind: 'other-line'; participant: Participant }
  | { kind: 'other-round'; roundKind: Round['kind']; number: number };

/**
 * Finds the owner of a form by what was typed: the code, or what a scanner reads from its QR. A code that nobody
 * has is that of a blank form when its check sign is right, and otherwise a slip of the fingers.
 *
 * @param lineId the business line in view: of a form that does not say its own it is meant, unless that of its
 *   owner is in and another one's is not
 */
export function findForm(
  text: string,
  data: Pick<WorkshopData, 'participants' | 'responses' | 'workshop'>,
  round: Pick<Round, 'id' | 'kind' | 'number'>,
  lineId: BusinessLineId,
): Result<FormOwner, CodeFault> {
  const reference = readFormReference(text);
  if (reference && (reference.kind !== round.kind || reference.number !== round.number)) {
    return failure({ kind: 'other-round', roundKind: reference.kind, number: reference.number });
  }
  const typed = reference ? reference.code + reference.lineSign : typedCode(text);
  for (const { code, line } of readings(typed, data.workshop.businessLines)) {
    const coded = data.participants.find((person) => person.code === code);
    const participant = presentPerson(coded, new Map(data.participants.map((person) => [person.id, person])));
    const said = { saysLine: line !== null };
    if (participant) {
      const own = linesAnswered(data.workshop, participant);
      const open = own.filter(({ id }) => !hasAnswered(data, round, id, participant));
      const inView = own.find(({ id }) => id === lineId);
      const meant = line ?? (inView && open.includes(inView) ? inView : (open[0] ?? inView ?? own[0]));
      if (!meant || !own.some(({ id }) => id === meant.id))
        return failure({ kind: 'other-line', participant });
      return success({ kind: 'known', participant, lineId: meant.id, ...said });
    }
    if (coded) return failure({ kind: 'in-bin', participant: coded });
    if (isBlankFormCode(code)) return success({ kind: 'blank', code, lineId: line?.id ?? lineId, ...said });
  }
  return failure({ kind: 'unknown-code', code: typed });
}

/** A code may end with the signs of a business line; those win where both readings are somebody's. */
function readings(
  typed: string,
  lines: readonly BusinessLine[],
): { code: string; line: BusinessLine | null }[] {
  const [line, another] = lines.filter(({ id }) => typed.endsWith(lineSignOf(id)));
  const whole = { code: typed, line: null };
  return line && !another ? [{ code: typed.slice(0, -2), line }, whole] : [whole];
}

function hasAnswered(
  { responses }: Pick<WorkshopData, 'responses'>,
  round: Pick<Round, 'id'>,
  lineId: BusinessLineId,
  { id }: Participant,
): boolean {
  const responseId = responseIdOf(round.id, lineId, id);
  return responses.some((response) => response.id === responseId && !isBlank(response));
}

/** The answers that this form will take the place of; null when there are none. */
export function answeredBefore(
  owner: FormOwner,
  { responses }: Pick<WorkshopData, 'responses'>,
  round: Pick<Round, 'id'>,
): WorkshopResponse | null {
  if (owner.kind === 'blank') return null;
  const id = responseIdOf(round.id, owner.lineId, owner.participant.id);
  const before = responses.find((response) => response.id === id);
  return before && !isBlank(before) ? before : null;
}

/** The next business line for which the same person has a form to enter; null when there is none. */
export function nextLineOf(
  owner: FormOwner,
  data: Pick<WorkshopData, 'responses' | 'workshop'>,
  round: Pick<Round, 'id'>,
): BusinessLineId | null {
  if (owner.kind === 'blank') return null;
  const open = linesAnswered(data.workshop, owner.participant).filter(
    ({ id }) => id !== owner.lineId && !hasAnswered(data, round, id, owner.participant),
  );
  return open[0]?.id ?? null;
}
