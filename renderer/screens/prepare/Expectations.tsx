import { useState } from 'react';
import { changeExpectation } from '../../../shared/commands/setup.ts';
import type { Pillar } from '../../../shared/content/pack.ts';
import type { BusinessLineId } from '../../../shared/model/ids.ts';
import { type BusinessLine, levels } from '../../../shared/model/workshop.ts';
import { useCommand } from '../../app/useCommand.ts';
import { useOpenWorkshop } from '../../app/WorkshopFrame.tsx';
import { PillarIcon } from '../../components/Icon.tsx';
import { pillarStyle } from '../../components/pillarStyle.ts';
import { Segments } from '../../components/Segments.tsx';
import { useLanguage, useWords } from '../../words/language.ts';
import styles from './Expectations.module.css';
import { prepareWords } from './words.ts';

/** The level that management expects to measure, a pillar and business line; folded, for it is optional. */
export function Expectations() {
  const words = useWords(prepareWords);
  const { data, pack } = useOpenWorkshop();
  const { businessLines } = data.workshop;
  const [chosenId, setChosenId] = useState<BusinessLineId | null>(null);
  const line = businessLines.find(({ id }) => id === chosenId) ?? businessLines[0];
  if (!line) return null;
  const filled = businessLines.flatMap(({ expected }) => Object.keys(expected)).length;
  return (
    <details className={styles.fold}>
      <summary className={styles.summary}>
        <span className={styles.title}>{words.expected}</span>{' '}
        <span className={styles.hint}>
          {filled > 0 && words.expectedCount(filled, pack.pillars.length * businessLines.length)}
        </span>
      </summary>
      <div className={styles.body}>
        <p className={styles.hint}>{words.expectedHint}</p>
        {businessLines.length > 1 && (
          <Segments
            label={words.expectedLine}
            value={line.id}
            options={businessLines.map(({ id, name }) => ({ value: id, text: name }))}
            onChoose={setChosenId}
          />
        )}
        {pack.pillars.map((pillar) => (
          <ExpectedLevel key={`${line.id} ${pillar.id}`} line={line} pillar={pillar} />
        ))}
      </div>
    </details>
  );
}

function ExpectedLevel({ line, pillar }: { line: BusinessLine; pillar: Pillar }) {
  const words = useWords(prepareWords);
  const language = useLanguage();
  const { data } = useOpenWorkshop();
  const command = useCommand();
  const value = line.expected[pillar.id] ?? null;
  const name = pillar.name[language];
  const choose = (level: typeof value) =>
    void command(changeExpectation(data.workshop, line.id, pillar.id, level));
  return (
    <fieldset className={styles.pillar} style={pillarStyle(pillar.id)}>
      <legend className={styles.name}>
        <PillarIcon pillarId={pillar.id} className={styles.icon} />
        {name}
      </legend>
      <div className={styles.levels}>
        {levels.map((level) => (
          <label key={level} className={styles.level}>
            <input
              type="radio"
              className="visually-hidden"
              name={`expected ${line.id} ${pillar.id}`}
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
