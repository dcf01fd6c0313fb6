import { cemmPack } from '../../../shared/content/packs.ts';
import { pillarLook } from '../../../shared/drawing/pillarLooks.ts';
import type { PosterAction, PosterContent, PosterPillar } from '../../../shared/drawing/posterContent.ts';
import type { Horizon, Language, Level } from '../../../shared/model/workshop.ts';

const ids = ['strategy', 'people', 'technology', 'data', 'journey', 'value'] as const;
const names: Record<Language, readonly string[]> = {
  nl: ['Strategie', 'Mensen en organisatie', 'Technologie', 'Data', 'Customer journey', 'Klantwaarde'],
  en: ['Strategy', 'People and organisation', 'Technology', 'Data', 'Customer journey', 'Customer value'],
};
const titles: Record<Language, readonly string[]> = {
  nl: [
    'Strategie met vier klant-KPI’s vaststellen',
    'Eén eigenaar in de directie benoemen',
    'CRM-licenties opschonen',
    'Klantrecord definiëren en opschonen',
    'Shop-alongs: elke manager één dag mee',
    'NPS per segment volgen',
    'Roadmap van onderop vullen',
    'Crossfunctioneel team rond de offerte-journey',
    'Koppeling webshop en kassa',
    'Dashboard klantinzicht in elk overleg',
    'Wachttijd aan de balie halveren',
  ],
  en: [
    'Agree a strategy with four customer KPIs',
    'Name one owner in the board',
    'Clean up CRM licences',
    'Define and clean the customer record',
    'Shop-alongs: every manager joins for a day',
    'Follow NPS per segment',
    'Fill the roadmap bottom-up',
    'Cross-functional team around the quote journey',
    'Connect web shop and till',
  ],
};
const owners = ['Directie', 'HR', null, 'Verkoop binnendienst', 'Marketing', 'Algemeen directeur'];
export const horizonIds: readonly Horizon[] = ['now', 'next', 'later'];
const startYear = 2027;

/** An action of a made-up poster; `at` chooses its words. */
export function posterAction(
  at: number,
  over: Partial<PosterAction> = {},
  language: Language = 'nl',
): PosterAction {
  const horizon = over.horizon ?? 'now';
  const year = horizon === 'later' ? startYear + 1 : startYear;
  const quarter = horizon === 'next' ? 3 + (at % 2) : 1 + (at % 2);
  const dated = at % 7 !== 6;
  const pillarId = over.pillarId ?? ids[at % ids.length] ?? 'strategy';
  return {
    id: `action-${at}`,
    pillarId,
    look: pillarLook(cemmPack, pillarId),
    title: titles[language][at % titles[language].length] ?? '',
    owner: owners[at % owners.length] ?? null,
    horizon,
    quarter: dated ? `${year}-Q${quarter}` : null,
    period: dated ? `Q${quarter} ${year}` : '',
    quickWin: horizon === 'now' && at % 3 === 0,
    order: at,
    ...over,
  };
}

/** So many actions, spread over horizons and pillars. */
export function spreadActions(count: number, language: Language = 'nl'): PosterAction[] {
  return Array.from({ length: count }, (_, at) =>
    posterAction(at, { horizon: horizonIds[Math.floor((at / count) * 3)] ?? 'later' }, language),
  );
}

export function posterPillars(
  current: readonly (number | null)[] = [2, 1.5, 3, 2, 2, 1],
  target: readonly (Level | null)[] = [4, 3, 3, 4, 4, 3],
  language: Language = 'nl',
): PosterPillar[] {
  return ids.map((id, index) => ({
    id,
    look: pillarLook(cemmPack, id),
    name: names[language][index] ?? '',
    shortName: (names[language][index] ?? '').split(' ')[0] ?? '',
    current: current[index] ?? null,
    target: target[index] ?? null,
    reason: null,
  }));
}

/** A poster of a made-up company. */
export function posterContent(over: Partial<PosterContent> = {}): PosterContent {
  const language = over.language ?? 'nl';
  const dutch = language === 'nl';
  return {
    language,
    title: dutch ? 'Van onderbuik naar klantkompas' : 'From gut feeling to customer compass',
    subtitleParts: dutch
      ? ['Noorderlicht Bouwstoffen', 'zakelijk (b2b)', '12 deelnemers', '14 januari 2027']
      : ['Noorderlicht Bouwstoffen', 'business (b2b)', '12 participants', '14 January 2027'],
    organisation: 'Noorderlicht Bouwstoffen',
    date: dutch ? '14 januari 2027' : '14 January 2027',
    participantCount: 12,
    businessLineName: null,
    ambition: dutch
      ? 'In 2029 kent iedere collega de klantreis en sturen we op klantwaarde.'
      : 'In 2029 every colleague knows the customer journey and we manage by customer value.',
    logo: null,
    pillars: posterPillars(undefined, undefined, language),
    levels: cemmPack.levels.map(({ level, name, summary }) => ({
      level,
      name: name[language],
      summary: summary[language],
    })),
    cells: [],
    actions: spreadActions(20, language),
    horizons: dutch
      ? [
          { id: 'now', name: 'Nu', period: 'januari – juni 2027' },
          { id: 'next', name: 'Straks', period: 'juli – december 2027' },
          { id: 'later', name: 'Later', period: 'vanaf 2028' },
        ]
      : [
          { id: 'now', name: 'Now', period: 'January – June 2027' },
          { id: 'next', name: 'Next', period: 'July – December 2027' },
          { id: 'later', name: 'Later', period: 'from 2028' },
        ],
    source: 'Model: Customer Engagement Maturity Model (CEMM), ShoppingTomorrow',
    ...over,
  };
}
