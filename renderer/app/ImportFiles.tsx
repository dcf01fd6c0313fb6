import { createContext, type ReactNode, useCallback, useContext, useEffect, useState } from 'react';
import { useLocation } from 'wouter';
import type { Command, CommandFault } from '../../shared/commands/command.ts';
import { newlyEarlier } from '../../shared/commands/earlier.ts';
import { addCopy, importWorkshop } from '../../shared/commands/whole.ts';
import { contentHash } from '../../shared/file/canonical.ts';
import { asCopy } from '../../shared/file/copy.ts';
import { faultSentence } from '../../shared/file/faultWords.ts';
import { fileSizeLimit } from '../../shared/file/format.ts';
import { keptLineage, type WorkshopCopy } from '../../shared/file/lineage.ts';
import { forgetsHere, mergeWorkshops } from '../../shared/file/merge.ts';
import type { Choices, Conflict } from '../../shared/file/mergeRecords.ts';
import { type ChangedAfterShown, changedAfterShown, showsMore } from '../../shared/file/mergeShown.ts';
import { type SameName, sameNamed, withMine } from '../../shared/file/sameNamed.ts';
import { parseWorkshopCopy } from '../../shared/file/workshopFile.ts';
import type { WorkshopData } from '../../shared/model/workshop.ts';
import type { Result } from '../../shared/result.ts';
import { momentText } from '../../shared/words/dates.ts';
import { clearMessages, say } from '../components/messages.tsx';
import { nextStep, readWorkshopFacts } from '../screens/library/shelf.ts';
import { forgetSteps, undo } from '../state/history.ts';
import { leavingCopy } from '../storage/lineages.ts';
import { forgetStrays } from '../storage/people.ts';
import { readEarlierResponses, readWorkshop } from '../storage/queries.ts';
import { useLanguage, useWords } from '../words/language.ts';
import { effects } from './effects.ts';
import styles from './ImportFiles.module.css';
import { importWords } from './importWords.ts';
import { KnownWorkshopDialog, type KnownWorkshopDialogProps, type WayIn } from './KnownWorkshopDialog.tsx';
import { MergeDialog } from './MergeDialog.tsx';
import { mergeWords } from './mergeWords.ts';
import { renewBackups } from './renewBackups.ts';
import { workshopPath } from './routes.ts';
import { useCommand } from './useCommand.ts';
import { useHost } from './useHost.ts';

export interface Importing {
  /** A file the user chose or dropped. */
  importFile: (file: File) => Promise<void>;
  /** The text of a file or backup; from a backup, putting it back as it was is a choice too. */
  importText: (name: string, text: string, from: 'file' | 'backup') => Promise<void>;
}

const ImportContext = createContext<Importing | null>(null);

/** How workshops come in, from any screen. */
export function useImport(): Importing {
  const importing = useContext(ImportContext);
  if (!importing) throw new Error('Only screens of the app can import');
  return importing;
}

interface Meeting {
  incoming: WorkshopCopy;
  present: WorkshopData;
  from: 'file' | 'backup';
}

/** A merge in which something is to be decided, or known, first. */
interface Deciding {
  incoming: WorkshopCopy;
  present: WorkshopCopy;
  conflicts: Conflict[];
  same: SameName[];
  shown: ChangedAfterShown[];
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
  const mergingWords = useWords(mergeWords);

  const store = useCallback(
    async (
      change: Command | Result<Command, CommandFault>,
      data: WorkshopData,
      done: (name: string) => string,
    ) => {
      if (!(await command(change))) return false;
      const name = data.workshop.organisation || words.noName;
      const onPress = () => navigate(workshopPath(data.workshop.id, 'prepare'));
      say({ text: done(name), tone: 'done', action: { text: words.open, onPress } });
      return true;
    },
    [command, navigate, words],
  );

