import { type KeyboardEvent, type ReactNode, useMemo, useRef, useState } from 'react';
import type { GridArea, GridFrameContent, GridView } from '../../shared/drawing/gridScene/content.ts';
import { type GridFrame, gridFrame, roomEm } from '../../shared/drawing/gridScene/frame.ts';
import { type GridDrawing, gridScene } from '../../shared/drawing/gridScene.ts';
import type { Level } from '../../shared/model/workshop.ts';
import { SceneSvg } from '../scene/SceneSvg.tsx';
import styles from './GridPicture.module.css';
import { pixelsPerMillimetre, useSize } from './useSize.ts';

export interface GridPictureProps {
  frame: GridFrameContent;
  view: GridView;
  /** What lies over the drawing, placed by its areas. */
  children: (frame: GridFrame, drawing: GridDrawing) => ReactNode;
}

/** The grid as large as its place, with whatever can be pointed at laid over it. */
export function GridPicture({ frame: content, view, children }: GridPictureProps) {
  const place = useRef<HTMLDivElement>(null);
  const size = useSize(place);
  const frame = useMemo(() => {
    const em = content.emphasis === 'room' ? roomEm(window.innerWidth / pixelsPerMillimetre) : size?.em;
    return size && em ? gridFrame(content, { ...size, em }) : null;
  }, [content, size]);
  const drawing = useMemo(() => frame && gridScene(frame, view), [frame, view]);
  return (
    <div ref={place} className={styles.place}>
      {frame && drawing && (
        <>
          <div aria-hidden="true" className={styles.drawing}>
            <SceneSvg scene={drawing.scene} />
          </div>
          {children(frame, drawing)}
        </>
      )}
    </div>
  );
}

/** Where a part of the drawing lies on the screen. */
export function areaStyle({ x, y, width, height }: Omit<GridArea, 'id'>) {
  const pixels = (millimetres: number) => millimetres * pixelsPerMillimetre;
  return { left: pixels(x), top: pixels(y), width: pixels(width), height: pixels(height) };
}

export interface GridButtonsProps {
  label: string;
  /** Heads of the columns, for who hears the grid instead of seeing it. */
  heads: { pillar: string; levels: readonly string[]; median: string; side: string };
  pillarIds: readonly string[];
  areas: readonly GridArea[];
  labelOf: (area: string) => string;
  onOpen: (area: string, element: HTMLElement) => void;
}

type Slot = 'pillar' | `cell:${Level}` | 'median' | 'side';

/** The columns from left to right, as the arrow keys go: as many cells as the model has levels. */
function slotsOfModel(levels: number): Slot[] {
  const cells = Array.from({ length: levels }, (_, index): Slot => `cell:${index + 1}`);
  return ['pillar', ...cells, 'median', 'side'];
}

function areaId(slot: Slot, pillarId: string): string {
  const [kind, level] = slot.split(':');
  return level === undefined ? `${kind}:${pillarId}` : `${kind}:${pillarId}:${level}`;
}

/**
 * Every cell and figure of the drawing as a button, in a table with one tab stop: arrows go around, Home and End
 * to the ends of a row, Enter opens. It says all that the drawing shows.
 */
export function GridButtons({ label, heads, pillarIds, areas, labelOf, onOpen }: GridButtonsProps) {
  const [active, setActive] = useState<{ row: number; slot: Slot }>({ row: 0, slot: 'cell:1' });
  const table = useRef<HTMLTableElement>(null);
  const slots = slotsOfModel(heads.levels.length);
  const byId = new Map(areas.map((area) => [area.id, area]));
  const slotsOf = (row: number) => slots.filter((slot) => byId.has(areaId(slot, pillarIds[row] ?? '')));
  const activeRow = Math.min(active.row, pillarIds.length - 1);
  const activeSlots = slotsOf(activeRow);
  const activeSlot = activeSlots.includes(active.slot) ? active.slot : (activeSlots[0] ?? 'pillar');

  const goTo = (row: number, slot: Slot) => {
    const there = slotsOf(row);
    const chosen: Slot = there.includes(slot) ? slot : `cell:${heads.levels.length}`;
    setActive({ row, slot: chosen });
    table.current
      ?.querySelector<HTMLElement>(`[data-area="${areaId(chosen, pillarIds[row] ?? '')}"]`)
      ?.focus();
  };

  const onKeyDown = (event: KeyboardEvent) => {
    const index = activeSlots.indexOf(activeSlot);
    const moves: Record<string, () => void> = {
      ArrowLeft: () => goTo(activeRow, activeSlots[Math.max(0, index - 1)] ?? activeSlot),
      ArrowRight: () =>
        goTo(activeRow, activeSlots[Math.min(activeSlots.length - 1, index + 1)] ?? activeSlot),
      ArrowUp: () => goTo(Math.max(0, activeRow - 1), activeSlot),
      ArrowDown: () => goTo(Math.min(pillarIds.length - 1, activeRow + 1), activeSlot),
      Home: () => goTo(activeRow, activeSlots[0] ?? activeSlot),
      End: () => goTo(activeRow, activeSlots.at(-1) ?? activeSlot),
    };
    const move = moves[event.key];
    if (!move || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    move();
  };

  const button = (row: number, slot: Slot) => {
    const id = areaId(slot, pillarIds[row] ?? '');
    const area = byId.get(id);
    if (!area) return null;
    return (
      <button
        type="button"
        data-area={id}
        data-kind={slot.split(':')[0]}
        className={styles.area}
        style={areaStyle(area)}
        tabIndex={row === activeRow && slot === activeSlot ? 0 : -1}
        aria-label={labelOf(id)}
        aria-haspopup="dialog"
        onKeyDown={onKeyDown}
        onFocus={() => setActive({ row, slot })}
        onClick={(event) => onOpen(id, event.currentTarget)}
      />
    );
  };

  return (
    <table ref={table} className={styles.buttons} aria-label={label}>
      <thead>
        <tr>
          {[heads.pillar, ...heads.levels, heads.median, heads.side].map((head) => (
            <th key={head} scope="col">
              <span className="visually-hidden">{head}</span>
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {pillarIds.map((pillarId, row) => (
          <tr key={pillarId}>
            <th scope="row">{button(row, 'pillar')}</th>
            {slots.slice(1).map((slot) => (
              <td key={slot}>{button(row, slot)}</td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
