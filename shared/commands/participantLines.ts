import type { Layer } from '../model/workshop.ts';
import { folded } from '../words/nameKey.ts';
import { textLimits } from './edits.ts';

/** One person as pasted: what could be read, and the layer's own word when it is not one we know. */
export interface ParticipantLine {
  name: string;
  layer: Layer | null;
  /** The word that stood for a layer but is none; empty otherwise. */
  unknownLayer: string;
  /** Empty: none given. */
  department: string;
}

const layerWords: Record<Layer, readonly string[]> = {
  board: ['directie', 'bestuur', 'directeur', 'board', 'director', 'directors', 'executive'],
  management: ['management', 'manager', 'managers', 'mt', 'leidinggevende', 'leidinggevenden'],
  staff: ['medewerker', 'medewerkers', 'team', 'werkvloer', 'staff', 'employee', 'employees'],
};

/** Which layer a Dutch or English word means; null when it is none of them. */
export function layerFromWord(word: string): Layer | null {
  const wanted = folded(word);
  for (const [layer, words] of Object.entries(layerWords)) {
    if (words.includes(wanted)) return layer as Layer;
  }
  return null;
}

/**
 * Reads pasted lines `name; layer; department`, with semicolons or (from a spreadsheet) tabs. Layer and
 * department may be left out; empty lines are skipped.
 */
export function readParticipantLines(text: string): ParticipantLine[] {
  const lines: ParticipantLine[] = [];
  for (const line of text.split(/\r\n|\r|\n/)) {
    const [name = '', layerText = '', department = ''] = line
      .split(/[;\t]/)
      .map((part) => part.trim().slice(0, textLimits.short));
    if (name === '' && layerText === '' && department === '') continue;
    const layer = layerFromWord(layerText);
    lines.push({ name, layer, unknownLayer: layer ? '' : layerText, department });
  }
  return lines;
}
