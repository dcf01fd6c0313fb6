import { z } from 'zod';

/**
 * Ids are opaque and branded, so that one kind can't be passed for another. Dots are kept out because an
 * edit addresses a field inside a record as `items.strategy`; colons only join the parts of a derived id.
 */
const idCharacters = /^[A-Za-z0-9_:-]+$/;
/** What every object has by its nature; as a key it would meet that instead of a record's own. */
const isReserved = (text: string) => text in {};
const idOf = (longest: number) =>
  z
    .string()
    .min(1)
    .max(longest)
    .regex(idCharacters)
    .refine((text) => !isReserved(text));
/** Three of them, joined, are the longest derived id. */
const idText = idOf(64);
const joinedIdText = idOf(300);

export const workshopIdSchema = idText.brand<'WorkshopId'>();
export const businessLineIdSchema = idText.brand<'BusinessLineId'>();
export const departmentIdSchema = idText.brand<'DepartmentId'>();
export const participantIdSchema = idText.brand<'ParticipantId'>();
export const roundIdSchema = idText.brand<'RoundId'>();
export const responseIdSchema = joinedIdText.brand<'ResponseId'>();
export const decisionIdSchema = joinedIdText.brand<'DecisionId'>();
export const dissentIdSchema = idText.brand<'DissentId'>();
export const actionIdSchema = idText.brand<'ActionId'>();
export const countsIdSchema = idText.brand<'CountsId'>();
export const noteIdSchema = joinedIdText.brand<'NoteId'>();
export const packIdSchema = idText.brand<'PackId'>();
export const pillarIdSchema = idText.brand<'PillarId'>();
export const statementIdSchema = idText.brand<'StatementId'>();
/** Of a pack's kept copy: its workshop and the pack, joined. */
export const packRecordIdSchema = joinedIdText.brand<'PackRecordId'>();
const packPartText = idOf(100);
/** A block of a checklist or a step of a ladder. */
export const lensPartIdSchema = packPartText.brand<'LensPartId'>();
/** A factor of a checklist; the items of a ladder are its steps. */
export const lensItemIdSchema = packPartText.brand<'LensItemId'>();

/** A phone: SHA-256 of its token, in hexadecimal. Neither the server nor the page keeps the token itself. */
export const deviceIdSchema = z
  .string()
  .regex(/^[0-9a-f]{64}$/)
  .brand<'DeviceId'>();

export type WorkshopId = z.infer<typeof workshopIdSchema>;
export type BusinessLineId = z.infer<typeof businessLineIdSchema>;
export type DepartmentId = z.infer<typeof departmentIdSchema>;
export type ParticipantId = z.infer<typeof participantIdSchema>;
export type DeviceId = z.infer<typeof deviceIdSchema>;
export type RoundId = z.infer<typeof roundIdSchema>;
export type ResponseId = z.infer<typeof responseIdSchema>;
export type DecisionId = z.infer<typeof decisionIdSchema>;
export type DissentId = z.infer<typeof dissentIdSchema>;
export type ActionId = z.infer<typeof actionIdSchema>;
export type CountsId = z.infer<typeof countsIdSchema>;
export type NoteId = z.infer<typeof noteIdSchema>;
export type PackId = z.infer<typeof packIdSchema>;
export type PillarId = z.infer<typeof pillarIdSchema>;
export type StatementId = z.infer<typeof statementIdSchema>;
export type PackRecordId = z.infer<typeof packRecordIdSchema>;
export type LensPartId = z.infer<typeof lensPartIdSchema>;
export type LensItemId = z.infer<typeof lensItemIdSchema>;

/** What a comment is about, and a round may ask by itself: a pillar of a grid, a block, a step. */
export type PartId = PillarId | LensPartId;
/** What an answer is to: a pillar (its level), a statement, a factor, a step. */
export type ItemId = PillarId | StatementId | LensItemId | LensPartId;
// Their texts are alike; which of them exist is for the pack to say.
export const partIdSchema = packPartText as unknown as z.ZodType<PartId, string>;
export const itemIdSchema = packPartText as unknown as z.ZodType<ItemId, string>;

/**
 * One participant has one response a round and business line, whatever way it came in: the id says so, and
 * a second writer finds the first one's record instead of adding another.
 */
export function responseIdOf(
  roundId: RoundId,
  businessLineId: BusinessLineId,
  participantId: ParticipantId,
): ResponseId {
  return responseIdSchema.parse(`${roundId}:${businessLineId}:${participantId}`);
}

/** One decision a business line and pillar. */
export function decisionIdOf(
  workshopId: WorkshopId,
  businessLineId: BusinessLineId,
  pillarId: PillarId,
): DecisionId {
  return decisionIdSchema.parse(`${workshopId}:${businessLineId}:${pillarId}`);
}

/** One copy of a pack a workshop. */
export function packRecordIdOf(workshopId: WorkshopId, packId: PackId): PackRecordId {
  return packRecordIdSchema.parse(`${workshopId}:${packId}`);
}

/** One note a topic of discussion. */
export function noteIdOf(workshopId: WorkshopId, topic: string): NoteId {
  return noteIdSchema.parse(`${workshopId}:${topic}`);
}
