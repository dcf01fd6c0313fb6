import { createContext, lazy, type ReactNode, Suspense, useCallback, useContext, useState } from 'react';
import { useLocation } from 'wouter';
import type { Command, CommandFault } from '../../shared/commands/command.ts';
import { addCopy, importWorkshop } from '../../shared/commands/whole.ts';
import { asCopy } from '../../shared/file/copy.ts';
import type { WorkshopCopy } from '../../shared/file/lineage.ts';
import { forgetsHere } from '../../shared/file/merge.ts';
import type { MergeDecision, MergeQuestions } from '../../shared/file/mergeIn.ts';
import { showsMore } from '../../shared/file/mergeShown.ts';
import { isEqual } from '../../shared/model/equal.ts';
import type { WorkshopData } from '../../shared/model/workshop.ts';
import type { Result } from '../../shared/result.ts';
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
import type { Incoming } from './fileWorker.ts';
import { type ImportWords, importWords } from './importWords.ts';
import { KnownWorkshopDialog, type KnownWorkshopDialogProps, type WayIn } from './KnownWorkshopDialog.tsx';
import { mergeWords } from './mergeWords.ts';
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

interface Meeting {
  incoming: Incoming;
  present: WorkshopData;
  from: 'file' | 'backup';
}

/** A merge in which something is to be decided, or known, first. */
interface Deciding extends MergeQuestions {
  incoming: Incoming;
  present: WorkshopCopy;
}

