import { cemmPack } from '../../../shared/content/packs.ts';
import type { Questionnaire } from '../../../shared/room/questionnaire.ts';

/** A questionnaire for phones that are not looked at. */
export const nothingAsked: Questionnaire = {
  packId: cemmPack.id,
  packVersion: cemmPack.version,
  languages: cemmPack.languages,
  mode: 'quick',
  levels: [],
  answers: cemmPack.answers,
  pillars: [],
};
