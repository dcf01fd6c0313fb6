import { useCallback, useEffect, useRef, useState } from 'react';

/** While somebody types, storage follows this often (milliseconds): the most that a crash can lose. */
const saveInterval = 400;
/**
 * Milliseconds after which a text that storage was given, and that did not come back, is taken for refused.
 * Long, because showing the older text too soon would lose what is typed onto it on a busy laptop.
 */
const patience = 2000;

/** What is typed but not yet given to storage, in every open field. */
const pendingSaves = new Set<() => void>();

/** Gives all keystrokes to storage now: before the window closes, before undo. */
export function flushDrafts(): void {
  for (const save of [...pendingSaves]) save();
}

export interface Draft {
  value: string;
  change: (value: string) => void;
  /** On leaving the field. */
  flush: () => void;
}

/**
 * A text field's own copy of a stored text: typing shows at once, storage follows shortly after, and a
 * change from elsewhere (undo, another window) shows unless the user is typing here.
 */
export function useDraft(stored: string, save: (value: string) => void): Draft {
  const [draft, setDraft] = useState<string | null>(null);
  const latest = useRef({ draft, save, stored });
  latest.current = { draft, save, stored };
  const saveTimer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const settleTimer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  /** Shows the stored text again, unless typing has gone on since. */
  const settle = useCallback((typed: string) => {
    if (latest.current.draft !== typed) return;
    clearTimeout(settleTimer.current);
    setDraft(null);
  }, []);

  const flush = useCallback(() => {
    clearTimeout(saveTimer.current);
    saveTimer.current = undefined;
    pendingSaves.delete(flush);
    const { draft: typed, save: store } = latest.current;
    if (typed === null) return;
    store(typed);
    // Until the stored text comes back the draft keeps showing, and longer when typing goes on.
    clearTimeout(settleTimer.current);
    settleTimer.current = setTimeout(() => settle(typed), typed === latest.current.stored ? 0 : patience);
  }, [settle]);

  useEffect(() => {
    // What is still to be saved is newer than anything that comes back.
    if (!pendingSaves.has(flush)) settle(stored);
  }, [stored, flush, settle]);

  const change = useCallback(
    (value: string) => {
      setDraft(value);
      latest.current.draft = value;
      // The clock runs from the first unsaved keystroke: somebody who never pauses is saved too.
      saveTimer.current ??= setTimeout(flush, saveInterval);
      pendingSaves.add(flush);
    },
    [flush],
  );

  useEffect(
    () => () => {
      if (pendingSaves.has(flush)) flush();
      clearTimeout(settleTimer.current);
    },
    [flush],
  );

  return { value: draft ?? stored, change, flush };
}
