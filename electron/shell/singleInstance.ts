import { type App, app } from 'electron';
import { z } from 'zod';

/** What a second start hands to the first: absolute paths of the files it was asked to open. */
const handoverSchema = z.object({ files: z.array(z.string().max(4096)).max(50) });

/**
 * Makes this process the only one that writes the user's data.
 *
 * @param files what this start was asked to open; the running app gets them when there is one
 * @param onSecondStart called in the running app, with the files of the later start
 * @returns false when the app runs already, and this process must end
 */
export function becomeOnlyInstance(
  electronApp: App,
  files: readonly string[],
  onSecondStart: (files: readonly string[]) => void,
): boolean {
  if (!app.requestSingleInstanceLock({ files: [...files] })) return false;
  electronApp.on('second-instance', (_event, _words, _folder, handover) => {
    const parsed = handoverSchema.safeParse(handover);
    onSecondStart(parsed.success ? parsed.data.files : []);
  });
  return true;
}