/** Takes workshop files in: chosen, dropped anywhere on the window, or opened from outside. */
export function ImportFiles({ children }: { children: ReactNode }) {
  const words = useWords(importWords);
  const host = useHost();
  const language = useLanguage();
  const command = useCommand();
  const [, navigate] = useLocation();
  const [meeting, setMeeting] = useState<Meeting | null>(null);
  const [deciding, setDeciding] = useState<Deciding | null>(null);
  const { working, inTurn, read, merge, showStoring } = useFileReader();
  const nameOf = useCallback(({ workshop }: WorkshopData) => workshop.organisation || words.noName, [words]);

  /** From here on nobody ends it halfway: all of it is stored, or nothing. */
  const carryOut = useCallback(
    (change: Command | Result<Command, CommandFault>, data: WorkshopData) => {
      showStoring(nameOf(data));
      return command(change);
    },
    [command, nameOf, showStoring],
  );

  const store = async (
    change: Command | Result<Command, CommandFault>,
    data: WorkshopData,
    done: (words: ImportWords, name: string) => string,
  ) => {
    if (!(await carryOut(change, data))) return false;
    const onPress = () => navigate(workshopPath(data.workshop.id, 'prepare'));
    say({
      text: about(data, done),
      tone: 'done',
      action: { text: said(importWords, (words) => words.open), onPress },
    });
    return true;
  };

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

  const takeIn = useCallback(
    async (incoming: Incoming, from: Meeting['from']) => {
      const { data, kept } = incoming;
      const present = await readWorkshop(data.workshop.id);
      if (present && isEqual(present, data))
        say({ text: about(data, (words, name) => words.same(name)), tone: 'done' });
      else if (present) setMeeting({ incoming, present, from });
      else if (await carryOut(importWorkshop(data, null, { lineage: kept }), data)) await open(data);
    },
    [carryOut, open],
  );

  const importFrom = useCallback(
    (name: string, source: File | string) =>
      inTurn(async () => {
        const incoming = await read(name, source);
        if (incoming) await takeIn(incoming, 'file');
      }),
    [inTurn, read, takeIn],
  );
  const importFile = useCallback((file: File) => importFrom(file.name, file), [importFrom]);

  const lookInside = useCallback(
    (name: string, text: string) => inTurn(() => read(name, text)),
    [inTurn, read],
  );
  const putBack = useCallback((backup: Incoming) => inTurn(() => takeIn(backup, 'backup')), [inTurn, takeIn]);

  const resolve = async ({ incoming, present }: Meeting, way: WayIn) => {
    const { data, kept } = incoming;
    if (way === 'replace') {
      const earlier = await readEarlierResponses(present.workshop.id);
      await store(importWorkshop(data, present, { lineage: kept, earlier }), data, (words, name) =>
        words.replaced(name),
      );
    } else if (way === 'beside') {
      const name = words.copyName(nameOf(data), momentText(effects.now(), language));
      const copy = asCopy(data, effects.newId, name);
      if (await carryOut(addCopy(copy), copy)) await open(copy);
    } else await join(incoming, null);
  };

  /** @param decided what was asked, once it has been answered */
  const join = async (incoming: Incoming, decided: MergeDecision | null) => {
    // As it is now: people may have answered while the question stood on the screen.
    const present = await leavingCopy(incoming.data.workshop.id);
    if (!present) return;
    const earlier = await readEarlierResponses(present.data.workshop.id);
    const merged = await merge(nameOf(incoming.data), { present, incoming, earlier, decided });
    if (!merged) return;
    if (!merged.ok) {
      const { fault } = merged;
      const text =
        fault.kind === 'too-many'
          ? said(mergeWords, (words) => words.tooMany(fault.limit))
          : said(importWords, (words) => words.otherModel);
      return say({ text, tone: 'fault' });
    }
    const answer = merged.value;
    if (answer.kind === 'asks') return setDeciding({ incoming, present, ...answer });
    const isDone = await store(answer.change, incoming.data, (words, name) => words.merged(name));
    if (isDone && forgetsHere(present.data, incoming.data)) await forgetHere(incoming.data);
  };

  /** What was known here of the people whom a merge has forgotten goes as well: phones, undo, backups. */
  const forgetHere = async (incoming: WorkshopData) => {
    const { workshop } = incoming;
    await forgetStrays(workshop.id);
    forgetSteps(workshop.id);
    clearMessages();
    const data = await readWorkshop(workshop.id);
    if (data && (await renewBackups(host, workshop.id)))
      say({ text: about(incoming, (words, name) => words.mergedForgotten(name)), tone: 'done' });
    else say({ text: about(incoming, (words, name) => words.mergedBackups(name)), tone: 'fault' });
  };

  useWaitingFiles(importFrom);
  return (
    <ImportContext value={{ importFile, lookInside, putBack }}>
      {children}
      <DropAnywhere onFile={importFile} />
      {meeting && (
        <KnownWorkshopDialog
          name={nameOf(meeting.incoming.data)}
          canReplace={canReplace(meeting)}
          people={peopleAfter(meeting)}
          canUndo={canUndo(meeting)}
          onChoose={(way) => {
            setMeeting(null);
            void inTurn(() => resolve(meeting, way));
          }}
          onClose={() => setMeeting(null)}
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
              void inTurn(() => join(deciding.incoming, { choices, same }));
            }}
            onClose={() => setDeciding(null)}
          />
        </Suspense>
      )}
      <WorkingDialog working={working} />
    </ImportContext>
  );
}

/** A sentence about a workshop that comes in. */
function about({ workshop }: WorkshopData, sentence: (words: ImportWords, name: string) => string): Sentence {
  return said(importWords, (words) => sentence(words, workshop.organisation || words.noName));
}

/** What merging would do to people. */
function peopleAfter({ incoming: { data: incoming }, present }: Meeting): KnownWorkshopDialogProps['people'] {
  if (forgetsHere(present, incoming)) return 'forgets';
  if (present.rounds.some(({ peopleForgotten }) => peopleForgotten)) return 'forgotten';
  return incoming.workshop.anonymity === present.workshop.anonymity ? 'known' : 'nameless';
}

/** A backup from before results were shown can't take the place of what shows them. */
function canReplace({ incoming, present, from }: Meeting): boolean {
  return from === 'backup' && !showsMore(present, incoming.data);
}

/** Nobody forgets what they have seen, and people who are forgotten don't come back. */
function canUndo(meeting: Meeting): boolean {
  const forgets = peopleAfter(meeting) === 'forgets' && !canReplace(meeting);
  return !forgets && !showsMore(meeting.incoming.data, meeting.present);
}
