import { type GroupRef, groupKey } from '../analysis/gap.ts';
import { pillarById } from '../content/packs.ts';
import type { BusinessLineId, PillarId } from '../model/ids.ts';
import type { GridPack } from '../model/pack.ts';
import type { Language, Layer, Workshop } from '../model/workshop.ts';
import { enumerate } from '../words/language.ts';

/** A group as it stands in a sentence. */
export interface GroupName {
  name: string;
  isPlural: boolean;
}

/** Names of layers as they stand in a sentence: with article, and whether the verb is plural. */
export const layerNames: Record<Language, Record<Layer, GroupName & { short: string }>> = {
  nl: {
    board: { short: 'directie', name: 'de directie', isPlural: false },
    management: { short: 'management', name: 'het management', isPlural: false },
    staff: { short: 'medewerkers', name: 'de medewerkers', isPlural: true },
  },
  en: {
    board: { short: 'board', name: 'the board', isPlural: false },
    management: { short: 'management', name: 'management', isPlural: false },
    staff: { short: 'staff', name: 'staff', isPlural: true },
  },
};

/** A layer or department by name, with its article where it has one. */
export function groupName(group: GroupRef, { departments }: Workshop, language: Language): GroupName {
  if (group.by === 'layer') return layerNames[language][group.layer];
  const department = departments.find(({ id }) => id === group.departmentId);
  return { name: department?.name ?? groupKey(group), isPlural: false };
}

/** A group's name beside its mark. */
export function groupLabel(group: GroupRef, workshop: Workshop, language: Language): string {
  return group.by === 'layer'
    ? layerNames[language][group.layer].short
    : groupName(group, workshop, language).name;
}

export function lineName({ businessLines }: Workshop, id: BusinessLineId): string {
  return businessLines.find((line) => line.id === id)?.name ?? id;
}

export function shortName(pack: GridPack, pillarId: PillarId, language: Language): string {
  return pillarById(pack, pillarId)?.shortName[language] ?? pillarId;
}

/** A pillar's name within a sentence: no capital, unless it is one of letters (`ICT`). */
export function pillarInSentence(pack: GridPack, pillarId: PillarId, language: Language): string {
  const name = pillarById(pack, pillarId)?.name[language] ?? pillarId;
  return /^\p{Lu}\p{Lu}/u.test(name) ? name : name.slice(0, 1).toLowerCase() + name.slice(1);
}

/** Several pillars within a sentence. */
export function pillarsInSentence(pack: GridPack, ids: readonly PillarId[], language: Language): string {
  return enumerate(
    ids.map((id) => pillarInSentence(pack, id, language)),
    language,
  );
}

/** With a capital in front and a full stop behind. */
export function sentenceOf(text: string): string {
  return `${text.slice(0, 1).toUpperCase()}${text.slice(1)}${/[.?!]$/.test(text) ? '' : '.'}`;
}
