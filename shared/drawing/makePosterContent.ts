import { isQuickWin } from '../analysis/balance.ts';
import { currentSituation } from '../analysis/current.ts';
import type { BusinessLineId } from '../model/ids.ts';
import type { GridPack, Localized } from '../model/pack.ts';
import { roadStart } from '../model/quarters.ts';
import {
  type Action,
  type BusinessLine,
  horizons,
  type Language,
  type WorkshopData,
} from '../model/workshop.ts';
import { printable } from '../scene/text.ts';
import { formatDate, formatQuarter } from '../words/dates.ts';
import { drawingWords } from '../words/drawingWords.ts';
import { horizonPeriod } from '../words/horizons.ts';
import { type PillarLook, pillarLook } from './pillarLooks.ts';
import type { PosterAction, PosterContent } from './posterContent.ts';

export interface PosterChoice {
  /** By default the workshop's own language. */
  language?: Language;
  /** By default the business line that the workshop's poster settings name, or the first. */
  businessLineId?: BusinessLineId;
}

/**
 * What the posters of a workshop say. Levels come from the revealed measurements only, within the privacy
 * rule; text is made printable with the bundled fonts.
 * @throws when the business line is not in the workshop
 */
export function posterContent(data: WorkshopData, pack: GridPack, choice: PosterChoice = {}): PosterContent {
  const { workshop } = data;
  const { poster } = workshop;
  const language = choice.language ?? workshop.language;
  const words = drawingWords(language);
  const line = posterLine(workshop, choice.businessLineId);
  const situation = currentSituation(data, pack, line.id);
  const attendance = situation.analyses[0]?.attendance;
  const participantCount = attendance ? attendance.finished.length + attendance.started.length : 0;
  const decisions = new Map(
    data.decisions
      .filter(({ businessLineId }) => businessLineId === line.id)
      .map((decision) => [decision.pillarId, decision]),
  );
  const said = (text: Localized) => printable(text[language]).text;
  const organisation = printable(workshop.organisation).text;
  const businessLineName = workshop.businessLines.length > 1 ? printable(line.name).text : null;
  const date = formatDate(workshop.date, language);
  const madeUp = organisation === '' ? words.posterTitleWithoutName : words.posterTitle(organisation);
  const title = printable(poster.title).text || madeUp;

  return {
    language,
    title,
    subtitleParts: [
      title.includes(organisation) ? '' : organisation,
      businessLineName ?? '',
      date,
      participantCount > 0 ? words.participants(participantCount) : '',
    ].filter((part) => part !== ''),
    organisation,
    date,
    participantCount,
    businessLineName,
    ambition: printable(poster.ambition).text,
    logo: data.logo,
    pillars: pack.pillars.map(({ id, name, shortName }) => ({
      id,
      look: pillarLook(pack, id),
      name: said(name),
      shortName: said(shortName),
      current: situation.medians.get(id) ?? null,
      target: situation.targets.get(id) ?? null,
      reason: decisions.get(id)?.reason ?? null,
    })),
    levels: pack.levels.map(({ level, name, summary }) => ({
      level,
      name: said(name),
      summary: said(summary),
    })),
    cells: pack.pillars.flatMap((pillar) =>
      pillar.cells.map(({ level, headline, statements }) => ({
        pillarId: pillar.id,
        level,
        headline: said(headline),
        statements: statements.map(({ text }) => said(text)),
      })),
    ),
    actions: data.actions
      // An action whose title was cleared says nothing on a wall.
      .filter((action) => action.businessLineId === line.id && action.title.trim() !== '')
      .sort(inOrder)
      .map((action) => posterAction(action, pillarLook(pack, action.pillarId), poster.showOwners)),
    horizons: horizons.map((id) => ({
      id,
      name: words.horizons[id],
      period: horizonPeriod(roadStart(workshop), id, language),
    })),
    source: printable(words.source(said(pack.name), said(pack.source.publisher))).text,
  };
}

/**
 * The business line that a poster speaks for.
 * @param chosen instead of the one in the poster's settings
 * @throws when a chosen line is not in the workshop
 */
export function posterLine(
  { businessLines, poster }: WorkshopData['workshop'],
  chosen?: BusinessLineId,
): BusinessLine {
  const wanted = chosen ?? poster.businessLineId;
  const line =
    businessLines.find(({ id }) => id === wanted) ?? (chosen === undefined ? businessLines[0] : undefined);
  if (line === undefined) throw new Error(`No business line ${wanted} in this workshop`);
  return line;
}

function inOrder(one: Action, other: Action): number {
  return (
    horizons.indexOf(one.horizon) - horizons.indexOf(other.horizon) ||
    one.order - other.order ||
    (one.id < other.id ? -1 : 1)
  );
}

function posterAction(action: Action, look: PillarLook, showOwner: boolean): PosterAction {
  const owner = printable(action.owner).text;
  return {
    id: action.id,
    pillarId: action.pillarId,
    look,
    title: printable(action.title).text,
    owner: showOwner && owner !== '' ? owner : null,
    horizon: action.horizon,
    quarter: action.quarter,
    period: action.quarter === null ? '' : formatQuarter(action.quarter),
    quickWin: isQuickWin(action),
    order: action.order,
  };
}
