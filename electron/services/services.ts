import type { HostOutput, HostServices } from '../../shared/host/contract.ts';
import type { Backups } from './backups.ts';
import type { MakePdf } from './pdfMaker.ts';
import type { WaitingFiles } from './waitingFiles.ts';

export interface ServiceOptions {
  kind: HostOutput<'describe'>['kind'];
  version: string;
  backups: Backups;
  waitingFiles: WaitingFiles;
  makePdf: MakePdf;
  /** These screens have nothing left to write. */
  onFlushed(): void;
}

/** Everything a host does for one window or page; what they share (backups, files) is passed in. */
export function createServices(options: ServiceOptions): HostServices {
  const { kind, version, backups, waitingFiles, makePdf, onFlushed } = options;
  return {
    describe: async () => ({ kind, version, backupFolder: backups.folder }),
    takeWaitingFile: () => waitingFiles.take(),
    writeBackup: (input) => backups.write(input),
    listBackups: () => backups.list(),
    readBackup: ({ id }) => backups.read(id),
    async makePdf({ pages, title, language }) {
      const bytes = await makePdf(pages, { title, language });
      return { base64: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64') };
    },
    async flushed() {
      onFlushed();
      return null;
    },
  };
}
