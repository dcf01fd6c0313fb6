import { gridPack } from '../content/packs.ts';
import { contentHash } from '../model/canonical.ts';
import type { GridPack, Pillar } from '../model/pack.ts';
import type { Round, WorkshopData } from '../model/workshop.ts';
import type { PillarLook, Questionnaire } from './questionnaire.ts';

/** How a pillar looks on phones: drawings know. */
export type LookOf = (pillar: Pillar) => PillarLook;

/** What a round of a workshop asks, as phones get it; null when its model is one that this app lacks. */
export function questionnaireOf(
  { workshop }: Pick<WorkshopData, 'workshop'>,
  round: Round,
  lookOf: LookOf,
): Questionnaire | null {
  const pack = gridPack(workshop.packId);
  return pack ? asked(pack, round, lookOf) : null;
}

/** Every field is named, so that nothing of the model leaves the laptop without being asked. */
function asked(
  pack: GridPack,
  { mode, pillarIds }: Pick<Round, 'mode' | 'pillarIds'>,
  lookOf: LookOf,
): Questionnaire {
  return {
    packId: pack.id,
    packVersion: pack.version,
    languages: pack.languages,
    mode,
    levels: pack.levels.map(({ level, name }) => ({ level, name })),
    answers: pack.answers,
    pillars: pack.pillars
      .filter(({ id }) => pillarIds.includes(id))
      .map((pillar) => ({
        id: pillar.id,
        name: pillar.name,
        definition: pillar.definition,
        look: lookOf(pillar),
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
