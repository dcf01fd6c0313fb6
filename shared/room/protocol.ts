import { z } from 'zod';
import {
  businessLineIdSchema,
  departmentIdSchema,
  itemIdSchema,
  packIdSchema,
  partIdSchema,
  participantIdSchema,
  pillarIdSchema,
  roundIdSchema,
  workshopIdSchema,
} from '../model/ids.ts';
import { languageSchema } from '../model/language.ts';
import { levelSchema } from '../model/pack.ts';
import { itemAnswerSchema, layerSchema, modeSchema } from '../model/workshop.ts';
import { questionnaireNamePattern } from './questionnaire.ts';

/**
 * What phones and the room server say to each other: plain HTTP with JSON, same origin. Phones import the
 * types only. The page itself brings the RoomView of that moment as `<meta name="room">`. Paths and methods:
 *
 *   GET  /api/room      → RoomView; no token needed
 *   GET  /api/questions/<name> → Questionnaire; no token needed, and the same for ever: see `questions` of RoomView
 *   GET  /api/events    server-sent events, no token needed: `room` (data: RoomView) at once and after every
 *                       change, `reminder` (data: `{}`) when the facilitator asks who is not ready to finish
 *   POST /api/join      JoinRequest → MineReply
 *   GET  /api/mine      → MineReply
 *   PUT  /api/response  ResponseSubmission → ResponseReply
 *
 * The last three carry `Authorization: Bearer <token>`. The phone makes the token itself, before
 * it joins, and keeps it: a join that is sent again because its answer was lost then finds the same
 * participant. A refusal has the status of `faultStatus` and the body `{"fault": RoomFault}`; 429 and 503 also
 * have `Retry-After` in seconds. Anything but a 200 has had no effect that counts: send it again.
 */
export const roomPaths = {
  room: '/api/room',
  questions: '/api/questions/',
  events: '/api/events',
  join: '/api/join',
  mine: '/api/mine',
  response: '/api/response',
} as const;

/** 32 random bytes in base64url: what a phone proves with that it is itself. Never stored, only its hash. */
export const tokenPattern = /^[A-Za-z0-9_-]{43}$/;
/** The join code on the wall: five digits, also in the address that the QR code opens: `http://…/#12345`. */
export const joinCodePattern = /^\d{5}$/;
/** The most bytes that a phone may send at once. */
export const largestBody = 65_536;

/** Everything phones know of the room before they join: nothing about people, and of answers only what was shown. */
export const roomViewSchema = z.strictObject({
  workshopId: workshopIdSchema,
  organisation: z.string().max(200),
  language: languageSchema,
  anonymity: z.enum(['named', 'anonymous']),
  /** `code`: only who has a personal code gets in. */
  joinBy: z.enum(['name', 'code']),
  layers: z.array(layerSchema),
  departments: z.array(z.strictObject({ id: departmentIdSchema, name: z.string().max(200) })).max(100),
  lines: z.array(z.strictObject({ id: businessLineIdSchema, name: z.string().max(200) })).max(20),
  /** Pages of before there were questionnaires look their model up by it. */
  packId: packIdSchema,
  /** The languages that the model's texts are in, the one to fall back to first. */
  languages: z.array(languageSchema).min(1),
  /** The name of what the round asks, to be had at `roomPaths.questions`; null without a round. */
  questions: z.string().regex(questionnaireNamePattern).nullable(),
  /** A page that speaks an older one must be loaded anew: see `pageVersion`. */
  pageVersion: z.number().int().min(1),
  /** The facilitator tries the network out: whoever gets here has done all there is to do. */
  isTest: z.boolean(),
  /** The open round; without one the round that closed last; null before the first. */
  round: z
    .strictObject({
      id: roundIdSchema,
      kind: z.enum(['measure', 'target']),
      number: z.number().int().min(1).max(99),
      mode: modeSchema,
      pillarIds: z.array(pillarIdSchema).max(20),
      state: z.enum(['open', 'closed']),
      revealed: z.boolean(),
      /** Of a target round that is open: the year that wishes are for, and where the group stands, as it was shown. */
      wish: z
        .strictObject({
          year: z.number().int().min(0).max(10_000),
          now: z.partialRecord(businessLineIdSchema, z.partialRecord(pillarIdSchema, levelSchema)),
        })
        .nullable(),
    })
    .nullable(),
});
export type RoomView = z.infer<typeof roomViewSchema>;
export type RoomRound = NonNullable<RoomView['round']>;

/** Who joins: somebody new, or a participant that is known already and has a personal code. */
export const joinRequestSchema = z.strictObject({
  /** The join code as it was typed. */
  joinCode: z.string().max(20),
  who: z.discriminatedUnion('kind', [
    z.strictObject({
      kind: z.literal('new'),
      /** Trimmed; empty in anonymous workshops, which store none. */
      name: z.string().max(100),
      layer: layerSchema.nullable(),
      departmentId: departmentIdSchema.nullable(),
      /** True: none of those that `name-known` or `name-similar` asked about. */
      isSomebodyElse: z.boolean().optional(),
      /** The page can ask `name-similar`; pages of before that are let in without being asked. */
      canAsk: z.boolean().optional(),
      /** One of those that `name-similar` asked about. */
      isPerson: participantIdSchema.optional(),
    }),
    z.strictObject({ kind: z.literal('known'), participantCode: z.string().max(20) }),
  ]),
});
export type JoinRequest = z.infer<typeof joinRequestSchema>;

/** Somebody on the list who may be the one that joins. */
export const similarPersonSchema = z.strictObject({
  id: participantIdSchema,
  /** The words of the name that were typed, and of the others the first letter. */
  shown: z.string().max(200),
});
export type SimilarPerson = z.infer<typeof similarPersonSchema>;

