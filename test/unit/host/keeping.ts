// What tests of the host's backups and journals share.
import { join } from 'node:path';
import { type BackupOptions, type Backups, createBackups } from '../../../electron/services/backups.ts';
import { createJournals } from '../../../electron/services/journals.ts';
import { createReserve, type Reserve } from '../../../electron/services/reserve.ts';
import type { HostInput } from '../../../shared/host/contract.ts';
import { workshopIdSchema } from '../../../shared/model/ids.ts';

export const workshopId = workshopIdSchema.parse('w1');

/** Backups in a folder, with their journals beside it. */
export function openBackups(folder: string, options: Partial<BackupOptions> = {}): Backups {
  const reserve = createReserve(folder);
  const journals = createJournals({ folder: join(folder, '..', 'journal'), reserve });
  return createBackups({ folder, host: 'desktop', journals, reserve, ...options });
}

export const version = '2026-11-21T10:14:59.000Z';

export const saved = (
  organisation = 'Acme',
  text = '{"a":1}',
  id = workshopId,
): HostInput<'writeBackup'> => ({ workshopId: id, organisation, version, holdsUpTo: version, text });

/** A disk on which nothing was put aside. */
export const noReserve: Reserve = {
  whileWriting: (write) => write(),
  keep: async () => undefined,
  free: async () => null,
};
