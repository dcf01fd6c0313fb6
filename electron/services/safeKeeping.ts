import type { HostKind } from '../../shared/host/contract.ts';
import { type Backups, createBackups } from './backups.ts';
import { backupFolderOf, journalFolderOf } from './dataFolder.ts';
import { createJournals, type Journals } from './journals.ts';
import { createReserve, type Reserve } from './reserve.ts';

/** What a host keeps beside the page's own storage, so that nothing is lost with that. */
export interface SafeKeeping {
  backups: Backups;
  journals: Journals;
  reserve: Reserve;
}

/** @param host whose storage it is: see backupNames.ts */
export function createSafeKeeping(dataFolder: string, host: HostKind): SafeKeeping {
  const reserve = createReserve(dataFolder);
  const journals = createJournals({ folder: journalFolderOf(dataFolder, host), reserve });
  const backups = createBackups({ folder: backupFolderOf(dataFolder), host, journals, reserve });
  return { backups, journals, reserve };
}
