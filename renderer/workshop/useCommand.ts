import { useCallback } from 'react';
import type { Command, CommandFault } from '../../shared/commands/command.ts';
import { type Result, success, unreachable } from '../../shared/result.ts';
import { say } from '../components/messages.tsx';
import { run } from '../state/history.ts';
import { type Sentence, said } from '../words/language.ts';
import { type CommandWords, commandWords } from './commandWords.ts';

/** What a fault of a command means to the user, in one or two sentences. */
export function faultSaid(fault: CommandFault): Sentence {
  return said(commandWords, (words) => faultText(fault, words));
}

function faultText(fault: CommandFault, words: CommandWords): string {
  switch (fault.kind) {
    case 'round-closed':
      return words.faults.roundClosed;
    case 'gone':
      return words.faults.gone;
    case 'last-business-line':
      return words.faults.lastBusinessLine;
    case 'has-responses':
      return words.faults.hasResponses(fault.count);
    case 'round-open':
      return words.faults.roundOpen;
    case 'round-revealed':
      return words.faults.roundRevealed;
    case 'model-used':
      return words.faults.modelUsed;
    case 'groups-fixed':
      return words.faults.groupsFixed;
    case 'round-answered':
      return words.faults.roundAnswered;
    case 'too-many':
      return words.faults.tooMany(fault.limit);
    case 'in-use':
      return words.faults.inUse;
    case 'impossible':
      return words.faults.impossible;
    case 'storage':
      return words.faults.storage;
    default:
      return unreachable(fault);
  }
}

/**
 * How a screen changes anything: gives the command to storage, remembers its undo, and tells the user when
 * it could not be done. Takes what the functions of shared/commands return, a refusal included.
 * Resolves to whether it was done.
 */
export function useCommand(): (command: Command | Result<Command, CommandFault>) => Promise<boolean> {
  return useCallback(async (command) => {
    const prepared = 'ok' in command ? command : success(command);
    const done = prepared.ok ? await run(prepared.value) : prepared;
    if (!done.ok) say({ text: faultSaid(done.fault), tone: 'fault' });
    return done.ok;
  }, []);
}
