import type { Command, CommandFault } from '../../shared/commands/command.ts';
import type { Effects } from '../../shared/commands/edits.ts';
import { changeParticipant } from '../../shared/commands/participants.ts';
import { addDepartment } from '../../shared/commands/setup.ts';
import { departmentIdSchema } from '../../shared/model/ids.ts';
import type { Participant, WorkshopData } from '../../shared/model/workshop.ts';
import { type Result, success } from '../../shared/result.ts';
import { folded } from '../../shared/words/nameKey.ts';

/** Moves somebody to the department with this name, made in the same step when it is new; empty: to none. */
export function moveToDepartment(
  data: WorkshopData,
  participant: Participant,
  name: string,
  effects: Pick<Effects, 'newId'>,
): Result<Command, CommandFault> {
  const move = (departmentId: Participant['departmentId']) =>
    changeParticipant(data, participant, { departmentId });
  if (folded(name) === '') return success(move(null));
  const known = data.workshop.departments.find((each) => folded(each.name) === folded(name));
  if (known) return success(move(known.id));
  const id = departmentIdSchema.parse(effects.newId());
  const added = addDepartment(data.workshop, name, { newId: () => id });
  if (!added.ok) return added;
  const moved = move(id);
  return success({ ...moved, edits: [...added.value.edits, ...moved.edits] });
}

/** Effects whose clock ticks at every look, so that people added in one step keep their order. */
export function inOrder(effects: Effects): Effects {
  let moment = Date.parse(effects.now());
  const now = () => {
    const text = new Date(moment).toISOString();
    moment += 1;
    return text;
  };
  return { ...effects, now };
}
