import { type KeyboardEvent, type RefObject, useEffect, useId, useRef } from 'react';
import type { GridPack, Pillar } from '../../../shared/content/pack.ts';
import type { GridFrame } from '../../../shared/drawing/gridScene/frame.ts';
import type { PillarId } from '../../../shared/model/ids.ts';
import type { Language, Level } from '../../../shared/model/workshop.ts';
import { useLanguage, useWords } from '../../words/language.ts';
import { areaStyle } from '../grid/GridPicture.tsx';
import styles from './FlagSliders.module.css';
import { type Reason, reasons } from './reasons.ts';
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
  /** @param level that was typed just before, and may not be stored yet; null: the decision that is there */
  onReason: (id: PillarId, reason: Reason, level: Level | null) => void;
  onWithdraw: (id: PillarId) => void;
}

/** The letters of the reasons' words on the screen, in the order of the buttons. */
const reasonKeys: Record<Language, readonly string[]> = { nl: ['s', 'b', 'i'], en: ['s', 'b', 'o'] };

/** Over every row of the drawing a slider: its thumb is as wide as a cell, so clicks and drags land on levels. */
export function FlagSliders({ frame, flags, pack, ...on }: FlagSlidersProps) {
  const words = useWords(targetsWords);
  const help = useId();
  const rows = useRef<HTMLFieldSetElement>(null);
  /** What was just decided with a digit: a letter after it gives its reason. */
  const typed = useRef<Typed | null>(null);
  const focusRow = (index: number) => rows.current?.querySelectorAll('input')[index]?.focus();
  return (
    <fieldset ref={rows} aria-label={words.sliders}>
      <p id={help} className="visually-hidden">
        {words.sliderHelp}
      </p>
      {flags.map((flag, index) => (
        <div key={flag.pillar.id}>
          <PillarButton frame={frame} index={index} flag={flag} onChoose={() => focusRow(index)} />
          <FlagSlider
            frame={frame}
            index={index}
            flag={flag}
            pack={pack}
            help={help}
            typed={typed}
            onTyped={(level) => {
              if (index + 1 < flags.length) focusRow(index + 1);
              typed.current = { id: flag.pillar.id, level };
            }}
            {...on}
          />
        </div>
      ))}
    </fieldset>
  );
}

function PillarButton({
  frame,
  index,
  flag: { pillar },
  onChoose,
}: Pick<FlagSlidersProps, 'frame'> & { index: number; flag: FlagState; onChoose: () => void }) {
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
      onClick={onChoose}
    />
  );
}

interface FlagSliderProps extends Omit<FlagSlidersProps, 'flags'> {
  index: number;
  flag: FlagState;
  help: string;
  typed: RefObject<Typed | null>;
  /** After a digit: on to the next row. */
  onTyped: (level: Level) => void;
}

interface Typed {
  id: PillarId;
  level: Level;
}

function FlagSlider(props: FlagSliderProps) {
  const { frame, index, flag, pack, help, typed, onFocus, onMove, onDecide, onReason, onTyped, onWithdraw } =
    props;
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
    const reason = reasons[reasonKeys[language].indexOf(event.key.toLowerCase())];
    if (/^[1-5]$/.test(event.key)) {
      const level = Number(event.key) as Level;
      onDecide(pillar.id, level);
      onTyped(level);
    } else if (reason) onReason(typed.current?.id ?? pillar.id, reason, typed.current?.level ?? null);
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
      onFocus={() => {
        typed.current = null;
        onFocus(pillar.id);
      }}
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
