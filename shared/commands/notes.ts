import { noteIdOf } from '../model/ids.ts';
import type { Note, Workshop } from '../model/workshop.ts';
import type { Command } from './command.ts';
import { changed, ensure, set } from './edits.ts';

/**
 * Writes what the room said about a topic, or marks it as talked about.
 *
 * @param stored the note as it is now; null when there is none yet
 */
export function changeNote(
  workshop: Pick<Workshop, 'id'>,
  topic: string,
  fields: Partial<Pick<Note, 'text' | 'discussed'>>,
  stored: Note | null,
): Command {
  const id = noteIdOf(workshop.id, topic);
  const fresh: Note = { id, workshopId: workshop.id, topic, text: '', discussed: false };
  const edits = [ensure('notes', fresh), set('notes', id, changed(stored ?? fresh, fields))];
  const command: Command = { name: 'changeNote', workshopId: workshop.id, edits };
  if (fields.text !== undefined) command.mergeKey = `note:${id}`;
  return command;
}
