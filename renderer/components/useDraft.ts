import { useCallback, useEffect, useRef, useState } from 'react';

/** Keystrokes reach the disk this long (milliseconds) after the last one: the most that a crash can lose. */
const saveDelay = 400;

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
  const latest = useRef({ draft, save });
  latest.current = { draft, save };
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);

  const flush = useCallback(() => {
    clearTimeout(timer.current);
    pendingSaves.delete(flush);
    const { draft: typed, save: store } = latest.current;
    if (typed === null) return;
    latest.current.draft = null;
    store(typed);
    // The stored text comes back through the live query; until then the draft keeps showing.
    timer.current = setTimeout(() => setDraft((now) => (now === typed ? null : now)), 150);
  }, []);

  const change = useCallback(
    (value: string) => {
      setDraft(value);
      latest.current.draft = value;
      clearTimeout(timer.current);
      timer.current = setTimeout(flush, saveDelay);
      pendingSaves.add(flush);
    },
    [flush],
  );

  useEffect(
    () => () => {
      if (pendingSaves.has(flush)) flush();
      clearTimeout(timer.current);
    },
    [flush],
  );

  return { value: draft ?? stored, change, flush };
}
