import type { FormGiver } from '../../commands/forms.ts';
import { presentPerson } from '../../model/doubles.ts';
import { type BusinessLineId, type ParticipantId, responseIdOf } from '../../model/ids.ts';
import { isAskedAbout } from '../../model/seats.ts';
import type { Layer, Participant, WorkshopData } from '../../model/workshop.ts';
import { failure, type Result, success } from '../../result.ts';
import { shownCode, typedCode } from '../../words/codes.ts';
import { layerFromWord } from '../../words/layerWords.ts';
import { Lookalikes } from '../../words/lookalikes.ts';
import { firstNameFirst, folded, nameKey, resembles } from '../../words/nameKey.ts';
import type { RowProblem } from './rowFaults.ts';

/** What a row says about who filled it in, as text; empty where it says nothing. */
export interface WhoText {
  code: string;
  name: string;
  layer: string;
  department: string;
  line: string;
}

/** Who somebody with a name that is not certain is: somebody of the workshop, somebody new, or left out. */
export type PersonAnswer =
  | { kind: 'known'; participantId: ParticipantId }
  | { kind: 'new' }
  | { kind: 'out' };

/**
 * A name that may be somebody's, to be asked about. `resembles`: nobody has just this name; `differs`: somebody has it,
 * and what stands beside it says something else; `same-name`: more than one have it.
 */
export interface PersonQuestion {
  /** Rows with one key ask the same. */
  key: string;
  name: string;
  reason: 'resembles' | 'differs' | 'same-name';
  candidates: readonly Participant[];
}

type GiverFault = { field: keyof WhoText | null; problem: RowProblem };
export type Giver =
  | { kind: 'giver'; giver: FormGiver }
  | { kind: 'asked'; question: PersonQuestion }
  | { kind: 'fault'; fault: GiverFault };

/** What programs and people write for a name that they don't give: one such row is not another's. */
const namesNobody = new Set(
  'anonymous,anoniem,anonym,anonyme,n.n.,nn,onbekend,unknown,unbekannt,geen naam,no name,nvt,n.v.t.,n/a,gast,guest,null,x,test,test test,voorbeeld,example,beispiel,open-ended response'.split(
    ',',
  ),
);

/** A name as it was written, and what it says in brackets behind it about whose it is. */
interface NamedWho {
  /** Without the brackets, where their text was understood. */
  name: string;
  layer: Layer | null;
  department: string;
  /** What stands in brackets, empty when nothing does. */
  hint: string;
  isUnderstood: boolean;
}

/**
 * Finds out whose answers a row holds: by code, else by name. A name that nobody has, and that resembles nobody's, is
 * somebody new; in an anonymous workshop every row without a code is.
 */
export class Givers {
  readonly #workshop: WorkshopData['workshop'];
  readonly #byCode = new Map<string, Participant>();
  readonly #byId = new Map<ParticipantId, Participant>();
  readonly #people: Lookalikes<Participant>;

