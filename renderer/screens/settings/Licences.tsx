import { useEffect, useState } from 'react';
import { z } from 'zod';
import { useWords } from '../../words/language.ts';
import styles from './SettingsScreen.module.css';
import { settingsWords } from './words.ts';

/** What the build writes: see build/licences.mjs. */
const licencesSchema = z.array(
  z.object({ name: z.string(), version: z.string(), licence: z.string(), text: z.string() }),
);
type Licence = z.infer<typeof licencesSchema>[number];

/** What others made of what is in the app, each with the text of its licence. */
export function Licences() {
  const words = useWords(settingsWords);
  const [isOpen, setIsOpen] = useState(false);
  const licences = useLicences(isOpen);
  return (
    <details onToggle={({ currentTarget }) => setIsOpen(currentTarget.open)}>
      <summary>{words.licences}</summary>
      <ul className={styles.licences}>
        {licences.map(({ name, version, licence, text }) => (
          <li key={`${name} ${version}`}>
            <details>
              <summary>
                {name} {version} · {licence}
              </summary>
              <pre>{text || words.noLicenceText(licence)}</pre>
            </details>
          </li>
        ))}
      </ul>
    </details>
  );
}

/** Read when they are first wanted. */
function useLicences(isWanted: boolean): readonly Licence[] {
  const [licences, setLicences] = useState<readonly Licence[]>([]);
  useEffect(() => {
    if (!isWanted) return;
    fetch('/licences.json')
      .then((response) => response.json())
      .then((value) => setLicences(licencesSchema.parse(value)))
      .catch((error: unknown) => console.error(error));
  }, [isWanted]);
  return licences;
}
