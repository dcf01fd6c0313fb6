import { version } from '../../package.json';
import type { WorkshopCopy } from '../../shared/file/lineage.ts';
import { serialiseWorkshop, workshopFileName } from '../../shared/file/workshopFile.ts';

/** The text of a workshop's file as of now. */
export function workshopText({ data, lineage }: WorkshopCopy): string {
  return serialiseWorkshop(data, { appVersion: version, now: new Date().toISOString() }, lineage);
}

/** Hands a file to the user: the browser's own download, in the desktop app its save dialog. */
export function download(name: string, contents: Blob): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(contents);
  link.download = name;
  link.click();
  // The download has the contents by then; keeping the address would keep them in memory.
  setTimeout(() => URL.revokeObjectURL(link.href), 60_000);
}

export function downloadWorkshop(copy: WorkshopCopy): void {
  download(
    workshopFileName(copy.data.workshop),
    new Blob([workshopText(copy)], { type: 'application/json' }),
  );
}
