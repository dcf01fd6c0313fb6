import { createContext, lazy, type ReactNode, Suspense, useCallback, useContext, useState } from 'react';
import { useLocation } from 'wouter';
import type { MergeFault } from '../../shared/file/merge.ts';
import type { WorkshopData } from '../../shared/model/workshop.ts';
import { unreachable } from '../../shared/result.ts';
import { momentText } from '../../shared/words/dates.ts';
import { clearMessages, say } from '../components/messages.tsx';
import { WorkingDialog } from '../components/WorkingDialog.tsx';
import { useHost } from '../host/useHost.ts';
import { forgetSteps, undo } from '../state/history.ts';
import { leavingCopy } from '../storage/lineages.ts';
import { forgetStrays } from '../storage/people.ts';
import { readEarlierResponses, readWorkshop } from '../storage/queries.ts';
import { renewBackups } from '../storage/renewBackups.ts';
import { type Sentence, said, useLanguage, useWords } from '../words/language.ts';
import { effects } from '../workshop/effects.ts';
import { nextStep, readWorkshopFacts } from '../workshop/facts.ts';
import { workshopPath } from '../workshop/routes.ts';
import { useCommand } from '../workshop/useCommand.ts';
import { type ImportWords, importWords } from './importWords.ts';
import { KnownWorkshopDialog } from './KnownWorkshopDialog.tsx';
import { mergeWords } from './mergeWords.ts';
import {
  type Deciding,
  type Incoming,
  type Means,
  type Met,
  mergeInto,
  putBeside,
  replace,
  type TakenIn,
  takeIn,
  type WayIn,
} from './takingIn.ts';
import { useFileReader } from './useFileReader.ts';
import { DropAnywhere, useWaitingFiles } from './waysIn.tsx';

/** It names what any screen names, and is seldom needed. */
const MergeDialog = lazy(async () => ({ default: (await import('./MergeDialog.tsx')).MergeDialog }));

export interface Importing {
  /** A file the user chose or dropped. */
  importFile: (file: File) => Promise<void>;
  /** A look inside a backup, given its text; nothing is taken in. Null: it can't be read, and the user knows why. */
  lookInside: (name: string, text: string) => Promise<Incoming | null>;
  /** Takes in a backup: putting it back as it was is a choice too. */
  putBack: (backup: Incoming) => Promise<void>;
}

const ImportContext = createContext<Importing | null>(null);

/** How workshops come in, from any screen. */
export function useImport(): Importing {
  const importing = useContext(ImportContext);
  if (!importing) throw new Error('Only screens of the app can import');
  return importing;
}

