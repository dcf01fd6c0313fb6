import { packRecordOf } from '../model/carried.ts';
import { businessLineIdSchema, type WorkshopId, workshopIdSchema } from '../model/ids.ts';
import type { GridPack } from '../model/pack.ts';
import { horizonOf, roadStart } from '../model/quarters.ts';
import type {
  Language,
  Logo,
  Mode,
  PaperSize,
  PosterSettings,
  Round,
  Workshop,
  WorkshopData,
} from '../model/workshop.ts';
import { arrivalEdits } from './anonymity.ts';
import type { Command, Edit } from './command.ts';
import { changed, type Effects, type FieldsOf, put, remove, set } from './edits.ts';

export interface NewWorkshop {
  organisation: string;
  /** `YYYY-MM-DD`. */
  date: string;
  language: Language;
  /** The grid to plot it in. */
  pack: GridPack;
  mode?: Mode;
  anonymity?: Workshop['anonymity'];
}

const wholeOrganisation: Record<Language, string> = { nl: 'Hele organisatie', en: 'Whole organisation' };

/**
 * Metres from which paper of a size is usually read. They grow as the paper does, so that what can be read on
 * one can be read on all: the same drawing, larger or smaller.
 */
export const usualReadingDistance: Record<PaperSize, number> = { A4: 0.5, A3: 0.5, A2: 0.7, A1: 1, A0: 1.4 };

/** The settings on another size of paper: read from its usual distance, unless another one was chosen. */
export function onPaper(poster: PosterSettings, size: PaperSize): PosterSettings {
  const isUsual = poster.readingDistance === usualReadingDistance[poster.size];
  return { ...poster, size, ...(isUsual ? { readingDistance: usualReadingDistance[size] } : {}) };
}

export const defaultPoster: PosterSettings = {
  template: 'road',
  size: 'A1',
  orientation: 'landscape',
  businessLineId: null,
  title: '',
  ambition: '',
  showOwners: true,
  readingDistance: usualReadingDistance.A1,
};

/** A workshop ready to begin, with one business line. */
export function createWorkshop(input: NewWorkshop, effects: Effects): Command {
  const now = effects.now();
  const workshop: Workshop = {
    id: workshopIdSchema.parse(effects.newId()),
    organisation: input.organisation,
    date: input.date,
    language: input.language,
    packId: input.pack.id,
    packVersion: input.pack.version,
    mode: input.mode ?? 'quick',
    anonymity: input.anonymity ?? 'named',
    businessLines: [
      {
        id: businessLineIdSchema.parse(effects.newId()),
        name: wholeOrganisation[input.language],
        expected: {},
      },
    ],
    departments: [],
    stageThreshold: 0.75,
    minimumGroupSize: 3,
    roadmapStart: null,
    joinBy: 'name',
    compareFirst: 'layers',
    poster: { ...defaultPoster },
    createdAt: now,
    updatedAt: now,
    archivedAt: null,
    deletedAt: null,
  };
  const edits = [put('workshops', workshop), put('packs', packRecordOf(workshop.id, input.pack))];
  return { name: 'createWorkshop', workshopId: workshop.id, edits };
}

/** Whether nobody has entered anything yet: it was only looked at. */
export function isUntouched({ workshop, packs: _, logo, ...lists }: WorkshopData): boolean {
  const { organisation, departments, businessLines, language } = workshop;
  const [line, ...others] = businessLines;
  return (
    organisation === '' &&
    departments.length === 0 &&
    others.length === 0 &&
    line?.name === wholeOrganisation[language] &&
    Object.keys(line.expected).length === 0 &&
    workshop.poster.title === '' &&
    workshop.poster.ambition === '' &&
    logo === null &&
    Object.values(lists).every((list) => list.length === 0)
  );
}

/** What decides which groups are shown. */
export const groupSettings = ['compareFirst', 'minimumGroupSize'] as const;

/**
 * Whether that is fixed: from the first results that were shown. Two choices are two looks at the same answers,
 * and together they could tell what each of them hides.
 */
