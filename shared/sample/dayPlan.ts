import { currentSituation } from '../analysis/current.ts';
import { openStatements } from '../analysis/roadmap.ts';
import { highestLevel } from '../content/levels.ts';
import { actionIdSchema, type BusinessLineId, decisionIdOf, dissentIdSchema } from '../model/ids.ts';
import type { GridPack } from '../model/pack.ts';
import { quartersOf } from '../model/quarters.ts';
import { type Action, type Decision, horizons, type Weight, type WorkshopData } from '../model/workshop.ts';
import { at, people } from './company.ts';
import { decisionNotes, dissentingView, stays } from './dayTexts.ts';

export const roadmapStart = '2027-01';

/** Levels that a pillar is to grow, in turn. */
const growth = [1, 2, 1, 0];
const reasons = ['strategic', 'budget', 'other'] as const;
/** Actions of a pillar that is to grow. */
const actionsEach = 2;
/** Effort and impact, in turn; with four of five and one or two of five an action is a quick win. */
const weights: readonly (readonly [effort: Weight, impact: Weight])[] = [
  [2, 4],
  [3, 3],
  [1, 5],
  [4, 5],
  [3, 2],
  [5, 4],
];
const titleLimit = 200;

/** A decision a pillar; every fourth one stays where it is. */
export function decisionsOn(data: WorkshopData, pack: GridPack): Decision[] {
  const { id: workshopId, language } = data.workshop;
  const lineId = firstLine(data);
  const { medians } = currentSituation(data, pack, lineId);
  return pack.pillars.map(({ id: pillarId }, place) => {
    const current = Math.floor(medians.get(pillarId) ?? 1);
    const level = Math.min(highestLevel(pack), current + (growth[place % growth.length] ?? 1));
    const note = level === current ? stays : decisionNotes[place % decisionNotes.length];
    const dissent = { id: dissentIdSchema.parse('dissent-1'), name: '', why: dissentingView[language] };
    return {
      id: decisionIdOf(workshopId, lineId, pillarId),
      workshopId,
      businessLineId: lineId,
      pillarId,
      level,
      reason: reasons[place % reasons.length] ?? null,
      note: note?.[language] ?? '',
      dissent: place === 1 ? [dissent] : [],
      decidedAt: at('13:15', place * 4),
    };
  });
}

/** For each pillar that is to grow the first statements that are open: one soon, one later. */
export function actionsFor(data: WorkshopData, pack: GridPack): Action[] {
  const { id: workshopId, language } = data.workshop;
  const lineId = firstLine(data);
  const { medians, targets, analyses } = currentSituation(data, pack, lineId);
  const open = pack.pillars.flatMap(({ id: pillarId }) => {
    const current = Math.floor(medians.get(pillarId) ?? 1);
    const found = openStatements(pack, pillarId, current, targets.get(pillarId) ?? 1, analyses[0] ?? null);
    return found.slice(0, actionsEach).map(({ statement }, turn) => ({ pillarId, statement, turn }));
  });
  return open.map(({ pillarId, statement, turn }, place) => {
    const horizon = horizons[(2 * turn + (place % 4 > 1 ? 1 : 0)) % horizons.length] ?? 'now';
    const [effort, impact] = weights[place % weights.length] ?? [3, 3];
    return {
      id: actionIdSchema.parse(`${workshopId}-action-${place + 1}`),
      workshopId,
      businessLineId: lineId,
      pillarId,
      statementId: statement.id,
      title: (statement.action ?? statement.text)[language].slice(0, titleLimit),
      note: '',
      owner: people[(place * 5) % people.length]?.name ?? '',
      horizon,
      quarter: quartersOf(horizon, roadmapStart)[place % 2] ?? null,
      effort,
      impact,
      order: place + 1,
      createdAt: at('14:15', place * 2),
    };
  });
}

function firstLine({ workshop }: WorkshopData): BusinessLineId {
  const [line] = workshop.businessLines;
  if (!line) throw new Error('A workshop has a business line');
  return line.id;
}