/** Answers of one round and business line, whole. Empty comments are left out. */
const answersShape = {
  items: z.partialRecord(itemIdSchema, itemAnswerSchema),
  comments: z.partialRecord(partIdSchema, z.string().max(4000)),
};

/** Names one submission: random, the same on every resend of it. */
const submissionIdSchema = z.string().regex(/^[A-Za-z0-9_-]{16,64}$/);
/** Counts up with every change that this device makes of this response, from 1. */
const revisionSchema = z.number().int().min(1).max(1_000_000_000);

/** Names stored answers by what they say: see `answersVersion`. Null: nothing is stored. */
const versionSchema = z
  .string()
  .regex(/^[a-z0-9]{1,7}-[a-z0-9]{1,7}$/)
  .nullable();

/** A phone's answers of one round and business line as they are now: each submission replaces the one before. */
const submissionSchema = z.strictObject({
  roundId: roundIdSchema,
  businessLineId: businessLineIdSchema,
  submissionId: submissionIdSchema,
  revision: revisionSchema,
  ...answersShape,
  finished: z.boolean(),
  /**
   * The stored version that these answers go on from, the last that this phone saw. When another one counts
   * by now, the submission is refused with `overtaken`. Left out: whatever is stored is replaced.
   */
  basedOn: versionSchema.optional(),
});
/** A page that a phone loaded before there were other models sends levels and statements apart. */
export const responseSubmissionSchema = z.preprocess((sent) => {
  if (typeof sent !== 'object' || sent === null || !('levels' in sent && 'statements' in sent)) return sent;
  const { levels, statements, ...submission } = sent;
  return { ...submission, items: { ...Object(levels), ...Object(statements) } };
}, submissionSchema);
export type ResponseSubmission = z.infer<typeof responseSubmissionSchema>;

/**
 * What counts now, of all that this device has sent for this response. The phone's own `submissionId`: its
 * answers have arrived. Another one: a later submission overtook this one; when the phone itself sent no later
 * one (a second tab did), it sends its answers again under a new id and `revision + 1`.
 */
export const responseReplySchema = z.strictObject({
  submissionId: submissionIdSchema,
  revision: revisionSchema,
  /** The name of that version; null when somebody has gone on since in another way. */
  version: versionSchema,
});
export type ResponseReply = z.infer<typeof responseReplySchema>;

/** What is stored for one business line of the room's round. */
const storedSheetSchema = z.strictObject({
  businessLineId: businessLineIdSchema,
  ...answersShape,
  /** False: nothing is stored; the answers, if any, stand ready from an earlier round. */
  begun: z.boolean(),
  finished: z.boolean(),
  /** The highest revision that this device has sent; 0 when none. The next submission is above it. */
  revision: z.number().int().min(0).max(1_000_000_000),
  version: versionSchema,
});
export type StoredSheet = z.infer<typeof storedSheetSchema>;

/** What has become of answers that came after their round was closed: the last that this device sent of each. */
const lateReplySchema = z.strictObject({
  roundId: roundIdSchema,
  businessLineId: businessLineIdSchema,
  revision: revisionSchema,
  /** The facilitator has not decided, has taken them in, or they are left out: so decided, or too late for that. */
  state: z.enum(['waiting', 'counts', 'left-out']),
});
export type LateReply = z.infer<typeof lateReplySchema>;

/** A device's own participant and answers, from whatever device or paper they came. */
export const mineReplySchema = z.strictObject({
  /** The personal code to continue on another phone or on the laptop: show it. */
  participantCode: z.string().max(8),
  /** The name this participant was given; empty in anonymous workshops. */
  name: z.string().max(200),
  /** The room's round; null when there is none. */
  roundId: roundIdSchema.nullable(),
  /** One a business line that this participant answers for, in the workshop's order. */
  sheets: z.array(storedSheetSchema).max(20),
  /** Of every round. */
  late: z.array(lateReplySchema).max(200),
});
export type MineReply = z.infer<typeof mineReplySchema>;

/** Why a request was refused, and the status that says so. */
export const faultStatus = {
  /** No JSON, or not what is asked here. */
  malformed: 400,
  /** This device has not joined (any more): join again. */
  'unknown-token': 401,
  'wrong-join-code': 403,
  'wrong-participant-code': 403,
  'foreign-origin': 403,
  'not-found': 404,
  'wrong-method': 405,
  /** The answers came after the round was closed. They are kept as late ones: `late` of MineReply has what comes of them. */
  'round-closed': 409,
  /** The same, after the results were shown: kept for the facilitator to see, and never counted. */
  'round-shown': 409,
  /** Other answers came in another way (paper, laptop, other phone): ask for them, and go on from those. */
  overtaken: 409,
  /** Somebody of this name has begun: go on with the personal code, or say that this is somebody else. */
  'name-known': 409,
  /** One or more on the list may be this person: the refusal has them as `people`, and the phone asks. */
  'name-similar': 409,
  /** Nothing that can be read is in the name. */
  'name-empty': 400,
  /** The facilitator lets in only who has a personal code. */
  'code-needed': 403,
  /** No more participants fit in the workshop. */
  'room-full': 409,
  'too-large': 413,
  'not-json': 415,
  'foreign-host': 421,
  'too-fast': 429,
  /** The facilitator's screen does not answer now. */
  'try-later': 503,
} as const satisfies Record<string, number>;
export type RoomFault = keyof typeof faultStatus;
export const roomFaults = Object.keys(faultStatus) as [RoomFault, ...RoomFault[]];
