import { z } from 'zod';
import { deviceIdSchema, workshopIdSchema } from '../model/ids.ts';
import { joinCodePattern, roomViewSchema } from '../room/protocol.ts';
import { questionnaireSchema } from '../room/questionnaire.ts';
import { largestBatch, mostDevices, mostLines, roomOutcomeSchema, roomRequestSchema } from '../room/relay.ts';
import { sceneSchema } from '../scene/scene.ts';
import { nonceSchema } from './proof.ts';

/**
 * What the screens may ask of the host, and what the host may tell the screens. Both hosts (Electron's main
 * process, the browser host) implement exactly this; both sides parse what crosses with these schemas.
 * Files leave the app as ordinary downloads and come in through file inputs, so they need no call here;
 * only a file that was opened from outside (double click, command line) waits at the host.
 */
const hostKindSchema = z.enum(['desktop', 'browser']);
export type HostKind = z.infer<typeof hostKindSchema>;

const backupSchema = z.strictObject({
  /** The backup's file name: its only address, without any folder. */
  id: z.string().regex(/^[\p{L}\p{N}][^\p{C}<>:"/\\|?*]{0,240}\.praatplaat$/u),
  workshopId: workshopIdSchema,
  organisation: z.string().max(200),
  /** By the laptop's clock, which may have been wrong: to show, never to sort by. */
  savedAt: z.iso.datetime(),
  /** Counts up over all backups in the folder; 0 in names of before there were numbers. */
  sequence: z.number().int().min(0),
  /** The workshop's `updatedAt` as it was saved, and whose storage it came from; null in those older names. */
  version: z.iso.datetime().nullable(),
  host: hostKindSchema.nullable(),
  bytes: z.number().int().min(0),
});
export type Backup = z.infer<typeof backupSchema>;

/** One record that somebody was told is stored, in a journal: see shared/recovery/journal.ts. */
const journalLineSchema = z.strictObject({
  /** The workshop's `updatedAt` as the change left it. */
  version: z.iso.datetime(),
  /** JSON on one line, which only the screens read. */
  text: z
    .string()
    .max(300_000)
    .regex(/^[^\r\n]+$/),
});
export type JournalLine = z.infer<typeof journalLineSchema>;

const diskFaultSchema = z.enum(['no-space', 'not-writable']);
const journalKeptSchema = z.discriminatedUnion('kept', [
  z.strictObject({ kept: z.literal(true) }),
  z.strictObject({ kept: z.literal(false), fault: diskFaultSchema }),
]);
export type DiskFault = z.infer<typeof diskFaultSchema>;

/** An address of this laptop that phones may reach. */
const networkSchema = z.strictObject({
  /** The system's name of the adapter: `Wi-Fi`, `en0`, `wlp3s0`. */
  name: z.string().max(200),
  /** IPv4. */
  address: z.ipv4(),
  /** `virtual`: VPN, container, virtual machine, or without an address from the network: phones hardly reach it. */
  kind: z.enum(['physical', 'virtual']),
});
export type Network = z.infer<typeof networkSchema>;

/** Names the storage that a page writes in: two browsers, or two profiles of one, have each their own. */
const ownerSchema = z.string().regex(/^[A-Za-z0-9-]{8,64}$/);

const roomStatusSchema = z.strictObject({
  /** The room that is open; null when none is. */
  room: z
    .strictObject({
      workshopId: workshopIdSchema,
      /** The storage that its answers go to. */
      owner: ownerSchema,
      address: z.ipv4(),
      port: z.number().int().min(1).max(65_535),
      /** What to type on a phone. */
      url: z.string().max(60),
    })
    .nullable(),
  /** Phones that have the page open now. */
  phones: z.number().int().min(0),
  /** A phone has put `https://` before the address: it finds nothing. */
  isHttpsTried: z.boolean(),
});
export type RoomStatus = z.infer<typeof roomStatusSchema>;

export const hostCalls = {
  /** Who is the host, for the settings screen. */
  describe: {
    input: z.null(),
    output: z.strictObject({
      kind: hostKindSchema,
      version: z.string(),
      /** Where backups are kept, to show to the user. */
      backupFolder: z.string(),
    }),
  },
  /** The oldest file opened from outside that no screen has taken yet; null when there is none. */
  takeWaitingFile: {
    input: z.null(),
    output: z
      .discriminatedUnion('readable', [
        z.strictObject({ readable: z.literal(true), name: z.string(), text: z.string() }),
        z.strictObject({
          readable: z.literal(false),
          name: z.string(),
          fault: z.enum(['too-large', 'unreadable']),
        }),
      ])
      .nullable(),
  },
  /** Keeps a whole workshop file beside the earlier ones and thins those out. */
  writeBackup: {
    input: z.strictObject({
      workshopId: workshopIdSchema,
      organisation: z.string().max(200),
      /** The workshop's `updatedAt`. */
      version: z.iso.datetime(),
      /** The journal's lines of up to this version are all in it: they are dropped once it is on the disk. */
      holdsUpTo: z.iso.datetime(),
      text: z.string().max(60_000_000),
    }),
    output: z.discriminatedUnion('saved', [
      z.strictObject({ saved: z.literal(true), backup: backupSchema }),
      z.strictObject({ saved: z.literal(false), fault: diskFaultSchema }),
    ]),
  },
  /** In the order in which they were written, the latest first, whatever the clock said. */
  listBackups: { input: z.null(), output: z.array(backupSchema) },
  /** The text of one backup; null when it is gone. */
  readBackup: {
    input: z.strictObject({ id: backupSchema.shape.id }),
    output: z.strictObject({ text: z.string() }).nullable(),
  },
  /** The journals that are there, each in the order in which it was written. */
  readJournals: {
    input: z.null(),
    output: z.array(
      z.strictObject({
        workshopId: workshopIdSchema,
        lines: z.array(journalLineSchema),
        /** Lines that the disk has damaged. One that a stopped host left half-written was never answered. */
        damaged: z.number().int().min(0),
      }),
    ),
  },
  /** Adds to a workshop's journal what somebody was told is stored that came in without a phone. */
  keepAnswers: {
    input: z.strictObject({
      workshopId: workshopIdSchema,
      lines: z.array(journalLineSchema).max(mostLines),
    }),
    output: journalKeptSchema,
  },
  /** Deletes the journal of a workshop that is removed for good. */
  dropJournal: { input: z.strictObject({ workshopId: workshopIdSchema }), output: z.null() },
  /**
   * Bytes free for this user on the disk that holds backups and journals; null when it can't be asked. While there
   * is plenty, some are put aside for when there is not.
   */
  lookAtDisk: { input: z.null(), output: z.strictObject({ free: z.number().min(0).nullable() }) },
  /**
   * Deletes every backup of a workshop whose participants are forgotten, and its journal. `left`: files that would
   * not go.
   */
  forgetBackups: {
    input: z.strictObject({ workshopId: workshopIdSchema }),
    output: z.strictObject({ left: z.number().int().min(0) }),
  },
  /** Turns scenes into one PDF, a page each, exact to the scene's size. The bytes come as base64. */
  makePdf: {
    input: z.strictObject({
      pages: z.array(sceneSchema).min(1).max(200),
      title: z.string().max(400),
      language: z.enum(['nl', 'en']),
    }),
    output: z.strictObject({ base64: z.string() }),
  },
  /** The addresses on which phones may reach this laptop, the likeliest first. */
  listNetworks: { input: z.null(), output: z.array(networkSchema) },
  /**
   * Starts the server for phones, or takes over the one that runs: asked again for the same workshop and
   * address it goes on as it is, and hands out again what a page that is gone took and did not answer. A room
   * whose answers go to another storage is left alone, unless the page takes it over.
   */
  openRoom: {
    input: z.strictObject({
      workshopId: workshopIdSchema,
      owner: ownerSchema,
      takeOver: z.boolean(),
      address: z.ipv4(),
      /** The port of an earlier time, so that phones find the room again; null takes a free one. */
      port: z.number().int().min(1024).max(65_535).nullable(),
      joinCode: z.string().regex(joinCodePattern),
      view: roomViewSchema,
      questionnaire: questionnaireSchema.nullable(),
      /** The phones that have joined before. */
      devices: z.array(deviceIdSchema).max(mostDevices),
    }),
    output: z.discriminatedUnion('open', [
      z.strictObject({ open: z.literal(true), status: roomStatusSchema }),
      z.strictObject({
        open: z.literal(false),
        fault: z.enum(['address-gone', 'port-taken', 'not-allowed', 'no-phone-page', 'other-storage']),
      }),
    ]),
  },
  /** Tells phones what has changed in the room. Without effect when the workshop's room is not open. */
  updateRoom: {
    input: z.strictObject({
      owner: ownerSchema,
      view: roomViewSchema,
      questionnaire: questionnaireSchema.nullable(),
    }),
    output: z.null(),
  },
  /** Shows a gentle reminder on phones that have not finished. */
  remindPhones: { input: z.null(), output: z.null() },
  closeRoom: { input: z.null(), output: z.null() },
  /** The requests of phones that wait for an answer and that no page has taken yet. */
  takeRoomRequests: {
    input: z.strictObject({ owner: ownerSchema }),
    output: z.array(roomRequestSchema).max(largestBatch),
  },
  /**
   * What became of requests, once the transaction has completed. The host first adds what was stored to the
   * workshop's journal, beside the page's own storage; phones hear their answers when that is on the disk, and to
   * try again later when it can't be written. The next requests may be taken meanwhile.
   */
  answerRoomRequests: {
    input: z.strictObject({
      owner: ownerSchema,
      workshopId: workshopIdSchema,
      lines: z.array(journalLineSchema).max(mostLines),
      answers: z
        .array(z.strictObject({ id: z.number().int().min(1), outcome: roomOutcomeSchema }))
        .max(largestBatch),
    }),
    output: journalKeptSchema,
  },
  /** Also the sign that a page still looks after the room: one that nobody asks after closes in minutes. */
  roomStatus: { input: z.null(), output: roomStatusSchema },
  /** The screens have no unsaved keystrokes left: the answer to `closing`. */
  flushed: { input: z.null(), output: z.null() },
} as const;

export type HostCall = keyof typeof hostCalls;
export type HostInput<Call extends HostCall> = z.infer<(typeof hostCalls)[Call]['input']>;
export type HostOutput<Call extends HostCall> = z.infer<(typeof hostCalls)[Call]['output']>;

/** What the host tells without being asked. */
export const hostEventSchema = z.enum([
  /** A file was opened from outside: ask `takeWaitingFile`. */
  'file-waiting',
  /** Phones ask something: call `takeRoomRequests`. */
  'room-waiting',
  /** The room opened or closed, or phones came or went: call `roomStatus`. */
  'room-status',
  /** The host is about to stop: write what is pending, then call `flushed`. */
  'closing',
]);
export type HostEvent = z.infer<typeof hostEventSchema>;

/** The host as the screens see it. A call rejects only when the host is gone or a bug crossed the border. */
export interface Host {
  call<Call extends HostCall>(call: Call, input: HostInput<Call>): Promise<HostOutput<Call>>;
  /** Returns the function that stops listening. */
  listen(listener: (event: HostEvent) => void): () => void;
}

/** What a host offers to whoever answers the screens: one function a call. */
export type HostServices = {
  [Call in HostCall]: (input: HostInput<Call>) => Promise<HostOutput<Call>>;
};

/** The bridge that Electron's preload puts on `window`. Untyped on purpose: each side parses. */
export interface DesktopBridge {
  call(call: string, input: unknown): Promise<unknown>;
  listen(listener: (event: unknown) => void): () => void;
}

/** The browser host's address is the data's address (IndexedDB belongs to an origin): frozen. */
export const browserHostPort = 47821;
export const browserHostOrigin = `http://127.0.0.1:${browserHostPort}`;
/** Electron's own origin, frozen for the same reason. */
export const desktopOrigin = 'app://praatplaat';

export const socketPath = '/socket';
/** Why the browser host ends a connection: the page stops trying after a wrong token. */
export const socketCloseCodes = { malformed: 4400, wrongToken: 4401 } as const;

/**
 * Messages of the browser host's web socket, JSON each. The page asks for a proof, and says `hello` with the token
 * when that was right; until then every other message ends the connection.
 */
export const socketRequestSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('prove'), nonce: nonceSchema }),
  z.strictObject({ type: z.literal('hello'), token: z.string().max(200) }),
  z.strictObject({
    type: z.literal('call'),
    id: z.number().int(),
    call: z.string().max(60),
    input: z.unknown(),
  }),
]);
export const socketReplySchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('proof'), proof: z.string().max(64) }),
  z.strictObject({ type: z.literal('welcome') }),
  z.strictObject({ type: z.literal('answer'), id: z.number().int(), output: z.unknown() }),
  z.strictObject({ type: z.literal('refused'), id: z.number().int(), reason: z.string() }),
  z.strictObject({ type: z.literal('event'), event: hostEventSchema }),
]);
