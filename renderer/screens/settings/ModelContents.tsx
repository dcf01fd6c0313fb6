import { packLanguage } from '../../../shared/content/packLanguage.ts';
import type { GridPack } from '../../../shared/model/pack.ts';
import { PillarIcon } from '../../components/Icon.tsx';
import { pillarStyle } from '../../components/pillarStyle.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import styles from './Models.module.css';
import { modelWords } from './modelWords.ts';

/** What is in a model: where it comes from, what can be answered, and its grid with the headline of every cell. */
export function ModelContents({ pack }: { pack: GridPack }) {
  const words = useWords(modelWords);
  const screen = useLanguage();
  const { language, fellBack } = packLanguage(pack, screen);
  const statements = pack.pillars.flatMap(({ cells }) => cells.flatMap((cell) => cell.statements)).length;
  const { yes, partly, no, unknown } = pack.answers;
  return (
    <>
      <p>
        {words.size(pack.pillars.length, pack.levels.length)} · {words.statements(statements)} ·{' '}
        {words.version(pack.version)}
      </p>
      {fellBack && <p>{words.oneLanguage[language]}</p>}
      <dl className={styles.about}>
        <dt>{words.source}</dt>
        <dd>
          <cite>{pack.source.title}</cite>, {pack.source.publisher[language]}
        </dd>
        <dt>{words.languages}</dt>
        <dd>{pack.languages.map((each) => words.languageNames[each]).join(', ')}</dd>
        <dt>{words.answers}</dt>
        <dd lang={language}>{[yes, partly, no, unknown].map((each) => each[language]).join(' · ')}</dd>
      </dl>
      {/* A wide model scrolls: by keyboard too. */}
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: whoever has no mouse scrolls it with the arrows */}
      <section className={styles.grid} aria-label={words.grid} tabIndex={0}>
        <table lang={language}>
          <thead>
            <tr>
              <th scope="col">{words.pillar}</th>
              {pack.levels.map(({ level, name }) => (
                <th key={level} scope="col">
                  {level} {name[language]}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {pack.pillars.map((pillar) => (
              <tr key={pillar.id} style={pillarStyle(pillar.id)}>
                <th scope="row">
                  <PillarIcon pillarId={pillar.id} className={styles.icon} /> {pillar.name[language]}
                </th>
                {pillar.cells.map(({ level, headline }) => (
                  <td key={level}>{headline[language]}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </>
  );
}