  /** Goes to a workshop that has just come in, where the work on it goes on. */
  const open = useCallback(
    async ({ workshop }: WorkshopData) => {
      const { progress } = await readWorkshopFacts(workshop.id);
      navigate(workshopPath(workshop.id, nextStep(progress)));
      const takeBack = async () => {
        navigate('/');
        await undo('library');
      };
      const action = { text: words.undo, onPress: () => void takeBack() };
      say({ text: words.imported(workshop.organisation || words.noName), tone: 'done', action });
    },
    [navigate, words],
  );

  const importData = useCallback(
    async (incoming: WorkshopCopy, from: Meeting['from']) => {
      const { data } = incoming;
      const present = await readWorkshop(data.workshop.id);
      if (present && contentHash(present) === contentHash(data)) {
        say({ text: words.same(data.workshop.organisation || words.noName), tone: 'done' });
      } else if (present) setMeeting({ incoming, present, from });
      else if (await command(importWorkshop(data, null, { lineage: keptLineage(incoming) })))
        await open(data);
    },
    [command, open, words],
  );

  const importText = useCallback(
    async (name: string, text: string, from: 'file' | 'backup') => {
      const parsed = parseWorkshopCopy(text);
      if (parsed.ok) await importData(parsed.value, from);
      else say({ text: faultSentence(parsed.fault, language, name), tone: 'fault' });
    },
    [importData, language],
  );

  const importFile = useCallback(
    async (file: File) => {
      if (file.size > fileSizeLimit) {
        const fault = { kind: 'too-large', bytes: file.size, limit: fileSizeLimit } as const;
        return say({ text: faultSentence(fault, language, file.name), tone: 'fault' });
      }
      const text = await file.text().catch(() => null);
      if (text === null) return say({ text: words.notRead(file.name), tone: 'fault' });
      await importText(file.name, text, 'file');
    },
    [importText, language, words],
  );

  const resolve = async ({ incoming, present }: Meeting, way: WayIn) => {
    setMeeting(null);
    const { data } = incoming;
    if (way === 'replace') {
      const beside = {
        lineage: keptLineage(incoming),
        earlier: await readEarlierResponses(present.workshop.id),
      };
      return store(importWorkshop(data, present, beside), data, words.replaced);
    }
    if (way === 'beside') {
      const when = momentText(effects.now(), language);
      const name = words.copyName(data.workshop.organisation || words.noName, when);
      const copy = asCopy(data, effects.newId, name);
      if (await command(addCopy(copy))) await open(copy);
      return;
    }
    return merge(incoming);
  };

  /** @param decided what was asked, once it has been answered */
  const merge = async (incoming: WorkshopCopy, decided?: { choices: Choices; same: readonly SameName[] }) => {
    setDeciding(null);
    // As it is now: people may have answered while the question stood on the screen.
    const present = await leavingCopy(incoming.data.workshop.id);
    if (!present) return;
    const merged = mergeWorkshops(present, withMine(incoming, decided?.same ?? []), decided?.choices);
    if (!merged.ok) {
      const { fault } = merged;
      const text = fault.kind === 'too-many' ? mergingWords.tooMany(fault.limit) : words.otherModel;
      return say({ text, tone: 'fault' });
    }
    const { data, lineage, replaced, conflicts } = merged.value;
    const same = sameNamed(present, incoming);
    const shown = changedAfterShown(data, { mine: present.data, theirs: incoming.data });
    if (!decided && conflicts.length + same.length + shown.length > 0) {
      return setDeciding({ incoming, present, conflicts, same, shown });
    }
    const earlier = await readEarlierResponses(present.data.workshop.id);
    const gaveWay = newlyEarlier(replaced, data.responses, earlier, effects);
    const change = importWorkshop(data, present.data, { lineage, earlier, gaveWay });
    const isDone = await store(change, incoming.data, words.merged);
    if (isDone && forgetsHere(present.data, incoming.data)) await forgetHere(data);
  };