export function areGroupsFixed(rounds: readonly Pick<Round, 'revealedAt'>[]): boolean {
  return rounds.some(({ revealedAt }) => revealedAt !== null);
}

export type WorkshopFields = Partial<
  Pick<
    Workshop,
    | 'organisation'
    | 'date'
    | 'language'
    | 'mode'
    | 'stageThreshold'
    | 'minimumGroupSize'
    | 'roadmapStart'
    | 'joinBy'
    | 'compareFirst'
  > & {
    /** The other way takes more: see `makeAnonymous`. */
    anonymity: 'named';
  }
>;

/**
 * Changes what a workshop is. Another start of the road (set, or following from another day) moves actions with a
 * quarter to the horizon in which that quarter now lies (before the road: the first horizon, without a quarter).
 */
export function changeWorkshop(
  data: Pick<WorkshopData, 'workshop' | 'participants' | 'actions'>,
  fields: WorkshopFields,
): Command {
  const { workshop } = data;
  const values = changed<Workshop>(workshop, fields);
  const edits: Edit[] = [set('workshops', workshop.id, values)];
  if (values.date !== undefined) edits.push(...arrivalEdits({ ...workshop, ...values }, data));
  const start = roadStart({ ...workshop, ...values });
  if (start !== roadStart(workshop)) {
    for (const action of data.actions) {
      if (action.quarter === null) continue;
      const horizon = horizonOf(action.quarter, start);
      if (horizon === action.horizon) continue;
      edits.push(set('actions', action.id, horizon ? { horizon } : { horizon: 'now', quarter: null }));
    }
  }
  const fieldNames = Object.keys(fields).sort().join();
  return {
    name: 'changeWorkshop',
    workshopId: workshop.id,
    edits,
    mergeKey: `workshop:${workshop.id}:${fieldNames}`,
  };
}

/** Changes settings of the poster, field by field; another size brings its reading distance along. */
export function changePoster(workshop: Workshop, fields: Partial<PosterSettings>): Command {
  const values: FieldsOf<'workshops'> = {};
  const wanted = { ...onPaper(workshop.poster, fields.size ?? workshop.poster.size), ...fields };
  for (const [name, value] of Object.entries(changed(workshop.poster, wanted))) {
    values[`poster.${name}` as const] = value;
  }
  return {
    name: 'changePoster',
    workshopId: workshop.id,
    edits: [set('workshops', workshop.id, values)],
    mergeKey: `poster:${workshop.id}:${Object.keys(fields).sort().join()}`,
  };
}

/** Sets the organisation's logo (data URL and its size in pixels), or takes it away with null. */
export function changeLogo(
  workshop: Pick<Workshop, 'id'>,
  logo: Pick<Logo, 'dataUrl' | 'width' | 'height'> | null,
): Command {
  const { id } = workshop;
  return {
    name: 'changeLogo',
    workshopId: id,
    edits: [logo ? put('logos', { id, workshopId: id, ...logo }) : remove('logos', id)],
  };
}

/** Puts a workshop away from the daily list. */
export function archiveWorkshop(id: WorkshopId, effects: Pick<Effects, 'now'>): Command {
  return {
    name: 'archiveWorkshop',
    workshopId: id,
    edits: [set('workshops', id, { archivedAt: effects.now() })],
  };
}

/** Days that the bin keeps a workshop or participant. */
export const binDays = 30;

/** Puts a workshop in the bin, whole. */
export function deleteWorkshop(id: WorkshopId, effects: Pick<Effects, 'now'>): Command {
  return {
    name: 'deleteWorkshop',
    workshopId: id,
    edits: [set('workshops', id, { deletedAt: effects.now() })],
  };
}

/** Brings a workshop back to the daily list, from the archive or the bin. */
export function restoreWorkshop(id: WorkshopId): Command {
  const values = { archivedAt: null, deletedAt: null };
  return { name: 'restoreWorkshop', workshopId: id, edits: [set('workshops', id, values)] };
}
