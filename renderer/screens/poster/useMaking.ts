import { useCallback, useState } from 'react';
import type { Workshop } from '../../../shared/model/workshop.ts';
import type { Scene } from '../../../shared/scene/scene.ts';
import { useHost } from '../../app/useHost.ts';
import { say } from '../../components/messages.tsx';
import { download } from '../../storage/files.ts';
import { useWords } from '../../words/language.ts';
import { posterWords } from './words.ts';

export interface Making {
  isMaking: boolean;
  /** Makes a PDF with a page a scene and hands it to the user; `name` is without the extension. */
  savePdf: (pages: Scene[], name: string) => Promise<void>;
  /** Makes any other file and hands it to the user. */
  save: (name: string, make: () => Promise<Blob>) => Promise<void>;
}

/** Makes files, with a sign while it lasts and a sentence when it fails. */
export function useMaking(workshop: Workshop): Making {
  const words = useWords(posterWords);
  const host = useHost();
  const [isMaking, setIsMaking] = useState(false);

  const save = useCallback<Making['save']>(
    async (name, make) => {
      setIsMaking(true);
      try {
        download(name, await make());
        say({ text: words.saved(name), tone: 'done' });
      } catch (error) {
        console.error(error);
        say({ text: words.failed, tone: 'fault' });
      } finally {
        setIsMaking(false);
      }
    },
    [words],
  );

  const savePdf = useCallback<Making['savePdf']>(
    (pages, name) =>
      save(`${name}.pdf`, async () => {
        const { base64 } = await host.call('makePdf', { pages, title: name, language: workshop.language });
        return new Blob([Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0))], {
          type: 'application/pdf',
        });
      }),
    [host, save, workshop.language],
  );

  return { isMaking, savePdf, save };
}
