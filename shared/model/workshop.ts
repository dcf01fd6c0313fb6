import { z } from 'zod';
import {
  actionIdSchema,
  businessLineIdSchema,
  countsIdSchema,
  decisionIdSchema,
  departmentIdSchema,
  dissentIdSchema,
  itemIdSchema,
  noteIdSchema,
  packIdSchema,
  packRecordIdSchema,
  partIdSchema,
  participantIdSchema,
  pillarIdSchema,
  responseIdSchema,
  roundIdSchema,
  statementIdSchema,
  workshopIdSchema,
} from './ids.ts';
import { languageSchema } from './language.ts';
import { highestRoundNumber } from './limits.ts';
import { levelSchema, packLimits, packSchema } from './pack.ts';

/** A moment, as ISO 8601 in UTC. Dates come from the laptop's clock and never decide what is true. */
const moment = z.iso.datetime();
const shortText = z.string().max(200);
const longText = z.string().max(4000);

/** How much an action asks or brings: five grades, whatever the model's scale. */
const weightSchema = z.union([z.literal(1), z.literal(2), z.literal(3), z.literal(4), z.literal(5)]);
/** How the workshop's grid is asked: a level a pillar, or statement by statement. */
export const modeSchema = z.enum(['quick', 'detailed']);
/** How a round asks: a grid in one of its modes, or a checklist or ladder beside it. */
export const roundModeSchema = z.enum(['quick', 'detailed', 'checklist', 'ladder']);
export const layerSchema = z.enum(['board', 'management', 'staff']);
export const horizonSchema = z.enum(['now', 'next', 'later']);
export const statementAnswerSchema = z.enum(['yes', 'partly', 'no', 'unknown']);
/** `unknown` is an answer given ("don't know"), unlike a missing one; neither counts in a calculation. */
const levelAnswerSchema = z.union([levelSchema, z.literal('unknown')]);
/**
 * An answer to any item: a level of a pillar, yes, partly or no to a statement, the score of a factor, yes or no to a
 * step. Which of them fit is for the instrument that a round asks to say: see `instrumentOf`.
 */
export const itemAnswerSchema = z.union([
  z.number().int().min(0).max(100),
  z.enum(['yes', 'partly', 'no', 'unknown']),
]);
/** How an answer came in last: typed by the facilitator, or by the participant in one of these ways. */
export const channelSchema = z.enum(['typed', 'laptop', 'phone', 'paper', 'file']);
export const paperSizeSchema = z.enum(['A4', 'A3', 'A2', 'A1', 'A0']);
export const orientationSchema = z.enum(['portrait', 'landscape']);
export const templateSchema = z.enum(['road', 'grid']);

const businessLineSchema = z.strictObject({
  id: businessLineIdSchema,
  name: shortText,
  /** The level that management expects to measure, a pillar; a missing pillar has no expectation. */
  expected: z.partialRecord(pillarIdSchema, levelSchema),
});

const departmentSchema = z.strictObject({ id: departmentIdSchema, name: shortText });

const posterSchema = z.strictObject({
  template: templateSchema,
  size: paperSizeSchema,
  orientation: orientationSchema,
  /** Which business line hangs on the wall; null takes the first. */
  businessLineId: businessLineIdSchema.nullable(),
  /** Empty: the poster makes a title of its own from the organisation. */
  title: shortText,
  /** The dot on the horizon, in one sentence. */
  ambition: longText,
  showOwners: z.boolean(),
  /** Metres from which the body text must be readable, 0.5 to 5. */
  readingDistance: z.number().min(0.5).max(5),
});