/** Takes workshop files in: chosen, dropped anywhere on the window, or opened from outside. */
export function ImportFiles({ children }: { children: ReactNode }) {
  const words = useWords(importWords);
  const host = useHost();
  const language = useLanguage();
  const command = useCommand();
  const [, navigate] = useLocation();
  const [met, setMet] = useState<Met | null>(null);
  const [deciding, setDeciding] = useState<Deciding | null>(null);
  const { working, inTurn, read, merge, showStoring } = useFileReader();
  const nameOf = useCallback(({ workshop }: WorkshopData) => workshop.organisation || words.noName, [words]);

  /** The means to take this workshop in. */
  const meansFor = useCallback(
    ({ data: incoming }: Incoming): Means => ({
      readWorkshop,
      leavingCopy,
      readEarlierResponses,
      merge: (task) => merge(nameOf(incoming), task),
      // From here on nobody ends it halfway: all of it is stored, or nothing.
      carryOut: (change, data) => {
        showStoring(nameOf(data));
        return command(change);
      },
      forgetStrays: async (id) => {
        await forgetStrays(id);
        forgetSteps(id);
        // They may offer to put somebody back.
        clearMessages();
      },
      renewBackups: (id) => renewBackups(host, id),
      newId: effects.newId,
    }),
    [command, host, merge, nameOf, showStoring],
  );

  /** Goes to a workshop that has just come in, where the work on it goes on. */
  const open = useCallback(
    async (data: WorkshopData) => {
      const { id } = data.workshop;
      const { progress } = await readWorkshopFacts(id);
      navigate(workshopPath(id, nextStep(progress)));
      const takeBack = async () => {
        navigate('/');
        await undo('library');
      };
      const action = { text: said(importWords, (words) => words.undo), onPress: () => void takeBack() };
      say({ text: about(data, (words, name) => words.imported(name)), tone: 'done', action });
    },
    [navigate],
  );

  const tell = useCallback(
    async ({ data }: Incoming, taken: TakenIn): Promise<void> => {
      const sayOf = (sentence: About, tone: 'done' | 'fault' = 'done') =>
        say({ text: about(data, sentence), tone });
      const sayStored = (sentence: About) => {
        const onPress = () => navigate(workshopPath(data.workshop.id, 'prepare'));
        const action = { text: said(importWords, (words) => words.open), onPress };
        say({ text: about(data, sentence), tone: 'done', action });
      };
      switch (taken.kind) {
        case 'ended':
          return;
        case 'same':
          return sayOf((words, name) => words.same(name));
        case 'added':
          return open(taken.data);
        case 'met':
          return setMet(taken);
        case 'asks':
          return setDeciding(taken.deciding);
        case 'replaced':
          return sayStored((words, name) => words.replaced(name));
        case 'merged':
          return sayStored((words, name) => words.merged(name));
        case 'forgot':
          return taken.areBackupsRenewed
            ? sayOf((words, name) => words.mergedForgotten(name))
            : sayOf((words, name) => words.mergedBackups(name), 'fault');
        case 'refused':
          return say({ text: refusal(taken.fault), tone: 'fault' });
        default:
          return unreachable(taken);
      }
    },
    [navigate, open],
  );

  /** One thing after another: another file waits until this one is in, or asks something. */
  const take = useCallback(
    (incoming: Incoming, way: (means: Means) => Promise<TakenIn>) =>
      inTurn(async () => tell(incoming, await way(meansFor(incoming)))),
    [inTurn, meansFor, tell],
  );

  const importFrom = useCallback(
    (name: string, source: File | string) =>
      inTurn(async () => {
        const incoming = await read(name, source);
        if (incoming) await tell(incoming, await takeIn(incoming, 'file', meansFor(incoming)));
      }),
    [inTurn, meansFor, read, tell],
  );
  const importFile = useCallback((file: File) => importFrom(file.name, file), [importFrom]);

  const lookInside = useCallback(
    (name: string, text: string) => inTurn(() => read(name, text)),
    [inTurn, read],
  );
  const putBack = useCallback(
    (backup: Incoming) => take(backup, (means) => takeIn(backup, 'backup', means)),
    [take],
  );

  const choose = (met: Met, way: WayIn) => {
    const { incoming } = met;
    void take(incoming, (means) => {
      if (way === 'replace') return replace(met, means);
      if (way === 'merge') return mergeInto(incoming, null, means);
      const name = words.copyName(nameOf(incoming.data), momentText(effects.now(), language));
      return putBeside(incoming, name, means);
    });
  };

  useWaitingFiles(importFrom);
  return (
    <ImportContext value={{ importFile, lookInside, putBack }}>
      {children}
      <DropAnywhere onFile={importFile} />
      {met && (
        <KnownWorkshopDialog
          name={nameOf(met.incoming.data)}
          meeting={met.meeting}
          onChoose={(way) => {
            setMet(null);
            choose(met, way);
          }}
          onClose={() => setMet(null)}
        />
      )}
      {deciding && (
        <Suspense>
          <MergeDialog
            mine={deciding.present}
            theirs={deciding.incoming}
            conflicts={deciding.conflicts}
            same={deciding.same}
            shown={deciding.shown}
            onMerge={(choices, same) => {
              setDeciding(null);
              const { incoming } = deciding;
              void take(incoming, (means) => mergeInto(incoming, { choices, same }, means));
            }}
            onClose={() => setDeciding(null)}
          />
        </Suspense>
      )}
      <WorkingDialog working={working} />
    </ImportContext>
  );
}

type About = (words: ImportWords, name: string) => string;

/** A sentence about a workshop that comes in. */
function about({ workshop }: WorkshopData, sentence: About): Sentence {
  return said(importWords, (words) => sentence(words, workshop.organisation || words.noName));
}

function refusal(fault: MergeFault): Sentence {
  return fault.kind === 'too-many'
    ? said(mergeWords, (words) => words.tooMany(fault.limit))
    : said(importWords, (words) => words.otherModel);
}
