import { version } from '../../package.json';
import { serialiseWorkshop, workshopFileName } from '../../shared/file/workshopFile.ts';
import type { WorkshopData } from '../../shared/model/workshop.ts';

/** The text of a workshop's file as of now. */
export function workshopText(data: WorkshopData): string {
  return serialiseWorkshop(data, { appVersion: version, now: new Date().toISOString() });
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

export function downloadWorkshop(data: WorkshopData): void {
  download(workshopFileName(data.workshop), new Blob([workshopText(data)], { type: 'application/json' }));
}
