import { useEffect, useRef } from 'react';

/** How the names of files end that may be a table. */
export const sheetEndings = ['.xlsx', '.xlsm', '.xlsb', '.xls', '.ods', '.csv', '.tsv', '.txt'] as const;

const isSheet = ({ name }: File) => sheetEndings.some((ending) => name.toLowerCase().endsWith(ending));

/** Takes a table that is let go anywhere over the screen, before the window takes it for a workshop. */
export function DroppedSheet({ onFile }: { onFile: (file: File) => void }) {
  const latest = useRef(onFile);
  latest.current = onFile;
  useEffect(() => {
    const onDrop = (event: DragEvent) => {
      const [file] = event.dataTransfer?.files ?? [];
      if (!file || !isSheet(file)) return;
      event.preventDefault();
      latest.current(file);
    };
    // The window listens too, and comes after the document.
    document.addEventListener('drop', onDrop);
    return () => document.removeEventListener('drop', onDrop);
  }, []);
  return null;
}
