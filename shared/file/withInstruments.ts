import { gridPack } from '../content/packs.ts';
import { isSameMajor, packRecordOf } from '../model/carried.ts';
import { packIdSchema, workshopIdSchema } from '../model/ids.ts';
import type { GridPack } from '../model/pack.ts';

type Fields = Record<string, unknown>;

/**
 * The data of a file of version 4 as version 5 has them. Before, a workshop named a model that the app had: it comes
 * along from here on, and each round says that it asked it. Levels and statements become items; what a round did not
 * ask, and earlier versions had carried over, counts nowhere and goes.
 *
 * A model that this app has not is left out, and the reading says so.
 */
export function withInstruments(old: unknown): unknown {
  if (!isRecord(old) || !isRecord(old.workshop)) return old;
  const { id, packId, packVersion } = old.workshop;
  const pack = packNamed(packId, packVersion);
  const workshopId = workshopIdSchema.safeParse(id);
  const packs = pack && workshopId.success ? [packRecordOf(workshopId.data, pack)] : [];
  const rounds: unknown[] = Array.isArray(old.rounds) ? old.rounds : [];
  const byId = new Map(rounds.flatMap((round) => (isRecord(round) ? [[round.id, round]] : [])));
  const withItems = (response: unknown) =>
    isRecord(response) ? asItems(response, byId.get(response.roundId), pack) : response;
  return {
    ...old,
    packs,
    ...(Array.isArray(old.rounds)
      ? { rounds: rounds.map((round) => asking(round, packId, packVersion)) }
      : {}),
    ...(Array.isArray(old.responses) ? { responses: old.responses.map(withItems) } : {}),
  };
}

function packNamed(id: unknown, version: unknown): GridPack | undefined {
  const packId = packIdSchema.safeParse(id);
  const pack = packId.success ? gridPack(packId.data) : undefined;
  return pack && isSameMajor(String(version), pack.version) ? pack : undefined;
}

function asking(round: unknown, packId: unknown, packVersion: unknown): unknown {
  if (!isRecord(round)) return round;
  const { pillarIds: partIds, ...rest } = round;
  return { ...rest, packId, packVersion, ...(partIds === undefined ? {} : { partIds }) };
}

/**
 * One response of version 4 as version 5 has it.
 *
 * @param round of version 4, that it is of; undefined: nobody knows, and everything stays
 */
export function asItems(response: Fields, round: Fields | undefined, pack: GridPack | undefined): Fields {
  const { levels, statements, ...rest } = response;
  if (levels === undefined && statements === undefined) return response;
  const given = { ...fieldsOf(levels), ...fieldsOf(statements) };
  if (!round || !pack) return { ...rest, items: given };
  const asked = pack.pillars.filter(
    ({ id }) => !Array.isArray(round.pillarIds) || round.pillarIds.includes(id),
  );
  const pillarIds = new Set<string>(asked.map(({ id }) => id));
  const itemIds =
    round.mode === 'quick'
      ? pillarIds
      : new Set<string>(
          asked.flatMap(({ cells }) => cells.flatMap((cell) => cell.statements.map(({ id }) => id))),
        );
  return { ...rest, items: only(given, itemIds), comments: only(fieldsOf(rest.comments), pillarIds) };
}

function only(values: Fields, ids: ReadonlySet<string>): Fields {
  return Object.fromEntries(Object.entries(values).filter(([id]) => ids.has(id)));
}

function fieldsOf(value: unknown): Fields {
  return isRecord(value) ? value : {};
}

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
