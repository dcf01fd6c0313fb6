import type { Host } from '../../shared/host/contract.ts';
import type { WorkshopData } from '../../shared/model/workshop.ts';
import { backupOf } from '../storage/backups.ts';

/**
 * Puts one backup of the workshop as it is now in the place of all that this laptop has of it.
 *
 * @returns whether none of the old ones is left
 */
export async function renewBackups(host: Host, data: WorkshopData): Promise<boolean> {
  try {
    const { left } = await host.call('forgetBackups', { workshopId: data.workshop.id });
    await host.call('writeBackup', backupOf(data, null));
    return left === 0;
  } catch {
    return false;
  }
}
