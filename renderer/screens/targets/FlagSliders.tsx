import { type KeyboardEvent, useEffect, useId, useRef } from 'react';
import type { GridPack, Pillar } from '../../../shared/content/pack.ts';
import type { GridFrame } from '../../../shared/drawing/gridScene/frame.ts';
import type { PillarId } from '../../../shared/model/ids.ts';
import type { Level } from '../../../shared/model/workshop.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { areaStyle } from '../grid/GridPicture.tsx';
import styles from './FlagSliders.module.css';
import { targetsWords } from './words.ts';

export interface FlagState {
  pillar: Pillar;
  /** The decided level, also while it is dragged; null while undecided. */
  target: Level | null;
  /** Where the flag waits while undecided. */
  proposed: Level;
  /** What is said about an undecided pillar. */
  undecided: string;
}

export interface FlagSlidersProps {
  frame: GridFrame;
  pack: GridPack;
  flags: readonly FlagState[];
  onFocus: (id: PillarId) => void;
  /** While the flag moves. */
  onMove: (id: PillarId, level: Level) => void;
  onDecide: (id: PillarId, level: Level) => void;
  onWithdraw: (id: PillarId) => void;
}

/** Over every row of the drawing a slider: its thumb is as wide as a cell, so clicks and drags land on levels. */
export function FlagSliders({ frame, flags, pack, ...on }: FlagSlidersProps) {
  const words = useWords(targetsWords);
  const help = useId();
  return (
    <fieldset aria-label={words.sliders}>
      <p id={help} className="visually-hidden">
        {words.sliderHelp}
      </p>
      {flags.map((flag, index) => (
        <div key={flag.pillar.id}>
          <PillarButton frame={frame} index={index} flag={flag} onFocus={on.onFocus} />
          <FlagSlider frame={frame} index={index} flag={flag} pack={pack} help={help} {...on} />
        </div>
      ))}
    </fieldset>
  );
}

function PillarButton({
  frame,
  index,
  flag: { pillar },
  onFocus,
}: Pick<FlagSlidersProps, 'frame' | 'onFocus'> & { index: number; flag: FlagState }) {
  const words = useWords(targetsWords);
  const language = useLanguage();
  const area = {
    x: 0,
    y: frame.rows[index] ?? 0,
    width: frame.labelWidth - 0.3 * frame.size.em,
    height: frame.cellHeight,
  };
  return (
    <button
      type="button"
      className={styles.pillar}
      style={areaStyle(area)}
      aria-label={words.choose(pillar.name[language])}
      onClick={() => onFocus(pillar.id)}
    />
  );
}

type FlagSliderProps = Omit<FlagSlidersProps, 'flags'> & { index: number; flag: FlagState; help: string };

function FlagSlider(props: FlagSliderProps) {
  const { frame, index, flag, pack, help, onFocus, onMove, onDecide, onWithdraw } = props;
  const { pillar, target, proposed, undecided } = flag;
  const words = useWords(targetsWords);
  const language = useLanguage();
  const input = useRef<HTMLInputElement>(null);
  const value = target ?? proposed;
  const left = frame.columns[0] ?? 0;
  const area = {
    x: left,
    y: frame.rows[index] ?? 0,
    width: (frame.columns.at(-1) ?? 0) + frame.cellWidth - left,
    height: frame.cellHeight,
  };
  const name = pack.levels.find(({ level }) => level === value)?.name[language] ?? '';
  const headline = pillar.cells.find(({ level }) => level === value)?.headline[language] ?? '';

  // React tells every step of a drag; the browser's own event tells its end, which is the decision.
  const decide = useRef(onDecide);
  decide.current = onDecide;
  useEffect(() => {
    const element = input.current;
    const commit = () => element && decide.current(pillar.id, Number(element.value) as Level);
    element?.addEventListener('change', commit);
    return () => element?.removeEventListener('change', commit);
  }, [pillar.id]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    if (/^[1-5]$/.test(event.key)) onDecide(pillar.id, Number(event.key) as Level);
    else if (event.key === 'Enter' || event.key === ' ') onDecide(pillar.id, value);
    else if (event.key === 'Delete' || event.key === 'Backspace') onWithdraw(pillar.id);
    else return;
    event.preventDefault();
  };

  return (
    <input
      ref={input}
      type="range"
      min={1}
      max={5}
      step={1}
      value={value}
      className={styles.slider}
      style={{ ...areaStyle(area), ...thumbWidth(area.width / 5) }}
      aria-label={words.sliderLabel(pillar.name[language])}
      aria-valuetext={target === null ? undecided : words.valueText(value, name, headline)}
      aria-describedby={help}
      onFocus={() => onFocus(pillar.id)}
      onChange={(event) => onMove(pillar.id, Number(event.target.value) as Level)}
      // Choosing the level where the flag waits changes no value, and is a decision all the same.
      onPointerUp={() => {
        if (target === null) onDecide(pillar.id, value);
      }}
      onKeyDown={onKeyDown}
    />
  );
}

function thumbWidth(millimetres: number) {
  const { width } = areaStyle({ x: 0, y: 0, width: millimetres, height: 0 });
  const variable: Record<`--${string}`, string> = { '--thumb': `${width}px` };
  return variable;
}
