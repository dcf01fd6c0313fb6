import { useLocation } from 'wouter';
import { dividing, topics } from '../../../shared/analysis/topics.ts';
import { openRound } from '../../../shared/commands/rounds.ts';
import type { PillarId } from '../../../shared/model/ids.ts';
import { measuresGrid } from '../../../shared/model/instrument.ts';
import type { GridPack } from '../../../shared/model/pack.ts';
import type { GridRound } from '../../../shared/model/workshop.ts';
import { pillarsInSentence } from '../../../shared/sentences/names.ts';
import { Button } from '../../components/Button.tsx';
import type { LineAnalysis } from '../../results/gridContent.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { effects } from '../../workshop/effects.ts';
import { useOpenWorkshop } from '../../workshop/openWorkshop.ts';
import { workshopPath } from '../../workshop/routes.ts';
import { useCommand } from '../../workshop/useCommand.ts';
import styles from './GridScreen.module.css';
import { gridWords } from './words.ts';

/** After the talk: the same question again about what people disagreed on, from the answers that they gave. */
export function AnotherRound({ round, lines }: { round: GridRound; lines: readonly LineAnalysis[] }) {
  const words = useWords(gridWords);
  const language = useLanguage();
  const { data, pack } = useOpenWorkshop();
  const command = useCommand();
  const [, navigate] = useLocation();
  const pillarIds = disputedPillars(lines, pack);
  const isLast = data.rounds.findLast(measuresGrid) === round;
  const isAsking = data.rounds.some(({ closedAt }) => closedAt === null);
  if (pillarIds.length === 0 || !isLast || isAsking) return null;
  const open = async () => {
    const next = { kind: 'measure' as const, partIds: pillarIds, mode: round.mode, prefilledFrom: round.id };
    if (await command(openRound(data, next, effects))) navigate(workshopPath(round.workshopId, 'collect'));
  };
  const names = pillarsInSentence(pack, pillarIds, language);
  return (
    <div className={styles.again}>
      <Button size="small" onPress={open}>
        {words.anotherRound(names)}
      </Button>
      <p>{words.anotherRoundText}</p>
    </div>
  );
}

/** More would be the whole question once more. */
const mostDisputed = 3;

/** The pillars that people see most differently, in whatever business line, in the order of the model. */
export function disputedPillars(lines: readonly LineAnalysis[], pack: GridPack): PillarId[] {
  const found = lines
    .flatMap(({ analysis }) => topics(analysis, pack))
    .filter(({ reasons: [{ kind }] }) => dividing.includes(kind))
    .sort((one, other) => other.weight - one.weight);
  const chosen = [...new Set(found.map(({ pillarId }) => pillarId))].slice(0, mostDisputed);
  return pack.pillars.map(({ id }) => id).filter((id) => chosen.includes(id));
}