  /** What was known here of the people whom a merge has forgotten goes as well: phones, undo, backups. */
  const forgetHere = async ({ workshop }: WorkshopData) => {
    await forgetStrays(workshop.id);
    forgetSteps(workshop.id);
    clearMessages();
    const data = await readWorkshop(workshop.id);
    const name = workshop.organisation || words.noName;
    if (data && (await renewBackups(host, workshop.id)))
      say({ text: words.mergedForgotten(name), tone: 'done' });
    else say({ text: words.mergedBackups(name), tone: 'fault' });
  };

  useWaitingFiles(importText);
  return (
    <ImportContext value={{ importFile, importText }}>
      {children}
      <DropAnywhere onFile={importFile} />
      {meeting && (
        <KnownWorkshopDialog
          name={meeting.incoming.data.workshop.organisation || words.noName}
          canReplace={canReplace(meeting)}
          people={peopleAfter(meeting)}
          canUndo={canUndo(meeting)}
          onChoose={(way) => void resolve(meeting, way)}
          onClose={() => setMeeting(null)}
        />
      )}
      {deciding && (
        <MergeDialog
          mine={deciding.present}
          theirs={deciding.incoming}
          conflicts={deciding.conflicts}
          same={deciding.same}
          shown={deciding.shown}
          onMerge={(choices, same) => void merge(deciding.incoming, { choices, same })}
          onClose={() => setDeciding(null)}
        />
      )}
    </ImportContext>
  );
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

/** Takes in, one after another, what was opened from outside (a double click on a file). */
function useWaitingFiles(importText: Importing['importText']): void {
  const host = useHost();
  const words = useWords(importWords);
  const language = useLanguage();
  const takeAll = useCallback(async () => {
    for (;;) {
      const file = await host.call('takeWaitingFile', null);
      if (!file) return;
      if (file.readable) await importText(file.name, file.text, 'file');
      else if (file.fault === 'unreadable') say({ text: words.notRead(file.name), tone: 'fault' });
      else {
        const fault = { kind: 'too-large', bytes: fileSizeLimit, limit: fileSizeLimit } as const;
        say({ text: faultSentence(fault, language, file.name), tone: 'fault' });
      }
    }
  }, [host, importText, language, words]);

  useEffect(() => {
    // A host that is gone says so in the frame; the file keeps waiting there.
    const take = () => void takeAll().catch(() => undefined);
    take();
    return host.listen((event) => {
      if (event === 'file-waiting') take();
    });
  }, [host, takeAll]);
}

/** The whole window takes a dropped file; without this the browser would leave the app to show it. */
function DropAnywhere({ onFile }: { onFile: (file: File) => Promise<void> }) {
  const words = useWords(importWords);
  const [isOver, setIsOver] = useState(false);
  useEffect(() => {
    const carriesFiles = (event: DragEvent) => event.dataTransfer?.types.includes('Files') ?? false;
    const onDragOver = (event: DragEvent) => {
      if (!carriesFiles(event)) return;
      event.preventDefault();
      setIsOver(true);
    };
    const onDragLeave = (event: DragEvent) => {
      if (event.relatedTarget === null) setIsOver(false);
    };
    const onDrop = (event: DragEvent) => {
      setIsOver(false);
      if (!carriesFiles(event) || event.defaultPrevented) return;
      event.preventDefault();
      const files = [...(event.dataTransfer?.files ?? [])];
      void files.reduce((before, file) => before.then(() => onFile(file)), Promise.resolve());
    };
    window.addEventListener('dragover', onDragOver);
    window.addEventListener('dragleave', onDragLeave);
    window.addEventListener('drop', onDrop);
    return () => {
      window.removeEventListener('dragover', onDragOver);
      window.removeEventListener('dragleave', onDragLeave);
      window.removeEventListener('drop', onDrop);
    };
  }, [onFile]);
  return isOver ? <div className={styles.drop}>{words.dropHere}</div> : null;
}
