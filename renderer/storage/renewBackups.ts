import type { Host } from '../../shared/host/contract.ts';
import type { WorkshopId } from '../../shared/model/ids.ts';
import { backupOf } from './backups.ts';
import { leavingCopy } from './lineages.ts';

/**
 * Puts one backup of the workshop as it is now in the place of all that this laptop has of it.
 *
 * @returns whether none of the old ones is left
 */
export async function renewBackups(host: Host, workshopId: WorkshopId): Promise<boolean> {
  try {
    const { left } = await host.call('forgetBackups', { workshopId });
    const copy = await leavingCopy(workshopId);
    if (copy) await host.call('writeBackup', backupOf(copy, null));
    return left === 0;
  } catch {
    return false;
  }
}