export const workshopSchema = z.strictObject({
  id: workshopIdSchema,
  organisation: shortText,
  /** The day of the workshop in the room, `YYYY-MM-DD`, without a time zone. */
  date: z.iso.date(),
  /** The language of the workshop's paper (poster, exports); the screens have their own. */
  language: languageSchema,
  packId: packIdSchema,
  packVersion: z.string().max(20),
  /** How a new round asks: a level a pillar, or statement by statement. */
  mode: modeSchema,
  /** `anonymous` stores no name and no department list position that could stand for one. */
  anonymity: z.enum(['named', 'anonymous']),
  businessLines: z.array(businessLineSchema).min(1).max(20),
  departments: z.array(departmentSchema).max(100),
  /** Share of a level's statements that must hold for it to count as reached, 0.5 to 1 (default 0.75). */
  stageThreshold: z.number().min(0.5).max(1),
  /** Smallest group that is ever shown apart, 2 to 10 positions (default 3). */
  minimumGroupSize: z.number().int().min(2).max(10),
  /**
   * First month of the roadmap, `YYYY-MM`; null: the month after the workshop's day, whatever day that becomes.
   * Read by `roadStart` alone. The first two horizons take six months each.
   */
  roadmapStart: z
    .string()
    .regex(/^\d{4}-(0[1-9]|1[0-2])$/)
    .nullable(),
  /** What a phone asks of somebody who joins: a name (or nothing, in an anonymous workshop), or a prepared person's code. */
  joinBy: z.enum(['name', 'code']),
  /** Which kind of group is compared first; the other shows only what gives nobody away beside it. */
  compareFirst: z.enum(['layers', 'departments']),
  poster: posterSchema,
  createdAt: moment,
  /** Later with every change of whatever belongs to the workshop: see `nextMoment`. */
  updatedAt: moment,
  archivedAt: moment.nullable(),
  /** In the bin since; removed for good after 30 days. */
  deletedAt: moment.nullable(),
});

export const participantSchema = z.strictObject({
  id: participantIdSchema,
  workshopId: workshopIdSchema,
  /** Empty in anonymous workshops; the screens then show the code. */
  name: shortText,
  /** Short personal code to continue on another device, unique in the workshop. */
  code: z.string().regex(/^[A-Z0-9]{3,8}$/),
  layer: layerSchema.nullable(),
  departmentId: departmentIdSchema.nullable(),
  /** The business lines this person answers for; empty means all. */
  businessLineIds: z.array(businessLineIdSchema).max(20),
  createdAt: moment,
  deletedAt: moment.nullable(),
  /** Taken off the list for being the same person as that one, who goes by this code too. Only read while in the bin. */
  sameAs: participantIdSchema.optional(),
});

/** How far those who answered two rounds moved on one pillar: kept as counts when nobody may be linked any more. */
const movementSchema = z.strictObject({
  businessLineId: businessLineIdSchema,
  pillarId: pillarIdSchema,
  /** The earlier round. */
  fromRoundId: roundIdSchema,
  /** People whose position rose, stayed equal and fell. */
  up: z.number().int().min(0).max(5000),
  same: z.number().int().min(0).max(5000),
  down: z.number().int().min(0).max(5000),
});

/** Somebody who was asked in a round, as what they were when it closed. */
const seatSchema = z.strictObject({
  /** Who has been removed for good since is still counted here. */
  participantId: participantIdSchema,
  layer: layerSchema.nullable(),
  /** May have been removed since. */
  departmentId: departmentIdSchema.nullable(),
  /** The business lines this person answered for; empty means all. Some may have been removed since. */
  businessLineIds: z.array(businessLineIdSchema).max(20),
});

export const roundSchema = z.strictObject({
  id: roundIdSchema,
  workshopId: workshopIdSchema,
  kind: z.enum(['measure', 'target']),
  /** 1, 2, 3 … within its kind. */
  number: z.number().int().min(1).max(highestRoundNumber),
  /** The pack that it asks, one that the workshop carries, as it was then. */
  packId: packIdSchema,
  packVersion: z.string().max(20),
  mode: roundModeSchema,
  /** The parts of the pack that are asked (pillars, blocks or steps); left out: all. A second round may ask some only. */
  partIds: z.array(partIdSchema).min(1).max(200).optional(),
  /** A checklist or ladder that the team answers once, together. Left out: everybody for themselves. */
  byTeam: z.literal(true).optional(),
  /** Prefilled with the answers of this earlier round, or blank. */
  prefilledFrom: roundIdSchema.nullable(),
  openedAt: moment,
  /** A closed round never changes again. */
  closedAt: moment.nullable(),
  /** Until then no screen shows what was chosen. */
  revealedAt: moment.nullable(),
  /**
   * Who was asked and as what, frozen when the round closes: a later change of somebody's layer, or the bin,
   * must not move figures that were shown. Null while the round is open.
   */
  seats: z.array(seatSchema).max(5000).nullable(),
  /**
   * Who answered in it has been forgotten for good. Its answers are nobody's, mixed pillar by pillar: a merge takes
   * them from a version that says so, and never brings back who gave them.
   */
  peopleForgotten: z.boolean(),
  /** How far people had moved since an earlier round when they were forgotten; null: it follows from the answers. */
  movement: z.array(movementSchema).max(400).nullable(),
});

