import { type KeyboardEvent, useEffect, useRef } from 'react';
import { changeExpectation } from '../../../shared/commands/setup.ts';
import { levelsOf } from '../../../shared/content/levels.ts';
import type { Pillar } from '../../../shared/model/pack.ts';
import type { BusinessLine } from '../../../shared/model/workshop.ts';
import { PillarIcon } from '../../components/Icon.tsx';
import { pillarStyle } from '../../components/pillarStyle.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { useOpenWorkshop } from '../../workshop/openWorkshop.ts';
import { useCommand } from '../../workshop/useCommand.ts';
import styles from './Expectations.module.css';
import { prepareWords } from './words.ts';

/** The level that management expects to measure, a pillar and business line; it can be folded away, for it is optional. */
export function Expectations() {
  const words = useWords(prepareWords);
  const { data, pack } = useOpenWorkshop();
  const { businessLines } = data.workshop;
  const rows = useRef<HTMLDivElement>(null);
  const filled = businessLines.flatMap(({ expected }) => Object.keys(expected)).length;

  /** A digit goes to the row that has the focus, and the focus to the next row: a digit a pillar fills a line. */
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey || !/^[1-9]$/.test(event.key)) return;
    const all = [...(rows.current?.querySelectorAll('fieldset') ?? [])];
    const index = all.findIndex((row) => row.contains(event.target as Node));
    const chosen = all[index]?.querySelector<HTMLInputElement>(`input[value="${event.key}"]`);
    if (!chosen) return;
    event.preventDefault();
    chosen.click();
    const next = all[index + 1] ?? all[index];
    (next?.querySelector<HTMLInputElement>('input:checked') ?? next?.querySelector('input'))?.focus();
  };

  return (
    <details className={styles.fold} open>
      <summary className={styles.summary}>
        <span className={styles.title}>{words.expected}</span>{' '}
        <span className={styles.hint}>
          {filled > 0 && words.expectedCount(filled, pack.pillars.length * businessLines.length)}
        </span>
      </summary>
      {/* The keys are those of the choices inside. */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it only hears what its fields are told */}
      <div ref={rows} className={styles.body} onKeyDown={onKeyDown}>
        <p className={styles.hint}>{words.expectedHint}</p>
        {businessLines.map((line) => (
          <section key={line.id} className={styles.line} aria-label={line.name}>
            {businessLines.length > 1 && <h3>{line.name}</h3>}
            {pack.pillars.map((pillar) => (
              <ExpectedLevel key={pillar.id} line={line} pillar={pillar} hasName={businessLines.length > 1} />
            ))}
          </section>
        ))}
      </div>
    </details>
  );
}

interface ExpectedLevelProps {
  line: BusinessLine;
  pillar: Pillar;
  /** There are other lines: its choices say for which one they are. */
  hasName: boolean;
}

function ExpectedLevel({ line, pillar, hasName }: ExpectedLevelProps) {
  const words = useWords(prepareWords);
  const language = useLanguage();
  const { data, pack } = useOpenWorkshop();
  const command = useCommand();
  const value = line.expected[pillar.id] ?? null;
  const name = hasName ? `${pillar.name[language]}, ${line.name}` : pillar.name[language];
  /** What was chosen last, while storage has not said so yet: a drag passes a place more than once. */
  const asked = useRef(value);
  useEffect(() => {
    asked.current = value;
  }, [value]);
  const choose = (level: typeof value) => {
    if (level === asked.current) return;
    asked.current = level;
    void command(changeExpectation(data.workshop, line.id, pillar.id, level));
  };
  return (
    <fieldset className={styles.pillar} style={pillarStyle(pillar.id)}>
      <legend className={styles.name}>
        <PillarIcon pillarId={pillar.id} className={styles.icon} />
        {pillar.name[language]}
      </legend>
      <div className={styles.levels}>
        {levelsOf(pack).map((level) => (
          <label
            key={level}
            className={styles.level}
            // One drag across the rows fills them all.
            onPointerDown={(event) => event.button === 0 && choose(level)}
            onPointerEnter={(event) => event.buttons === 1 && choose(level)}
          >
            <input
              type="radio"
              className="visually-hidden"
              name={`expected ${line.id} ${pillar.id}`}
              value={level}
              aria-label={words.levelOf(level, name)}
              checked={value === level}
              onChange={() => choose(level)}
            />
            {level}
          </label>
        ))}
        {value !== null && (
          <button
            type="button"
            className={styles.clear}
            aria-label={words.noLevel(name)}
            onClick={() => choose(null)}
          >
            <span aria-hidden="true">✕</span>
          </button>
        )}
      </div>
      <span className={styles.hint}>
        {value === null
          ? words.noExpectation
          : pillar.cells.find(({ level }) => level === value)?.headline[language]}
      </span>
    </fieldset>
  );
}
