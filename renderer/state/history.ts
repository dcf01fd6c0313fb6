import { create } from 'zustand';
import { joinedSteps } from '../../shared/commands/applyEdit.ts';
import {
  type Command,
  type CommandFault,
  type CommandName,
  hasTrait,
} from '../../shared/commands/command.ts';
import type { WorkshopId } from '../../shared/model/ids.ts';
import { failure, type Result, success } from '../../shared/result.ts';
import { execute } from '../storage/execute.ts';

/** A step that can be taken back (or forth): the command to carry out for that. */
export interface Step {
  command: Command;
  /** Milliseconds since 1970, of the last time it was added to. */
  at: number;
}

/** Steps a place: those of one workshop, or `library` for what happens to workshops as a whole. */
export interface Steps {
  undo: Step[];
  redo: Step[];
}

export const longestHistory = 100;
/** Milliseconds within which typing on in the same field belongs to the same step. */
const mergeWindow = 3000;
const noSteps: Steps = { undo: [], redo: [] };

export type HistoryPlace = WorkshopId | 'library';

function placeOf(command: Command): HistoryPlace {
  return hasTrait(command, 'library') ? 'library' : command.workshopId;
}

interface HistoryState {
  places: Record<string, Steps>;
}

/** Not data: it lives as long as the window. */
export const useHistoryStore = create<HistoryState>(() => ({ places: {} }));

export function useSteps(place: HistoryPlace): Steps {
  return useHistoryStore((state) => state.places[place] ?? noSteps);
}

function stepsOf(place: HistoryPlace): Steps {
  return useHistoryStore.getState().places[place] ?? noSteps;
}

function replaceSteps(place: HistoryPlace, steps: Steps): void {
  useHistoryStore.setState((state) => ({ places: { ...state.places, [place]: steps } }));
}

/** Commands run one after another, in the order they were given: an undo never overtakes its own step. */
let queue: Promise<unknown> = Promise.resolve();
function inOrder<Value>(work: () => Promise<Value>): Promise<Value> {
  const result = queue.then(work, work);
  queue = result.catch(() => undefined);
  return result;
}

type CommandListener = (command: Command) => void;
const listeners = new Set<CommandListener>();

/** Calls back after every command (undone and redone ones too) that reached the disk. */
export function onCommand(listener: CommandListener): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

async function carryOut(command: Command): Promise<Result<Command, CommandFault>> {
  const done = await execute(command);
  if (done.ok) for (const listener of listeners) listener(command);
  return done;
}

/** Resolves when every command given so far is on the disk (or refused). */
export function commandsSettled(): Promise<unknown> {
  return queue;
}

/**
 * Carries out a command and remembers how to take it back, unless that can't be done. This is how every screen changes
 * anything.
 */
export function run(command: Command, now: () => number = Date.now): Promise<Result<null, CommandFault>> {
  return inOrder(async () => {
    const done = await carryOut(command);
    if (!done.ok) return done;
    const place = placeOf(command);
    const { undo } = stepsOf(place);
    if (hasTrait(command, 'final')) {
      replaceSteps(place, { undo, redo: [] });
      return success(null);
    }
    const last = undo.at(-1);
    const step: Step = { command: done.value, at: now() };
    const merged =
      last &&
      command.mergeKey &&
      last.command.mergeKey === command.mergeKey &&
      step.at - last.at < mergeWindow
        ? [...undo.slice(0, -1), { command: joined(last.command, done.value), at: step.at }]
        : [...undo, step];
    replaceSteps(place, { undo: merged.slice(-longestHistory), redo: [] });
    return success(null);
  });
}

/**
 * Carries out a command that is nobody's to take back here: what participants answer in private belongs to
 * them, and would push the facilitator's own steps out of reach.
 */
export function runWithoutUndo(command: Command): Promise<Result<null, CommandFault>> {
  return inOrder(async () => {
    const done = await carryOut(command);
    return done.ok ? success(null) : done;
  });
}

/** A step that was taken back, or done again. */
export interface Travelled {
  name: CommandName;
  /** Nothing of it had been changed elsewhere: by another window, a phone or a merge. What had been was left alone. */
  isWhole: boolean;
}

/** Takes the last step back. Resolves to what was undone, or null when there was nothing. */
export function undo(place: HistoryPlace): Promise<Result<Travelled | null, CommandFault>> {
  return inOrder(() => travel(place, 'undo', 'redo'));
}

/** Does again what was taken back last. */
export function redo(place: HistoryPlace): Promise<Result<Travelled | null, CommandFault>> {
  return inOrder(() => travel(place, 'redo', 'undo'));
}

async function travel(
  place: HistoryPlace,
  from: keyof Steps,
  to: keyof Steps,
): Promise<Result<Travelled | null, CommandFault>> {
  const steps = stepsOf(place);
  const step = steps[from].at(-1);
  if (!step) return success(null);
  const done = await carryOut(step.command);
  const rest = { ...steps, [from]: steps[from].slice(0, -1) };
  if (!done.ok) {
    // A step that can't be taken (its round has closed since) would block all that lie below it.
    replaceSteps(place, rest);
    return failure(done.fault);
  }
  const { leftAlone, ...back } = done.value;
  // Of a step of which nothing could be taken back there is nothing to do again.
  if (back.edits.length === 0) replaceSteps(place, rest);
  else replaceSteps(place, { ...rest, [to]: [...steps[to], { command: back, at: step.at }] });
  return success({ name: back.name, isWhole: !leftAlone });
}

/** Forgets how to take back what happened to a workshop: the steps hold what was there before. */
export function forgetSteps(id: WorkshopId): void {
  useHistoryStore.setState(({ places: { [id]: _, ...places } }) => {
    const { undo, redo } = places.library ?? noSteps;
    const isOther = ({ command }: Step) => command.workshopId !== id;
    return { places: { ...places, library: { undo: undo.filter(isOther), redo: redo.filter(isOther) } } };
  });
}

/** One step that takes back both. */
function joined(earlier: Command, later: Command): Command {
  const expects = { ...earlier.expects, ...later.expects };
  return { ...earlier, edits: joinedSteps(earlier.edits, later.edits), expects };
}
