import type { FormGiver } from '../../commands/forms.ts';
import { layerFromWord } from '../../commands/participantLines.ts';
import { type BusinessLineId, type ParticipantId, responseIdOf } from '../../model/ids.ts';
import type { Participant, WorkshopData } from '../../model/workshop.ts';
import { failure, type Result, success } from '../../result.ts';
import { shownCode, typedCode } from '../../words/codes.ts';
import { folded, nameKey } from '../../words/nameKey.ts';
import type { RowProblem } from './rowFaults.ts';

/** What a row says about who filled it in, as text; empty where it says nothing. */
export interface WhoText {
  code: string;
  name: string;
  layer: string;
  department: string;
  line: string;
}

type GiverFault = { field: keyof WhoText | null; problem: RowProblem };

/**
 * Finds out whose answers a row holds: by code, else by name. A name that nobody has is somebody new; in an
 * anonymous workshop every row without a code is.
 */
export class Givers {
  readonly #workshop: WorkshopData['workshop'];
  readonly #byCode = new Map<string, Participant>();
  readonly #byName = new Map<string, Participant[]>();
  readonly #byId = new Map<ParticipantId, Participant>();

  constructor({ workshop, participants }: Pick<WorkshopData, 'workshop' | 'participants'>) {
    this.#workshop = workshop;
    for (const person of participants) {
      this.#byCode.set(person.code, person);
      this.#byId.set(person.id, person);
      const name = nameKey(person.name);
      if (name !== '' && person.deletedAt === null) {
        this.#byName.set(name, [...(this.#byName.get(name) ?? []), person]);
      }
    }
  }

  giverOf(who: WhoText): Result<FormGiver, GiverFault> {
    if (who.code !== '') return this.#coded(who);
    const name = this.#workshop.anonymity === 'anonymous' ? '' : nameKey(who.name);
    if (name === '') {
      if (this.#workshop.anonymity === 'anonymous') return this.#newcomer(who, undefined);
      return failure({ field: null, problem: { kind: 'nobody' } });
    }
    const known = this.#byName.get(name) ?? [];
    if (known.length > 1)
      return failure({ field: 'name', problem: { kind: 'same-name', count: known.length } });
    const [person] = known;
    return person ? success({ kind: 'known', participantId: person.id }) : this.#newcomer(who, name);
  }

  /** The line that a row is about; a person may answer for some lines only. */
  lineOf(who: WhoText, giver: FormGiver): Result<BusinessLineId, GiverFault> {
    const { businessLines } = this.#workshop;
    const [first] = businessLines;
    const wanted = folded(who.line);
    if (wanted === '' && businessLines.length > 1) {
      return failure({ field: 'line', problem: { kind: 'no-line' } });
    }
    const line = wanted === '' ? first : businessLines.find(({ name }) => folded(name) === wanted);
    if (!line) return failure({ field: 'line', problem: { kind: 'unknown-line' } });
    const person = giver.kind === 'known' ? this.#byId.get(giver.participantId) : undefined;
    if (person && person.businessLineIds.length > 0 && !person.businessLineIds.includes(line.id)) {
      return failure({ field: 'line', problem: { kind: 'not-of-line' } });
    }
    return success(line.id);
  }

  /** How to call the giver: a name, or the code of somebody without one; empty for somebody new without a name. */
  labelOf(giver: FormGiver): string {
    if (giver.kind === 'new') return giver.person.name;
    const person = this.#byId.get(giver.participantId);
    return person?.name || shownCode(person?.code ?? '');
  }

  #coded(who: WhoText): Result<FormGiver, GiverFault> {
    const person = this.#byCode.get(typedCode(who.code));
    if (!person) return failure({ field: 'code', problem: { kind: 'unknown-code' } });
    if (person.deletedAt !== null) return failure({ field: 'code', problem: { kind: 'in-bin' } });
    const differs = person.name !== '' && who.name !== '' && nameKey(person.name) !== nameKey(who.name);
    // A sheet that was sorted by one column only would give everybody somebody else's answers.
    if (differs) return failure({ field: 'name', problem: { kind: 'other-name', name: person.name } });
    return success({ kind: 'known', participantId: person.id });
  }

  #newcomer(who: WhoText, key: string | undefined): Result<FormGiver, GiverFault> {
    const layer = layerFromWord(who.layer);
    if (who.layer !== '' && layer === null)
      return failure({ field: 'layer', problem: { kind: 'unknown-layer' } });
    const name = this.#workshop.anonymity === 'anonymous' ? '' : who.name;
    const person = { name, layer, department: who.department };
    return success({ kind: 'new', person, ...(key === undefined ? {} : { key }) });
  }
}

/** One person, round and business line: two rows may not be about the same. Null for somebody without a name. */
export function sameResponse(giver: FormGiver, lineId: BusinessLineId): string | null {
  if (giver.kind === 'known') return `${giver.participantId}/${lineId}`;
  return giver.key === undefined ? null : `${giver.key}//${lineId}`;
}

/** The stored response that a row would take the place of; undefined when there is none. */
export function storedFor(
  responses: ReadonlyMap<string, WorkshopData['responses'][number]>,
  giver: FormGiver,
  roundId: WorkshopData['rounds'][number]['id'],
  lineId: BusinessLineId,
): WorkshopData['responses'][number] | undefined {
  return giver.kind === 'known'
    ? responses.get(responseIdOf(roundId, lineId, giver.participantId))
    : undefined;
}