  constructor({ workshop, participants }: Pick<WorkshopData, 'workshop' | 'participants'>) {
    this.#workshop = workshop;
    for (const person of participants) {
      this.#byCode.set(person.code, person);
      this.#byId.set(person.id, person);
    }
    this.#people = new Lookalikes(
      participants.filter(({ deletedAt }) => deletedAt === null),
      ({ name }) => name,
    );
  }

  giverOf(who: WhoText): Giver {
    if (who.code !== '') return this.#coded(who);
    if (this.#workshop.anonymity === 'anonymous') {
      const { layer, department } = this.#understood({ ...who, name: '' });
      return { kind: 'giver', giver: { kind: 'new', person: { name: '', layer, department } } };
    }
    if (nameKey(who.name) === '') return fault(null, { kind: 'nobody' });
    if (namesNobody.has(folded(who.name)) && !this.isKnown(who.name))
      return fault('name', { kind: 'nobody' });
    return this.#named(who, this.#understood(who));
  }

  /** Whether somebody of the workshop has this name. */
  isKnown(name: string): boolean {
    return this.#people.named(name).length > 0;
  }

  #named(who: WhoText, said: NamedWho): Giver {
    // Somebody may be called `Jan (ICT)` in the workshop too.
    const whole = this.#people.named(who.name);
    const namesakes = whole.length > 0 ? whole : this.#people.named(said.name);
    const fitting = namesakes.filter((person) => this.#agrees(person, said));
    const [only, ...others] = fitting;
    const isCertain = whole.length > 0 || said.hint === '' || said.isUnderstood;
    if (only && others.length === 0 && isCertain) {
      return { kind: 'giver', giver: { kind: 'known', participantId: only.id } };
    }
    const key = [nameKey(who.name), said.layer ?? '', folded(said.department)].join('|');
    const ask = (reason: PersonQuestion['reason'], candidates: readonly Participant[]): Giver => ({
      kind: 'asked',
      question: { key, name: who.name, reason, candidates },
    });
    if (others.length > 0) return ask('same-name', fitting);
    if (namesakes.length > 0) return ask(namesakes.length > 1 ? 'same-name' : 'differs', namesakes);
    const like = this.#people.like(said.name);
    if (like.length > 0) return ask('resembles', like.slice(0, 5));
    return { kind: 'giver', giver: this.newcomer(who) };
  }

  /** Somebody who gets a place in the workshop with the row. */
  newcomer(who: WhoText): FormGiver {
    const { name: written, layer, department } = this.#understood(who);
    const name = firstNameFirst(written);
    const key = [nameKey(name), layer ?? '', folded(department)].join('|');
    return { kind: 'new', person: { name, layer, department }, key };
  }

  /** What stands in brackets behind a name is a layer or a department, where we know it as one. */
  #understood(who: WhoText): NamedWho {
    const [layer, department] = [layerFromWord(who.layer), who.department];
    const [, bare = '', hint = ''] = /^(.*\S)\s*[([]([^()[\]]+)[)\]]\s*$/.exec(who.name) ?? [];
    if (nameKey(bare) === '') {
      return { name: who.name, layer, department, hint: '', isUnderstood: false };
    }
    const hintLayer = layerFromWord(hint);
    const hintDepartment = [department, ...this.#workshop.departments.map(({ name }) => name)].find(
      (name) => folded(name) === folded(hint),
    );
    const isUnderstood = hintLayer !== null || hintDepartment !== undefined;
    return {
      name: isUnderstood || this.isKnown(bare) ? bare : who.name,
      layer: hintLayer ?? layer,
      department: hintDepartment ?? department,
      hint,
      isUnderstood,
    };
  }

  /** Layer and department tell people of one name apart; a department beside the only one of a name may be out of date. */
  #agrees(person: Participant, { layer, department, hint, name }: NamedWho): boolean {
    if (layer !== null && person.layer !== null && person.layer !== layer) return false;
    const own = this.#workshop.departments.find(({ id }) => id === person.departmentId)?.name;
    const isOther = department !== '' && own !== undefined && folded(own) !== folded(department);
    return !isOther || (hint === '' && this.#people.named(name).length === 1);
  }

  /** The line that a row is about; a person may answer for some lines only. @param chosen for rows that don't say */
  lineOf(who: WhoText, giver: FormGiver, chosen: BusinessLineId | null): Result<BusinessLineId, GiverFault> {
    const { businessLines } = this.#workshop;
    const person = giver.kind === 'known' ? this.#byId.get(giver.participantId) : undefined;
    const own = person?.businessLineIds ?? [];
    const wanted = folded(who.line);
    const silent = businessLines.length === 1 ? businessLines[0]?.id : own.length === 1 ? own[0] : chosen;
    const line = businessLines.find(({ id, name }) =>
      wanted === '' ? id === silent : folded(name) === wanted,
    );
    if (!line)
      return failure({ field: 'line', problem: { kind: wanted === '' ? 'no-line' : 'unknown-line' } });
    if (person && !isAskedAbout(person, line.id)) {
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

  #coded(who: WhoText): Giver {
    const coded = this.#byCode.get(typedCode(who.code));
    if (!coded) return fault('code', { kind: 'unknown-code' });
    const person = presentPerson(coded, this.#byId);
    if (!person) return fault('code', { kind: 'in-bin' });
    const { name } = this.#understood(who);
    const isOther =
      nameKey(name) !== '' &&
      [coded, person].every(
        (each) =>
          nameKey(each.name) !== '' && nameKey(each.name) !== nameKey(name) && !resembles(each.name, name),
      );
    // A sheet that was sorted by one column only would give everybody somebody else's answers.
    if (isOther) return fault('name', { kind: 'other-name', name: person.name });
    return { kind: 'giver', giver: { kind: 'known', participantId: person.id } };
  }
}

function fault(field: keyof WhoText | null, problem: RowProblem): Giver {
  return { kind: 'fault', fault: { field, problem } };
}

/** One person, round and business line: of two rows about the same, the later counts. Null for somebody without a name. */
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
