import { useState } from 'react';
import { FileTrigger } from 'react-aria-components';
import { mostPackFaults } from '../../../shared/content/checkPack.ts';
import type { PackFault } from '../../../shared/content/packFault.ts';
import { bundledGrids, bundledPacks } from '../../../shared/content/packs.ts';
import { readPackFile } from '../../../shared/file/packFile.ts';
import { type GridPack, type Pack, packLimits } from '../../../shared/model/pack.ts';
import type { Language } from '../../../shared/model/workshop.ts';
import { failure, type Result } from '../../../shared/result.ts';
import { packFaultSentence } from '../../../shared/words/packFaultWords.ts';
import { Button } from '../../components/Button.tsx';
import { Dialog, TaskDialog } from '../../components/Dialog.tsx';
import { say } from '../../components/messages.tsx';
import { keepModel, removeModel, useOwnModels } from '../../storage/models.ts';
import { said, useLanguage, useWords } from '../../words/language.ts';
import { ModelContents } from './ModelContents.tsx';
import styles from './Models.module.css';
import { modelWords } from './modelWords.ts';

/** What is looked at: a model that is here, one that would come in, or why a file is none. */
type Looking =
  | { kind: 'known'; pack: GridPack }
  | { kind: 'new'; pack: GridPack }
  | { kind: 'faulty'; file: string; faults: readonly PackFault[] };

/** The models that workshops can be plotted in: those of the app, and those that were loaded here. */
export function Models() {
  const words = useWords(modelWords);
  const language = useLanguage();
  const own = useOwnModels();
  const [looking, setLooking] = useState<Looking | null>(null);
  const close = () => setLooking(null);

  const load = async (file: File) => {
    const read = await readModel(file);
    if (read === null) return fault((words) => words.unreadable(file.name));
    if (!read.ok) return setLooking({ kind: 'faulty', file: file.name, faults: read.fault });
    if (read.value.kind !== 'grid') return fault((words) => words.notAGrid(file.name));
    setLooking({ kind: 'new', pack: read.value });
  };

  const add = async (pack: GridPack) => {
    close();
    const isKept = await keepModel(pack).then(
      () => true,
      () => false,
    );
    if (!isKept) return fault((words) => words.notStored);
    say({ text: (language) => modelWords[language].added(pack.name[language]), tone: 'done' });
  };

  const remove = async (pack: GridPack) => {
    const used = await removeModel(pack.id);
    const text = (language: Language) =>
      used > 0
        ? modelWords[language].inUse(pack.name[language], used)
        : modelWords[language].removed(pack.name[language]);
    if (used > 0) return say({ text, tone: 'fault' });
    say({
      text,
      tone: 'done',
      action: { text: said(modelWords, (words) => words.putBack), onPress: () => void keepModel(pack) },
    });
  };

  return (
    <>
      <ul className={styles.models}>
        {[...bundledGrids, ...own].map((pack) => {
          const name = pack.name[language];
          const isOwn = own.includes(pack);
          return (
            <li key={pack.id}>
              <span>
                <strong>{name}</strong>{' '}
                <span className={styles.facts}>
                  {words.size(pack.pillars.length, pack.levels.length)} · {words.version(pack.version)}
                  {!isOwn && ` · ${words.bundled}`}
                </span>
              </span>
              <Button
                size="small"
                aria-label={words.lookInsideOf(name)}
                onPress={() => setLooking({ kind: 'known', pack })}
              >
                {words.lookInside}
              </Button>
              {isOwn && (
                <Button
                  size="small"
                  look="quiet"
                  aria-label={words.removeOf(name)}
                  onPress={() => void remove(pack)}
                >
                  {words.remove}
                </Button>
              )}
            </li>
          );
        })}
      </ul>
      <div>
        <FileTrigger
          acceptedFileTypes={['application/json', '.json']}
          onSelect={(files) => {
            const [file] = files ?? [];
            if (file) void load(file);
          }}
        >
          <Button>{words.load}</Button>
        </FileTrigger>
      </div>
      {looking?.kind === 'known' && (
        <Dialog
          title={looking.pack.name[language]}
          isOpen
          onClose={close}
          width="wide"
          actions={<Button onPress={close}>{words.close}</Button>}
        >
          <ModelContents pack={looking.pack} />
        </Dialog>
      )}
      {looking?.kind === 'new' && (
        <NewModel
          pack={looking.pack}
          before={own.find(({ id }) => id === looking.pack.id)}
          onAdd={() => void add(looking.pack)}
          onClose={close}
        />
      )}
      {looking?.kind === 'faulty' && <Faults {...looking} onClose={close} />}
    </>
  );
}

interface NewModelProps {
  pack: GridPack;
  /** The model that it takes the place of. */
  before: GridPack | undefined;
  onAdd: () => void;
  onClose: () => void;
}

function NewModel({ pack, before, onAdd, onClose }: NewModelProps) {
  const words = useWords(modelWords);
  const language = useLanguage();
  return (
    <TaskDialog
      title={pack.name[language]}
      width="wide"
      task={before ? words.replace : words.add}
      onTask={onAdd}
      onClose={onClose}
    >
      {before && <p>{words.replaces(before.version)}</p>}
      <ModelContents pack={pack} />
    </TaskDialog>
  );
}

/** Every fault of a file with its place, to mend one after another. */
function Faults({
  file,
  faults,
  onClose,
}: {
  file: string;
  faults: readonly PackFault[];
  onClose: () => void;
}) {
  const words = useWords(modelWords);
  const language = useLanguage();
  const sentences = faults.map((each) => packFaultSentence(each, language));
  return (
    <Dialog
      title={words.faultsTitle(file)}
      isOpen
      onClose={onClose}
      width="wide"
      actions={<Button onPress={onClose}>{words.close}</Button>}
    >
      <p>{faults.length < mostPackFaults ? words.faults(faults.length) : words.manyFaults(faults.length)}</p>
      <ol className={styles.faults}>
        {sentences.map((sentence, index) => (
          // A list that is made once and never changes.
          // biome-ignore lint/suspicious/noArrayIndexKey: two faults may read alike
          <li key={index}>{sentence}</li>
        ))}
      </ol>
    </Dialog>
  );
}

/** Null: the file is gone, or may not be read. One that is far too large is not read at all. */
async function readModel(file: File): Promise<Result<Pack, readonly PackFault[]> | null> {
  const limit = packLimits.fileSize;
  if (file.size > limit) return failure([{ path: '', kind: 'too-large', limit }]);
  const text = await file.text().catch(() => null);
  return text === null ? null : readPackFile(text, { taken: bundledPacks.map(({ id }) => id) });
}

function fault(sentence: Parameters<typeof said<(typeof modelWords)['nl']>>[1]): void {
  say({ text: said(modelWords, sentence), tone: 'fault' });
}
