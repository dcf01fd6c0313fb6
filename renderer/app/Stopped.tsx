import { Button } from '../components/Button.tsx';
import type { WriteStop } from '../storage/database.ts';
import { useWords } from '../words/language.ts';
import { Notice } from './Notice.tsx';
import { appWords } from './words.ts';

export type Stop = WriteStop | 'not-openable';

/** Instead of the app: this window may not, or cannot, use the data on this laptop. */
export function Stopped({ stop }: { stop: Stop }) {
  const words = useWords(appWords);
  const texts: Record<Stop, string> = {
    'newer-data': words.stopNewerData,
    'newer-window': words.stopNewerWindow,
    'not-openable': words.stopOpening,
  };
  return (
    <Notice title={words.stopTitle} text={texts[stop]}>
      {stop === 'not-openable' && (
        <Button look="primary" onPress={() => location.reload()}>
          {words.reload}
        </Button>
      )}
    </Notice>
  );
}