export const responseSchema = z.strictObject({
  id: responseIdSchema,
  workshopId: workshopIdSchema,
  roundId: roundIdSchema,
  businessLineId: businessLineIdSchema,
  participantId: participantIdSchema,
  /** An answer each to what the round asks: see `instrumentOf`. */
  items: z.partialRecord(itemIdSchema, itemAnswerSchema),
  /** About a part of the pack: a pillar, a block, a step. */
  comments: z.partialRecord(partIdSchema, longText),
  channel: channelSchema,
  startedAt: moment,
  updatedAt: moment,
  /** Set when the participant looked it over and finished; cleared when it is changed again. */
  finishedAt: moment.nullable(),
});

/** For whom hands were counted: everybody in the room, or one layer or department. */
export const countedGroupSchema = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('all') }),
  z.strictObject({ by: z.literal('layer'), layer: layerSchema }),
  z.strictObject({ by: z.literal('department'), departmentId: departmentIdSchema }),
]);
const handCount = z.number().int().min(0).max(1000);

/**
 * A show of hands or stickers on the wall: how many of a group chose each level of one pillar. It stays a
 * count and is never turned into participants; people who answered themselves are not in it.
 */
export const countsSchema = z.strictObject({
  id: countsIdSchema,
  workshopId: workshopIdSchema,
  roundId: roundIdSchema,
  businessLineId: businessLineIdSchema,
  pillarId: pillarIdSchema,
  group: countedGroupSchema,
  /** People who chose level 1 up to the highest of the pack, in that order. */
  counts: z.array(handCount).min(packLimits.levels.least).max(packLimits.levels.most),
  channel: z.enum(['hands', 'stickers']),
  updatedAt: moment,
});

export const dissentSchema = z.strictObject({
  /** Of this view, within its decision. */
  id: dissentIdSchema,
  /** Who disagrees, only if that person wants to be named; may be empty. */
  name: shortText,
  why: longText,
});

export const decisionSchema = z.strictObject({
  id: decisionIdSchema,
  workshopId: workshopIdSchema,
  businessLineId: businessLineIdSchema,
  pillarId: pillarIdSchema,
  /** The level chosen together; the current level is a valid choice. */
  level: levelSchema,
  reason: z.enum(['strategic', 'budget', 'other']).nullable(),
  note: longText,
  dissent: z.array(dissentSchema).max(50),
  decidedAt: moment,
});

export const actionSchema = z.strictObject({
  id: actionIdSchema,
  workshopId: workshopIdSchema,
  businessLineId: businessLineIdSchema,
  pillarId: pillarIdSchema,
  /** The statement that becomes true by it, when the action was made from one. */
  statementId: statementIdSchema.nullable(),
  title: shortText,
  note: longText,
  owner: shortText,
  horizon: horizonSchema,
  /** A quarter within the horizon, `YYYY-Qn`, or null. */
  quarter: z
    .string()
    .regex(/^\d{4}-Q[1-4]$/)
    .nullable(),
  /** 1 (a day) to 5 (a programme), or not yet estimated. */
  effort: weightSchema.nullable(),
  /** 1 (hardly noticed) to 5 (customers notice at once), or not yet estimated. */
  impact: weightSchema.nullable(),
  /** Place within its horizon, ascending; fractions leave room in between. */
  order: z.number(),
  createdAt: moment,
});

export const noteSchema = z.strictObject({
  id: noteIdSchema,
  workshopId: workshopIdSchema,
  /** What it is about: `pillar:<round>:<business line>:<pillar>`. */
  topic: z.string().min(1).max(200),
  text: longText,
  /** The room has talked about it. */
  discussed: z.boolean(),
});

export const logoSchema = z.strictObject({
  /** The workshop's id: one logo a workshop. */
  id: workshopIdSchema,
  workshopId: workshopIdSchema,
  /** PNG, JPEG or SVG-turned-PNG as a data URL, at most about 1 MB. */
  dataUrl: z
    .string()
    .max(1_500_000)
    .regex(/^data:image\/(png|jpeg);base64,[A-Za-z0-9+/]+=*$/),
  /** Pixels. */
  width: z.number().int().min(1).max(20_000),
  height: z.number().int().min(1).max(20_000),
});

/** A pack that the workshop is plotted in, or that a round of it asks: it opens anywhere, whoever has the pack. */
export const packRecordSchema = z.strictObject({
  id: packRecordIdSchema,
  workshopId: workshopIdSchema,
  pack: packSchema,
});

