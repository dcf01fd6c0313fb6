import { cemmPack } from '../../../shared/content/packs.ts';
import { pillarLook } from '../../../shared/drawing/pillarLooks.ts';
import type { PosterAction, PosterContent, PosterPillar } from '../../../shared/drawing/posterContent.ts';
import type { GridPack } from '../../../shared/model/pack.ts';
import { type Horizon, horizons, type Language, type Level } from '../../../shared/model/workshop.ts';
import { drawingWords } from '../../../shared/words/drawingWords.ts';
import { horizonPeriod } from '../../../shared/words/horizons.ts';

export interface FixtureOptions {
  pack?: GridPack;
  language?: Language;
  organisation?: string;
  title?: string;
  ambition?: string;
  current?: (number | null)[];
  target?: (Level | null)[];
  actionCount?: number;
}

const titles = [
  'Strategie met vier klant-KPI’s vaststellen',
  'Eén eigenaar in de directie benoemen',
  'Kennissessies met vrije inschrijving',
  'Drie persona’s en hun journeys uittekenen met klanten en niet-klanten',
  'Klanttevredenheidsonderzoek per segment',
  'Dashboard klantinzicht in elk overleg',
];

/** What a poster says about an invented company; every part can be left out or made long. */
export function posterFixture(options: FixtureOptions = {}): PosterContent {
  const { pack = cemmPack, language = 'nl', organisation = 'Noorderlicht Bouwstoffen' } = options;
  const highest = pack.levels.length;
  // Ten of each, for as many pillars as there are, within the model's levels.
  const current =
    options.current ?? [2, 1.5, 3, 2.25, 2, 1, 2.9, 3.4, 1, 2].map((level) => Math.min(level, highest));
  const target = options.target ?? [4, 3, 3, 4, 4, 2, 5, 3, 7, 6].map((level) => Math.min(level, highest));
  const words = drawingWords(language);
  const pillars = pack.pillars.map(
    ({ id, name, shortName }, index): PosterPillar => ({
      id,
      look: pillarLook(pack, id),
      name: name[language],
      shortName: shortName[language],
      current: current[index] ?? null,
      target: target[index] ?? null,
      reason: null,
    }),
  );
  const actions = Array.from({ length: options.actionCount ?? 20 }, (_, index): PosterAction => {
    const horizon: Horizon = horizons[Math.floor((index * 3) / (options.actionCount ?? 20))] ?? 'later';
    return {
      id: `action-${index}`,
      pillarId: pillars[index % pillars.length]?.id ?? 'strategy',
      look: pillarLook(pack, pillars[index % pillars.length]?.id ?? ''),
      title: titles[index % titles.length] ?? '',
      owner: index % 3 === 0 ? 'Directie' : null,
      horizon,
      quarter: null,
      period: '',
      quickWin: horizon === 'now' && index % 4 === 0,
      order: index,
    };
  });
  return {
    language,
    title: options.title ?? words.posterTitle(organisation),
    subtitleParts: ['14 januari 2027', words.participants(12)],
    organisation,
    date: '14 januari 2027',
    participantCount: 12,
    businessLineName: null,
    ambition: options.ambition ?? 'In 2029 kent iedere collega de klantreis en sturen we op klantwaarde.',
    logo: null,
    pillars,
    levels: pack.levels.map(({ level, name, summary }) => ({
      level,
      name: name[language],
      summary: summary[language],
    })),
    cells: pack.pillars.flatMap((pillar) =>
      pillar.cells.map(({ level, headline, statements }) => ({
        pillarId: pillar.id,
        level,
        headline: headline[language],
        statements: statements.map(({ text }) => text[language]),
      })),
    ),
    actions,
    horizons: horizons.map((id) => ({
      id,
      name: words.horizons[id],
      period: horizonPeriod('2027-01', id, language),
    })),
    source: words.source(pack.name[language], pack.source.publisher[language]),
  };
}
