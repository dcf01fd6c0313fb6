import { countEarlier } from '../../../shared/commands/earlier.ts';
import type { EarlierResponse } from '../../../shared/model/earlier.ts';
import type { Participant, Round } from '../../../shared/model/workshop.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog } from '../../components/Dialog.tsx';
import { say } from '../../components/messages.tsx';
import { personLabel } from '../../people/person.ts';
import { commonWords } from '../../words/commonWords.ts';
import { said, useLanguage, useWords } from '../../words/language.ts';
import { effects } from '../../workshop/effects.ts';
import { useOpenWorkshop } from '../../workshop/openWorkshop.ts';
import { useCommand } from '../../workshop/useCommand.ts';
import styles from './EarlierDialog.module.css';
import { type AnswerVersion, historyOf, timeOfDay } from './earlier.ts';
import { earlierWords } from './earlierWords.ts';

export interface EarlierDialogProps {
  round: Round;
  participant: Participant;
  /** The earlier versions of the whole workshop. */
  earlier: readonly EarlierResponse[];
  onClose: () => void;
}

/** Which of somebody's answers count and which came before, a business line; never what was chosen. */
export function EarlierDialog({ round, participant, earlier, onClose }: EarlierDialogProps) {
  const words = useWords(earlierWords);
  const common = useWords(commonWords);
  const command = useCommand();
  const { data, pack } = useOpenWorkshop();
  const isOpen = round.closedAt === null;
  const name = personLabel(participant, useLanguage());

  const letCount = async (version: EarlierResponse) => {
    const current = data.responses.find(({ id }) => id === version.responseId) ?? null;
    if (!(await command(countEarlier(data.workshop, round, version, current, effects)))) return;
    onClose();
    say({
      text: said(earlierWords, (words) => words.done(name, words.ways[version.response.channel])),
      tone: 'done',
    });
  };

  return (
    <Dialog
      title={words.titleOf(name)}
      isOpen
      onClose={onClose}
      width="wide"
      actions={<Button onPress={onClose}>{common.close}</Button>}
    >
      <p>{isOpen ? words.text : words.closed}</p>
      {historyOf(data, pack, round, participant, earlier).map((history) => (
        <section key={history.line.id} className={styles.line}>
          {data.workshop.businessLines.length > 1 && <h3>{history.line.name}</h3>}
          <ul className={styles.versions}>
            <li className={styles.version} data-counts>
              {history.counts ? <Version version={history.counts} /> : words.nothingCounts}
              {history.counts && <strong className={styles.now}>✓ {words.countsNow}</strong>}
            </li>
            {history.earlier.map(({ stored, ...version }) => (
              <li key={stored.id} className={styles.version}>
                <Version version={version} />
                {isOpen && (
                  <Button
                    size="small"
                    aria-label={words.letCountOf(
                      version.at === null
                        ? words.ways[version.channel]
                        : `${words.ways[version.channel]}, ${timeOfDay(version.at)}`,
                    )}
                    onPress={() => letCount(stored)}
                  >
                    {words.letCount}
                  </Button>
                )}
              </li>
            ))}
          </ul>
        </section>
      ))}
    </Dialog>
  );
}

function Version({ version }: { version: AnswerVersion }) {
  const words = useWords(earlierWords);
  const { channel, at, answered, total, isFinished } = version;
  return (
    <>
      <span className={styles.way}>{words.ways[channel]}</span>
      {at !== null && <span className={styles.at}>{words.at(timeOfDay(at))}</span>}
      <span className={styles.done}>
        {words.answered(answered, total)} · {isFinished ? words.finished : words.unfinished}
      </span>
    </>
  );
}
