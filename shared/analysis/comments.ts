import type { PillarId } from '../model/ids.ts';
import type { WorkshopData } from '../model/workshop.ts';
import { pillarAnalysis, type RoundAnalysis } from './round.ts';

/**
 * What people wrote about one pillar, without names and in alphabetical order, so that neither sender nor
 * order of arrival shows; equal texts once. Nothing where the privacy rule shows no figures either.
 */
export function commentsOn(
  data: Pick<WorkshopData, 'responses'>,
  analysis: RoundAnalysis,
  pillarId: PillarId,
): string[] {
  if (pillarAnalysis(analysis, pillarId).all === null) return [];
  const { finished, started, missing } = analysis.attendance;
  const counting = new Set([...finished, ...started, ...missing]);
  const texts = data.responses
    .filter((response) => response.roundId === analysis.roundId)
    .filter((response) => response.businessLineId === analysis.businessLineId)
    .filter((response) => counting.has(response.participantId))
    .map((response) => response.comments[pillarId]?.trim() ?? '')
    .filter((comment) => comment !== '');
  return [...new Set(texts)].sort((a, b) => a.localeCompare(b));
}
