import { contentHash } from '../model/canonical.ts';
import { gridOf } from '../model/carried.ts';
import type { PillarId } from '../model/ids.ts';
import { pillarsAsked } from '../model/instrument.ts';
import type { GridPack } from '../model/pack.ts';
import type { GridRound, WorkshopData } from '../model/workshop.ts';
import type { PhoneLook, Questionnaire } from './questionnaire.ts';

/** How a pillar of a pack looks on phones: drawings know. */
export type LookOf = (pack: GridPack, id: PillarId) => PhoneLook;

/** What a round of a workshop asks of its grid, as phones get it. */
export function questionnaireOf(
  data: Pick<WorkshopData, 'workshop' | 'packs'>,
  round: GridRound,
  lookOf: LookOf,
): Questionnaire {
  return questionnaireFrom(gridOf(data), round, lookOf);
}

/** Every field is named, so that nothing of the model leaves the laptop without being asked. */
export function questionnaireFrom(
  pack: GridPack,
  round: Pick<GridRound, 'mode' | 'partIds'>,
  lookOf: LookOf,
): Questionnaire {
  return {
    packId: pack.id,
    packVersion: pack.version,
    languages: pack.languages,
    mode: round.mode,
    levels: pack.levels.map(({ level, name }) => ({ level, name })),
    answers: pack.answers,
    pillars: pillarsAsked(pack, round).map((pillar) => ({
      id: pillar.id,
      name: pillar.name,
      definition: pillar.definition,
      look: lookOf(pack, pillar.id),
      cells: pillar.cells.map(({ level, headline, statements }) => ({
        level,
        headline,
        statements: statements.map(({ id, text }) => ({ id, text })),
      })),
    })),
  };
}

/** Names a questionnaire after what it says: 16 hexadecimal digits. */
export function questionnaireName(questionnaire: Questionnaire): string {
  return contentHash(questionnaire).slice('sha256:'.length).slice(0, 16);
}
