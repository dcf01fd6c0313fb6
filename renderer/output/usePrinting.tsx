import { type ReactNode, useEffect, useRef, useState } from 'react';
import { useReactToPrint } from 'react-to-print';
import type { Scene } from '../../shared/scene/scene.ts';
import { say } from '../components/messages.tsx';
import { styleNonce } from '../host/nonce.ts';
import { SceneSvg } from '../scene/SceneSvg.tsx';
import { said } from '../words/language.ts';
import styles from './usePrinting.module.css';
import { outputWords } from './words.ts';

interface PrintJob {
  pages: { number: number; scene: Scene }[];
  name: string;
}

/**
 * Prints scenes through the system's own dialog, a page each, at exactly their size.
 * @returns the function that prints, and the (invisible) pages, to be rendered somewhere
 */
export function usePrinting(): [(pages: readonly Scene[], name: string) => void, ReactNode] {
  const pagesRef = useRef<HTMLDivElement>(null);
  const [job, setJob] = useState<PrintJob | null>(null);
  const first = job?.pages[0]?.scene;
  const nonce = styleNonce();
  const print = useReactToPrint({
    contentRef: pagesRef,
    documentTitle: job?.name ?? '',
    // Paper names beyond A3 are no valid CSS; sizes in millimetres always are.
    pageStyle: first ? `@page { size: ${first.width}mm ${first.height}mm; margin: 0 }` : '',
    onAfterPrint: () => setJob(null),
    onPrintError: () => {
      setJob(null);
      say({ text: said(outputWords, (words) => words.printFailed), tone: 'fault' });
    },
    ...(nonce === undefined ? {} : { nonce }),
  });
  const printLatest = useRef(print);
  printLatest.current = print;
  useEffect(() => {
    // The pages are in the document by now.
    if (job) printLatest.current();
  }, [job]);

  const area = job && (
    <div className={styles.printArea} aria-hidden="true">
      <div ref={pagesRef}>
        {job.pages.map(({ number, scene }) => (
          <div key={number} className={styles.printPage}>
            <SceneSvg scene={scene} size="print" />
          </div>
        ))}
      </div>
    </div>
  );
  const start = (scenes: readonly Scene[], name: string) =>
    setJob({ pages: scenes.map((scene, index) => ({ number: index + 1, scene })), name });
  return [start, area];
}