/** The records of a workshop by table: the shape of the database, of the file and of an edit's target. */
export const recordSchemas = {
  workshops: workshopSchema,
  packs: packRecordSchema,
  participants: participantSchema,
  rounds: roundSchema,
  responses: responseSchema,
  counts: countsSchema,
  decisions: decisionSchema,
  actions: actionSchema,
  notes: noteSchema,
  logos: logoSchema,
} as const;

export type TableName = keyof typeof recordSchemas;
export type RecordOf<Table extends TableName> = z.infer<(typeof recordSchemas)[Table]>;
export const tableNames = Object.keys(recordSchemas) as TableName[];

export type Language = z.infer<typeof languageSchema>;
/** A maturity level, from 1 (the lowest) up to the highest of its pack: see `highestLevel`. */
export type Level = number;
/** Effort or impact of an action, 1 to 5. */
export type Weight = z.infer<typeof weightSchema>;
export type Mode = z.infer<typeof modeSchema>;
export type RoundMode = z.infer<typeof roundModeSchema>;
export type ItemAnswer = z.infer<typeof itemAnswerSchema>;
export type Layer = z.infer<typeof layerSchema>;
export type Horizon = z.infer<typeof horizonSchema>;
export type StatementAnswer = z.infer<typeof statementAnswerSchema>;
export type LevelAnswer = z.infer<typeof levelAnswerSchema>;
export type Channel = z.infer<typeof channelSchema>;
export type PaperSize = z.infer<typeof paperSizeSchema>;
export type Orientation = z.infer<typeof orientationSchema>;
export type PosterTemplate = z.infer<typeof templateSchema>;
export type BusinessLine = z.infer<typeof businessLineSchema>;
export type Department = z.infer<typeof departmentSchema>;
export type PosterSettings = z.infer<typeof posterSchema>;
export type Workshop = z.infer<typeof workshopSchema>;
export type Participant = z.infer<typeof participantSchema>;
export type Movement = z.infer<typeof movementSchema>;
export type Seat = z.infer<typeof seatSchema>;
export type Round = z.infer<typeof roundSchema>;
/** A round that asks the workshop's grid. */
export type GridRound = Round & { mode: Mode };
export type WorkshopResponse = z.infer<typeof responseSchema>;
export type CountedGroup = z.infer<typeof countedGroupSchema>;
export type LevelCounts = z.infer<typeof countsSchema>;
export type Dissent = z.infer<typeof dissentSchema>;
export type Decision = z.infer<typeof decisionSchema>;
export type Action = z.infer<typeof actionSchema>;
export type Note = z.infer<typeof noteSchema>;
export type Logo = z.infer<typeof logoSchema>;
export type PackRecord = z.infer<typeof packRecordSchema>;

export const weights: readonly Weight[] = [1, 2, 3, 4, 5];
export const layers: readonly Layer[] = ['board', 'management', 'staff'];
export const horizons: readonly Horizon[] = ['now', 'next', 'later'];

/** Everything about one workshop, bin included: what a screen, the analysis, a poster or a file starts from. */
export const workshopDataSchema = z.strictObject({
  workshop: workshopSchema,
  packs: z.array(packRecordSchema).min(1).max(50),
  participants: z.array(participantSchema).max(5000),
  rounds: z.array(roundSchema).max(200),
  responses: z.array(responseSchema).max(100_000),
  counts: z.array(countsSchema).max(10_000),
  decisions: z.array(decisionSchema).max(1000),
  actions: z.array(actionSchema).max(2000),
  notes: z.array(noteSchema).max(2000),
  logo: logoSchema.nullable(),
});

export type WorkshopData = z.infer<typeof workshopDataSchema>;

/** The tables of which a workshop has a list of records, in the order of its file. */
export const listedTables = [
  'packs',
  'participants',
  'rounds',
  'responses',
  'counts',
  'decisions',
  'actions',
  'notes',
] as const satisfies readonly (keyof WorkshopData)[];
export type ListedTable = (typeof listedTables)[number];

/** The records of a workshop that has none yet, beside the packs that every workshop carries. */
export const noRecords: Omit<WorkshopData, 'workshop' | 'packs'> = {
  participants: [],
  rounds: [],
  responses: [],
  counts: [],
  decisions: [],
  actions: [],
  notes: [],
  logo: null,
};
