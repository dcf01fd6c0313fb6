import type { PillarAnalysis } from '../../shared/analysis/pillar.ts';
import type { StatementFigures } from '../../shared/analysis/tally.ts';
import type { Pillar } from '../../shared/model/pack.ts';
import type { Language, Level } from '../../shared/model/workshop.ts';
import { partOf } from '../../shared/words/amounts.ts';
import { pillarStyle } from '../components/pillarStyle.ts';
import styles from './CellDetails.module.css';
import { isTrueYetNotCounted } from './isTrueYetNotCounted.ts';
import { resultWords } from './words.ts';

export interface CellDetailsProps {
  pillar: Pillar;
  level: Level;
  /** Null before anything is measured or may be shown. */
  measured: PillarAnalysis | null;
  language: Language;
}

/** The statements of a cell and, where people were asked, how many said yes, partly and no. */
export function CellDetails({ pillar, level, measured, language }: CellDetailsProps) {
  const words = resultWords[language];
  const cell = pillar.cells.find((each) => each.level === level);
  const all = measured?.all ?? null;
  const count = all?.distribution[level - 1] ?? 0;
  const figuresOf = (id: string) =>
    measured?.statements.find(({ statementId, origin }) => statementId === id && origin === 'answered');
  return (
    <div style={pillarStyle(pillar.id)} className={styles.cell}>
      <p className={styles.headline}>{cell?.headline[language]}</p>
      {all && count > 0 && <p>{count === 1 ? words.cell.oneHere(all.n) : words.cell.here(count, all.n)}</p>}
      {all && measured && isTrueYetNotCounted(cell, measured) && <p>{words.cell.notCounted(all.label)}</p>}
      <h3>{level === 1 ? words.symptoms : words.statements}</h3>
      <ul className={styles.statements}>
        {cell?.statements.map(({ id, text }) => {
          const figures = figuresOf(id);
          return (
            <li key={id}>
              {text[language]}
              {figures && <Shares figures={figures} language={language} />}
            </li>
          );
        })}
      </ul>
    </div>
  );
}

function Shares({ figures, language }: { figures: StatementFigures; language: Language }) {
  const words = resultWords[language];
  const { yes, partly, no, unknown, answered } = figures;
  const part = (count: number) => ({ width: `${(count / answered) * 100}%` });
  return (
    <div className={styles.shares}>
      <div className={styles.bar} role="img" aria-label={words.shareLabel(yes, partly, no)}>
        <span className={styles.yes} style={part(yes)} />
        <span className={styles.partly} style={part(partly)} />
      </div>
      <span className={styles.figures}>
        {words.share(partOf(yes, answered), partOf(partly, answered), partOf(no, answered))}
        {` · ${words.people(answered)}`}
        {unknown > 0 && ` · ${words.unknown(unknown)}`}
      </span>
    </div>
  );
}
