import {
  type BusinessLineId,
  businessLineIdSchema,
  type DepartmentId,
  departmentIdSchema,
  type PillarId,
} from '../model/ids.ts';
import type { BusinessLine, Department, Level, Workshop, WorkshopData } from '../model/workshop.ts';
import { failure, type Result, success } from '../result.ts';
import type { Command, CommandFault, CommandName, Edit } from './command.ts';
import { type Effects, recordLimits, remove, set } from './edits.ts';

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
  return success(withLines(workshop, [...workshop.businessLines, added], 'changeBusinessLines'));
}

export function renameBusinessLine(
  workshop: Workshop,
  id: BusinessLineId,
  name: string,
): Result<Command, CommandFault> {
  if (!workshop.businessLines.some((line) => line.id === id)) return failure({ kind: 'gone', id });
  const lines = workshop.businessLines.map((line) => (line.id === id ? { ...line, name } : line));
  const command = withLines(workshop, lines, 'changeBusinessLines');
  return success({ ...command, mergeKey: `line:${id}` });
}

/**
 * Removes a business line with its decisions, actions and notes. Refused for the last one, and for one with
 * responses: answers of people never go with a click on a list.
 */
export function removeBusinessLine(data: WorkshopData, id: BusinessLineId): Result<Command, CommandFault> {
  const { workshop } = data;
  const lines = workshop.businessLines.filter((line) => line.id !== id);
  if (lines.length === workshop.businessLines.length) return failure({ kind: 'gone', id });
  if (lines.length === 0) return failure({ kind: 'last-business-line' });
  const count = data.responses.filter((response) => response.businessLineId === id).length;
  if (count > 0) return failure({ kind: 'has-responses', businessLineId: id, count });
  const command = withLines(workshop, lines, 'changeBusinessLines');
  const edits: Edit[] = [...command.edits];
  if (workshop.poster.businessLineId === id) {
    edits.push(set('workshops', workshop.id, { 'poster.businessLineId': null }));
  }
  for (const participant of data.participants) {
    if (!participant.businessLineIds.includes(id)) continue;
    const businessLineIds = participant.businessLineIds.filter((line) => line !== id);
    edits.push(set('participants', participant.id, { businessLineIds }));
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
  return success({ ...command, edits });
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
  const lines = workshop.businessLines.map((line) => {
    if (line.id !== businessLineId) return line;
    const { [pillarId]: _, ...others } = line.expected;
    return { ...line, expected: level === null ? others : { ...others, [pillarId]: level } };
  });
  return success(withLines(workshop, lines, 'changeExpectation'));
}

export function addDepartment(
  workshop: Workshop,
  name: string,
  effects: Pick<Effects, 'newId'>,
): Result<Command, CommandFault> {
  const limit = recordLimits.departments;
  if (workshop.departments.length >= limit) return failure({ kind: 'too-many', of: 'departments', limit });
  const added: Department = { id: departmentIdSchema.parse(effects.newId()), name };
  return success(withDepartments(workshop, [...workshop.departments, added]));
}

export function renameDepartment(
  workshop: Workshop,
  id: DepartmentId,
  name: string,
): Result<Command, CommandFault> {
  if (!workshop.departments.some((department) => department.id === id)) return failure({ kind: 'gone', id });
  const departments = workshop.departments.map((department) =>
    department.id === id ? { ...department, name } : department,
  );
  return success({ ...withDepartments(workshop, departments), mergeKey: `department:${id}` });
}

/** Removes a department; its people stay, without a department. */
export function removeDepartment(
  data: Pick<WorkshopData, 'workshop' | 'participants'>,
  id: DepartmentId,
): Result<Command, CommandFault> {
  const { workshop } = data;
  const departments = workshop.departments.filter((department) => department.id !== id);
  if (departments.length === workshop.departments.length) return failure({ kind: 'gone', id });
  const command = withDepartments(workshop, departments);
  const members = data.participants.filter((participant) => participant.departmentId === id);
  return success({
    ...command,
    edits: [
      ...command.edits,
      ...members.map((member) => set('participants', member.id, { departmentId: null })),
    ],
  });
}

function withLines(workshop: Workshop, businessLines: BusinessLine[], name: CommandName): Command {
  return { name, workshopId: workshop.id, edits: [set('workshops', workshop.id, { businessLines })] };
}

function withDepartments(workshop: Workshop, departments: Department[]): Command {
  return {
    name: 'changeDepartments',
    workshopId: workshop.id,
    edits: [set('workshops', workshop.id, { departments })],
  };
}
