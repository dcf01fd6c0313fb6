import type { HostInput, HostKind, HostServices } from '../../shared/host/contract.ts';
import { isPromise, tryLater } from '../../shared/room/relay.ts';
import type { RoomService } from '../room/roomService.ts';
import type { MakePdf } from './pdfMaker.ts';
import type { SafeKeeping } from './safeKeeping.ts';
import type { WaitingFiles } from './waitingFiles.ts';

export interface ServiceOptions {
  kind: HostKind;
  version: string;
  keeping: SafeKeeping;
  waitingFiles: WaitingFiles;
  makePdf: MakePdf;
  room: RoomService;
  /** These screens have nothing left to write. */
  onFlushed(): void;
}

/** Everything a host does for one window or page; what they share (backups, files) is passed in. */
export function createServices(options: ServiceOptions): HostServices {
  const { kind, version, keeping, waitingFiles, makePdf, room, onFlushed } = options;
  const { backups, journals, reserve } = keeping;
  return {
    describe: async () => ({ kind, version, backupFolder: backups.folder }),
    takeWaitingFile: () => waitingFiles.take(),
    writeBackup: (input) => backups.write(input),
    listBackups: () => backups.list(),
    readBackup: ({ id }) => backups.read(id),
    readJournals: () => journals.read(),
    keepAnswers: ({ workshopId, lines }) => journals.keep(workshopId, lines),
    async dropJournal({ workshopId }) {
      await journals.drop(workshopId);
      return null;
    },
    async lookAtDisk() {
      await reserve.keep();
      return { free: await reserve.free() };
    },
    forgetBackups: (input) => backups.forget(input),
    async makePdf({ pages, title, language }) {
      const bytes = await makePdf(pages, { title, language });
      return { base64: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('base64') };
    },
    listNetworks: async () => room.networks(),
    openRoom: (input) => room.open(input),
    async updateRoom(input) {
      room.update(input);
      return null;
    },
    async remindPhones() {
      room.remind();
      return null;
    },
    async closeRoom() {
      await room.close();
      return null;
    },
    takeRoomRequests: async ({ owner }) => room.take(owner),
    async answerRoomRequests({ owner, workshopId, lines, answers }) {
      const answer = await journals.keep(workshopId, lines);
      room.answer(owner, answer.kept ? answers : answers.map(unpromised));
      return answer;
    },
    roomStatus: async () => room.status(),
    async flushed() {
      onFlushed();
      return null;
    },
  };
}

type Answer = HostInput<'answerRoomRequests'>['answers'][number];

function unpromised({ id, outcome }: Answer): Answer {
  return { id, outcome: isPromise(outcome) ? tryLater : outcome };
}
