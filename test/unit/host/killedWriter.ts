// Run by backups.test.ts as a process of its own: writes a backup and dies between the write and the rename.
import { open } from 'node:fs/promises';
import { openBackups, saved } from './keeping.ts';

const [folder = ''] = process.argv.slice(2);
const backups = openBackups(folder, {
  steps: {
    open,
    async rename() {
      process.kill(process.pid, 'SIGKILL');
      await new Promise(() => undefined);
    },
  },
});
await backups.write(saved('Acme', 'half'));
