import type { z } from 'zod';
import { type gridPackSchema, packFormat, packFormatVersion, packLimits } from '../model/pack.ts';

/** A grid as it stands in a file: before `packSchema` has read it. */
export type GridPackFile = z.input<typeof gridPackSchema>;

/**
 * A grid to begin with: every field is there, with texts that say what belongs in them, and it passes the check. The
 * lowest level holds symptoms, as in most models.
 *
 * @param pillars 2 to 10
 * @param levels 3 to 7
 * @throws RangeError when the model would be smaller or larger than any can be
 */
export function packSkeleton(pillars: number, levels: number): GridPackFile {
  within(pillars, packLimits.pillars);
  within(levels, packLimits.levels);
  return {
    format: packFormat,
    formatVersion: packFormatVersion,
    id: 'my-model',
    version: '1.0.0',
    kind: 'grid',
    languages: ['nl', 'en'],
    name: { nl: 'Mijn model', en: 'My model' },
    source: {
      title: 'Titel van de publicatie · Title of the publication',
      publisher: { nl: 'Wie het model heeft uitgebracht', en: 'Who published the model' },
    },
    levels: upTo(levels, (level) => ({
      level,
      key: `level-${level}`,
      name: { nl: `Niveau ${level}`, en: `Level ${level}` },
      summary: { nl: `Wat niveau ${level} betekent`, en: `What level ${level} means` },
      holds: level === 1 ? ('symptoms' as const) : ('statements' as const),
    })),
    answers: {
      yes: { nl: 'Ja', en: 'Yes' },
      partly: { nl: 'Deels', en: 'Partly' },
      no: { nl: 'Nee', en: 'No' },
      unknown: { nl: 'Weet ik niet', en: 'I don’t know' },
    },
    pillars: upTo(pillars, (pillar) => pillarSkeleton(pillar, levels)),
    dependencies: [
      {
        pillar: 'pillar-2',
        level: 3,
        requires: { pillar: 'pillar-1', level: 2 },
        why: {
          nl: 'Waarom niveau 3 van pijler 2 rust op niveau 2 van pijler 1.',
          en: 'Why level 3 of pillar 2 rests on level 2 of pillar 1.',
        },
      },
    ],
  };
}

function pillarSkeleton(pillar: number, levels: number): GridPackFile['pillars'][number] {
  return {
    id: `pillar-${pillar}`,
    name: { nl: `Pijler ${pillar}`, en: `Pillar ${pillar}` },
    shortName: { nl: `Pijler ${pillar}`, en: `Pillar ${pillar}` },
    definition: { nl: `Wat bij pijler ${pillar} hoort.`, en: `What belongs to pillar ${pillar}.` },
    cells: upTo(levels, (level) => ({
      level,
      headline: { nl: `Pijler ${pillar} op niveau ${level}`, en: `Pillar ${pillar} at level ${level}` },
      statements: ['a', 'b'].map((letter, index) => ({
        id: `pillar-${pillar}-${level}-${letter}`,
        text: {
          nl: `Waaraan u pijler ${pillar} op niveau ${level} herkent: kenmerk ${index + 1}.`,
          en: `How to recognise pillar ${pillar} at level ${level}: sign ${index + 1}.`,
        },
        ...(level === 1
          ? {}
          : {
              action: {
                nl: `Zorg voor kenmerk ${index + 1} van niveau ${level} bij pijler ${pillar}`,
                en: `Bring about sign ${index + 1} of level ${level} in pillar ${pillar}`,
              },
            }),
      })),
    })),
    prompts: [
      {
        nl: `Welk voorbeeld van pijler ${pillar} zag u pas nog?`,
        en: `Which example of pillar ${pillar} did you see recently?`,
      },
    ],
  };
}

function upTo<Item>(count: number, make: (number: number) => Item): Item[] {
  return Array.from({ length: count }, (_, index) => make(index + 1));
}

function within(count: number, { least, most }: { least: number; most: number }): void {
  if (!Number.isInteger(count) || count < least || count > most) {
    throw new RangeError(`${count} is not ${least} to ${most}`);
  }
}
