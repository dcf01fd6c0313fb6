import { useMemo } from 'react';
import { Link } from 'wouter';
import type { CurrentSituation } from '../../../shared/analysis/current.ts';
import {
  leftovers,
  type OpenStatement,
  openStatements,
  type Suggestion,
  suggestionsFor,
} from '../../../shared/analysis/roadmap.ts';
import type { NewAction } from '../../../shared/commands/actions.ts';
import type { Pillar } from '../../../shared/content/pack.ts';
import { cefPack } from '../../../shared/content/packs.ts';
import type { Action, Language } from '../../../shared/model/workshop.ts';
import { unreachable } from '../../../shared/result.ts';
import { workshopPath } from '../../app/routes.ts';
import { useOpenWorkshop } from '../../app/WorkshopFrame.tsx';
import { Button } from '../../components/Button.tsx';
import { pillarStyle } from '../../components/pillarStyle.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import styles from './OpenStatements.module.css';
import { roadmapWords } from './words.ts';

export interface OpenStatementsProps {
  pillar: Pillar;
  situation: CurrentSituation;
  actions: readonly Action[];
  onAdd: (input: Pick<NewAction, 'title' | 'pillarId' | 'statementId'>) => void;
}

/** Between current and target of one pillar: what is not true yet, and ideas to get there. */
export function OpenStatements({ pillar, situation, actions, onAdd }: OpenStatementsProps) {
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
  const planned = new Set(actions.map(({ statementId }) => statementId));
  const titles = new Set(actions.map(({ title }) => title));
  const statementRow = (statement: OpenStatement) => (
    <StatementRow
      key={statement.statement.id}
      open={statement}
      isPlanned={planned.has(statement.statement.id)}
      onAdd={() =>
        onAdd({
          title: statement.statement.text[language],
          pillarId: pillar.id,
          statementId: statement.statement.id,
        })
      }
    />
  );
  return (
    <div className={styles.list} style={pillarStyle(pillar.id)}>
      <h2>{pillar.name[language]}</h2>
      {target === undefined && (
        <p className={styles.empty}>
          {words.noTarget} <Link href={workshopPath(data.workshop.id, 'targets')}>{words.toTargets}</Link>
        </p>
      )}
      {target !== undefined && open.length === 0 && (
        <p className={styles.empty}>
          {current && current.figures.label >= target ? words.stays(`${target}`) : words.noneOpen}
        </p>
      )}
      {pack.levels.map(({ level, name }) => {
        const ofLevel = open.filter((each) => each.level === level);
        return ofLevel.length === 0 ? null : (
          <section key={level} className={styles.group}>
            <h3>{words.level(level, name[language])}</h3>
            <ul>{ofLevel.map(statementRow)}</ul>
          </section>
        );
      })}
      {left.length > 0 && (
        <details className={styles.group}>
          <summary>{words.leftovers}</summary>
          <ul>{left.map(statementRow)}</ul>
        </details>
      )}
      <details className={styles.group}>
        <summary>{words.suggestions}</summary>
        <ul>
          {suggestionsFor(pack, pillar.id, [cefPack]).map((suggestion) => (
            <SuggestionRow
              key={suggestion.text[language]}
              suggestion={suggestion}
              isPlanned={titles.has(suggestion.text[language])}
              onAdd={() => onAdd({ title: suggestion.text[language], pillarId: pillar.id })}
            />
          ))}
        </ul>
      </details>
    </div>
  );
}

interface StatementRowProps {
  open: OpenStatement;
  isPlanned: boolean;
  onAdd: () => void;
}

function StatementRow({ open, isPlanned, onAdd }: StatementRowProps) {
  const words = useWords(roadmapWords);
  const language = useLanguage();
  const { figures } = open;
  const percent = Math.round((figures?.mean ?? 0) * 100);
  const said = figures && words.saidBy[figures.origin](percent, figures.answered);
  return <Row text={open.statement.text[language]} detail={said} isPlanned={isPlanned} onAdd={onAdd} />;
}

interface SuggestionRowProps {
  suggestion: Suggestion;
  isPlanned: boolean;
  onAdd: () => void;
}

function SuggestionRow({ suggestion, isPlanned, onAdd }: SuggestionRowProps) {
  const words = useWords(roadmapWords);
  const language = useLanguage();
  return (
    <Row
      text={suggestion.text[language]}
      detail={originOf(suggestion, words, language)}
      isPlanned={isPlanned}
      onAdd={onAdd}
    />
  );
}

function originOf(suggestion: Suggestion, words: typeof roadmapWords.nl, language: Language): string {
  switch (suggestion.kind) {
    case 'accelerator':
    case 'success-factor':
      return words.suggestionFrom[suggestion.kind](suggestion.block[language]);
    case 'practice-step':
    case 'practice-next':
      return words.suggestionFrom[suggestion.kind](suggestion.organisation);
    case 'start':
      return words.suggestionFrom.start;
    default:
      return unreachable(suggestion);
  }
}

interface RowProps {
  text: string;
  detail: string | null;
  isPlanned: boolean;
  onAdd: () => void;
}

function Row({ text, detail, isPlanned, onAdd }: RowProps) {
  const words = useWords(roadmapWords);
  return (
    <li className={styles.row}>
      <span className={styles.text}>
        {text}
        {detail && <small>{detail}</small>}
      </span>
      {isPlanned ? (
        <span className={styles.planned}>✓ {words.planned}</span>
      ) : (
        <Button size="small" aria-label={words.makeActionOf(text)} onPress={onAdd}>
          {words.makeAction}
        </Button>
      )}
    </li>
  );
}
