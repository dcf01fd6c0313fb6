import type { FormGiverLine } from '../../../shared/drawing/forms/formSheet.ts';
import type { BusinessLineId, RoundId } from '../../../shared/model/ids.ts';
import { participantsOf } from '../../../shared/model/seats.ts';
import type { WorkshopData } from '../../../shared/model/workshop.ts';

/** For whom forms are printed. */
export type Whom = 'missing' | 'everybody' | 'blank';

/**
 * The heads of the forms: those of a business line, or the part of them that has not finished in a round, or
 * blank ones with these codes.
 */
export function formGivers(
  whom: Whom,
  data: WorkshopData,
  roundId: RoundId | null,
  lineId: BusinessLineId,
  codes: readonly string[],
): FormGiverLine[] {
  if (whom === 'blank') return codes.map((code) => ({ kind: 'blank', code }));
  const finished = new Set(
    data.responses
      .filter((response) => response.roundId === roundId && response.businessLineId === lineId)
      .filter(({ finishedAt }) => finishedAt !== null)
      .map(({ participantId }) => participantId),
  );
  return participantsOf(data, lineId)
    .filter(({ id }) => whom === 'everybody' || !finished.has(id))
    .map(({ name, code, layer, departmentId }) => ({
      kind: 'known',
      code,
      name,
      layer,
      department: data.workshop.departments.find(({ id }) => id === departmentId)?.name ?? '',
    }));
}
