import { useMemo } from 'react';
import { Link } from 'wouter';
import type { CurrentSituation } from '../../../shared/analysis/current.ts';
import { leftovers, type OpenStatement, openStatements } from '../../../shared/analysis/roadmap.ts';
import type { StatementFigures } from '../../../shared/analysis/tally.ts';
import type { StatementId } from '../../../shared/model/ids.ts';
import type { Localized, Pillar } from '../../../shared/model/pack.ts';
import { type Action, type Horizon, horizons, type Language } from '../../../shared/model/workshop.ts';
import { ofPeople, partOf } from '../../../shared/words/amounts.ts';
import { shownLevel } from '../../../shared/words/language.ts';
import { pillarStyle } from '../../components/pillarStyle.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { useOpenWorkshop } from '../../workshop/openWorkshop.ts';
import { workshopPath } from '../../workshop/routes.ts';
import { Ideas } from './Ideas.tsx';
import styles from './OpenStatements.module.css';
import { PanelRow } from './PanelRow.tsx';
import { whyNoneOpen } from './whyNoneOpen.ts';
import { roadmapWords } from './words.ts';

/** What an action may be made of. */
export interface ActionSource {
  /** As a title, a verb first. */
  text: Localized;
  /** What becomes true by it, or the idea itself. */
  says: Localized;
  statementId: StatementId | null;
  horizon: Horizon;
}

export interface OpenStatementsProps {
  pillar: Pillar;
  situation: CurrentSituation;
  /** Of the business line in view. */
  actions: readonly Action[];
  onAdd: (source: ActionSource) => void;
  onShow: (action: Action) => void;
}

/** How many see it as true already. */
function saidBy({ yes, partly, answered, origin }: StatementFigures, language: Language): string {
  const words = roadmapWords[language].saidBy;
  const people = ofPeople(yes, answered, language);
  if (origin === 'derived') return words.chose(people);
  return [words.yes(people), ...(partly > 0 ? [words.partly(partOf(partly, answered))] : [])].join(', ');
}

/** Between current and target of one pillar: what is not true yet, and ideas to get there. */
export function OpenStatements({ pillar, situation, actions, onAdd, onShow }: OpenStatementsProps) {
  const words = useWords(roadmapWords);
  const language = useLanguage();
  const { data, pack } = useOpenWorkshop();
  const current = situation.levels.get(pillar.id);
  const target = situation.targets.get(pillar.id);
  const analysis = situation.analyses.find(({ roundId }) => roundId === current?.roundId) ?? null;
  const open = useMemo(
    () =>
      target === undefined
        ? []
        : openStatements(pack, pillar.id, current?.figures.label ?? null, target, analysis),
    [pack, pillar.id, current, target, analysis],
  );
  const left = useMemo(
    () => (analysis ? leftovers(pack, pillar.id, analysis) : []),
    [pack, pillar.id, analysis],
  );
  const openLevels = pack.levels.filter(({ level }) => open.some((each) => each.level === level));
  const from = current ? shownLevel(current.figures.median, language) : words.unknown;

  const row = ({ statement, figures }: OpenStatement, horizon: Horizon) => (
    <PanelRow
      key={statement.id}
      text={statement.text[language]}
      detail={figures && saidBy(figures, language)}
      action={actions.find(({ statementId }) => statementId === statement.id)}
      onAdd={() =>
        onAdd({
          text: statement.action ?? statement.text,
          says: statement.text,
          statementId: statement.id,
          horizon,
        })
      }
      onShow={onShow}
    />
  );

  return (
    <div className={styles.list} style={pillarStyle(pillar.id)}>
      <header className={styles.header}>
        <h2>{pillar.name[language]}</h2>
        <p>
          {target !== undefined && `${words.fromTo(from, `${target}`)} · `}
          {words.onRoadmap(actions.filter(({ pillarId }) => pillarId === pillar.id).length)}
        </p>
      </header>
      {target === undefined && (
        <p className={styles.empty}>
          {words.noTarget} <Link href={workshopPath(data.workshop.id, 'targets')}>{words.toTargets}</Link>
        </p>
      )}
      {target !== undefined && open.length === 0 && (
        <p className={styles.empty}>
          {words.noneOpen[whyNoneOpen(current?.figures.label ?? null, target)](`${target}`)}
        </p>
      )}
      {openLevels.map(({ level, name }, step) => (
        <section key={level} className={styles.group}>
          <h3>{words.level(level, name[language])}</h3>
          <ul>{open.filter((each) => each.level === level).map((each) => row(each, horizonOfStep(step)))}</ul>
        </section>
      ))}
      {left.length > 0 && (
        <details className={styles.group}>
          <summary>{words.leftovers}</summary>
          <ul>{left.map((each) => row(each, 'now'))}</ul>
        </details>
      )}
      {/* Without statements the ideas are where an action may come from. */}
      <details key={`${pillar.id}-${open.length > 0}`} className={styles.group} open={open.length === 0}>
        <summary>{words.ideas}</summary>
        <Ideas
          pillar={pillar}
          actions={actions}
          onAdd={(text) => onAdd({ text, says: text, statementId: null, horizon: 'now' })}
          onShow={onShow}
        />
      </details>
    </div>
  );
}

/** Levels are reached one after another: the first one to reach begins now, the next one after that. */
function horizonOfStep(step: number): Horizon {
  return horizons[step] ?? 'later';
}
