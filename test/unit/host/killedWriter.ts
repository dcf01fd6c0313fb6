// Run by backups.test.ts as a process of its own: writes a backup and dies between the write and the rename.
import { open } from 'node:fs/promises';
import { createBackups } from '../../../electron/services/backups.ts';
import { workshopIdSchema } from '../../../shared/model/ids.ts';

const [folder = ''] = process.argv.slice(2);
const backups = createBackups({
  folder,
  steps: {
    open,
    async rename() {
      process.kill(process.pid, 'SIGKILL');
      await new Promise(() => undefined);
    },
  },
});
await backups.write({ workshopId: workshopIdSchema.parse('w1'), organisation: 'Acme', text: 'half' });
