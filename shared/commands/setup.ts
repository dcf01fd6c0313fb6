import {
  type BusinessLineId,
  businessLineIdSchema,
  type DepartmentId,
  departmentIdSchema,
  type PillarId,
} from '../model/ids.ts';
import { recordLimits } from '../model/limits.ts';
import type { BusinessLine, Department, Level, Workshop, WorkshopData } from '../model/workshop.ts';
import { failure, type Result, success } from '../result.ts';
import type { Command, CommandFault, Edit } from './command.ts';
import { append, type Effects, remove, set, takeOut } from './edits.ts';

/** The parts that group a workshop's people and answers: business lines with what is expected, departments. */

export function addBusinessLine(
  workshop: Workshop,
  name: string,
  effects: Pick<Effects, 'newId'>,
): Result<Command, CommandFault> {
  const limit = recordLimits.businessLines;
  if (workshop.businessLines.length >= limit)
    return failure({ kind: 'too-many', of: 'businessLines', limit });
  const added: BusinessLine = { id: businessLineIdSchema.parse(effects.newId()), name, expected: {} };
  const edits = [append('workshops', workshop.id, 'businessLines', added)];
  return success({ name: 'changeBusinessLines', workshopId: workshop.id, edits });
}

export function renameBusinessLine(
  workshop: Workshop,
  id: BusinessLineId,
  name: string,
): Result<Command, CommandFault> {
  if (!workshop.businessLines.some((line) => line.id === id)) return failure({ kind: 'gone', id });
  return success({
    name: 'changeBusinessLines',
    workshopId: workshop.id,
    edits: [set('workshops', workshop.id, { [`businessLines.${id}.name` as const]: name })],
    mergeKey: `line:${id}`,
  });
}

/**
 * Removes a business line with its decisions, actions and notes. Refused for the last one, and for one with
 * responses: answers of people never go with a click on a list.
 */
export function removeBusinessLine(data: WorkshopData, id: BusinessLineId): Result<Command, CommandFault> {
  const { workshop } = data;
  if (!workshop.businessLines.some((line) => line.id === id)) return failure({ kind: 'gone', id });
  if (workshop.businessLines.length === 1) return failure({ kind: 'last-business-line' });
  const count = data.responses.filter((response) => response.businessLineId === id).length;
  if (count > 0) return failure({ kind: 'has-responses', businessLineId: id, count });
  const edits: Edit[] = [takeOut('workshops', workshop.id, 'businessLines', id)];
  if (workshop.poster.businessLineId === id) {
    edits.push(set('workshops', workshop.id, { 'poster.businessLineId': null }));
  }
  for (const participant of data.participants) {
    if (!participant.businessLineIds.includes(id)) continue;
    edits.push(takeOut('participants', participant.id, 'businessLineIds', id));
  }
  for (const decision of data.decisions) {
    if (decision.businessLineId === id) edits.push(remove('decisions', decision.id));
  }
  for (const action of data.actions) {
    if (action.businessLineId === id) edits.push(remove('actions', action.id));
  }
  for (const note of data.notes) {
    if (note.topic.split(':').includes(id)) edits.push(remove('notes', note.id));
  }
  return success({ name: 'changeBusinessLines', workshopId: workshop.id, edits });
}

/** Sets the level that management expects to measure, or takes the expectation away with null. */
export function changeExpectation(
  workshop: Workshop,
  businessLineId: BusinessLineId,
  pillarId: PillarId,
  level: Level | null,
): Result<Command, CommandFault> {
  if (!workshop.businessLines.some((line) => line.id === businessLineId)) {
    return failure({ kind: 'gone', id: businessLineId });
  }
  const values = { [`businessLines.${businessLineId}.expected.${pillarId}` as const]: level ?? undefined };
  return success({
    name: 'changeExpectation',
    workshopId: workshop.id,
    edits: [set('workshops', workshop.id, values)],
  });
}

export function addDepartment(
  workshop: Workshop,
  name: string,
  effects: Pick<Effects, 'newId'>,
): Result<Command, CommandFault> {
  const limit = recordLimits.departments;
  if (workshop.departments.length >= limit) return failure({ kind: 'too-many', of: 'departments', limit });
  const added: Department = { id: departmentIdSchema.parse(effects.newId()), name };
  const edits = [append('workshops', workshop.id, 'departments', added)];
  return success({ name: 'changeDepartments', workshopId: workshop.id, edits });
}

export function renameDepartment(
  workshop: Workshop,
  id: DepartmentId,
  name: string,
): Result<Command, CommandFault> {
  if (!workshop.departments.some((department) => department.id === id)) return failure({ kind: 'gone', id });
  return success({
    name: 'changeDepartments',
    workshopId: workshop.id,
    edits: [set('workshops', workshop.id, { [`departments.${id}.name` as const]: name })],
    mergeKey: `department:${id}`,
  });
}

/** Removes a department; its people stay, without a department. */
export function removeDepartment(
  data: Pick<WorkshopData, 'workshop' | 'participants'>,
  id: DepartmentId,
): Result<Command, CommandFault> {
  const { workshop } = data;
  if (!workshop.departments.some((department) => department.id === id)) return failure({ kind: 'gone', id });
  const members = data.participants.filter((participant) => participant.departmentId === id);
  return success({
    name: 'changeDepartments',
    workshopId: workshop.id,
    edits: [
      takeOut('workshops', workshop.id, 'departments', id),
      ...members.map((member) => set('participants', member.id, { departmentId: null })),
    ],
  });
}
