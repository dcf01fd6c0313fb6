import { type RefObject, useEffect, useState } from 'react';
import type { GridSize } from '../../shared/drawing/gridScene/content.ts';

/** CSS defines an inch as 96 pixels; a drawing counts in millimetres. */
export const pixelsPerMillimetre = 96 / 25.4;

/** The room that an element gives a drawing, in millimetres, kept up to date; null until it is known. */
export function useSize(element: RefObject<HTMLElement | null>): GridSize | null {
  const [size, setSize] = useState<GridSize | null>(null);
  useEffect(() => {
    const observed = element.current;
    if (!observed) return;
    const observer = new ResizeObserver(([entry]) => {
      if (!entry || entry.contentRect.width < 1 || entry.contentRect.height < 1) return;
      const { width, height } = entry.contentRect;
      const em = Number.parseFloat(getComputedStyle(document.documentElement).fontSize);
      setSize({
        width: width / pixelsPerMillimetre,
        height: height / pixelsPerMillimetre,
        em: em / pixelsPerMillimetre,
      });
    });
    observer.observe(observed);
    return () => observer.disconnect();
  }, [element]);
  return size;
}
