import { useCallback, useRef, useState } from 'react';
import type { Language } from '../../shared/model/workshop.ts';
import type { Scene } from '../../shared/scene/scene.ts';
import { say } from '../components/messages.tsx';
import { useHost } from '../host/useHost.ts';
import { download } from '../storage/files.ts';
import { said } from '../words/language.ts';
import { outputWords } from './words.ts';

/** Gets the share that is done, 0 to 1. */
type OnProgress = (share: number) => void;

export interface Making {
  /** What is being made now: the share that is done, or null when that can't be said. */
  making: { share: number | null } | null;
  /** Makes a PDF with a page a scene and hands it to the user; `name` is without the extension. */
  savePdf: (pages: Scene[], name: string) => Promise<void>;
  /** Makes any other file and hands it to the user. */
  save: (name: string, make: (onProgress: OnProgress) => Promise<Blob>) => Promise<void>;
}

/**
 * Makes files one at a time, with a sign while it lasts and a sentence when it fails.
 * @param language of the texts in the files
 */
export function useMaking(language: Language): Making {
  const host = useHost();
  const [making, setMaking] = useState<Making['making']>(null);
  const isBusy = useRef(false);

  const save = useCallback<Making['save']>(async (name, make) => {
    if (isBusy.current) return;
    isBusy.current = true;
    setMaking({ share: null });
    try {
      download(name, await make((share) => setMaking({ share })));
      say({ text: said(outputWords, (words) => words.saved(name)), tone: 'done' });
    } catch (error) {
      console.error(error);
      say({ text: said(outputWords, (words) => words.failed), tone: 'fault' });
    } finally {
      isBusy.current = false;
      setMaking(null);
    }
  }, []);

  const savePdf = useCallback<Making['savePdf']>(
    (pages, name) =>
      save(`${name}.pdf`, async () => {
        const { base64 } = await host.call('makePdf', { pages, title: name, language });
        return new Blob([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))], {
          type: 'application/pdf',
        });
      }),
    [host, save, language],
  );

  return { making, savePdf, save };
}
