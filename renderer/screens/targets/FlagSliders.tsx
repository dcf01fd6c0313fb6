import { type KeyboardEvent, type RefObject, useEffect, useId, useRef } from 'react';
import { highestLevel } from '../../../shared/content/levels.ts';
import type { GridFrame } from '../../../shared/drawing/gridScene/frame.ts';
import type { PillarId } from '../../../shared/model/ids.ts';
import type { GridPack, Pillar } from '../../../shared/model/pack.ts';
import type { Language, Level } from '../../../shared/model/workshop.ts';
import { areaStyle } from '../../results/GridPicture.tsx';
import { useLanguage, useWords } from '../../words/language.ts';
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
  /** The pillar that is spoken about. */
  focus: PillarId;
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
export function FlagSliders({ frame, flags, pack, focus, ...on }: FlagSlidersProps) {
  const words = useWords(targetsWords);
  const help = useId();
  const highest = highestLevel(pack);
  const rows = useRef<HTMLFieldSetElement>(null);
  /** What was just decided with a digit: a letter after it gives its reason. */
  const typed = useRef<Typed | null>(null);
  const focusRow = (index: number) => rows.current?.querySelectorAll('input')[index]?.focus();
  const decideTyped = (index: number, level: Level) => {
    const id = flags[index]?.pillar.id;
    if (id === undefined) return;
    on.onDecide(id, level);
    focusRow(Math.min(index + 1, flags.length - 1));
    typed.current = { id, level };
  };
  const atFocus = flags.findIndex(({ pillar }) => pillar.id === focus);
  useDigits(highest, (level) => decideTyped(atFocus, level));
  return (
    <fieldset ref={rows} aria-label={words.sliders}>
      <p id={help} className="visually-hidden">
        {words.sliderHelp(highest)}
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
            onType={(level) => decideTyped(index, level)}
            {...on}
          />
        </div>
      ))}
    </fieldset>
  );
}

/** The level that a key stands for; null when it stands for none of the model's. */
function levelOfKey(key: string, highest: Level): Level | null {
  return /^[1-9]$/.test(key) && Number(key) <= highest ? Number(key) : null;
}

/** Digits that are typed where they mean nothing else: not in a row, a text or a dialog. */
function useDigits(highest: Level, onDigit: (level: Level) => void): void {
  const latest = useRef(onDigit);
  latest.current = onDigit;
  useEffect(() => {
    const onKeyDown = (event: globalThis.KeyboardEvent) => {
      const level = levelOfKey(event.key, highest);
      if (event.ctrlKey || event.metaKey || event.altKey || level === null) return;
      const target = event.target instanceof Element ? event.target : null;
      if (target?.closest('textarea, select, [role="dialog"], input:not([type="radio"])')) return;
      event.preventDefault();
      latest.current(level);
    };
    window.addEventListener('keydown', onKeyDown);
    return () => window.removeEventListener('keydown', onKeyDown);
  }, [highest]);
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

interface FlagSliderProps extends Omit<FlagSlidersProps, 'flags' | 'focus'> {
  index: number;
  flag: FlagState;
  help: string;
  typed: RefObject<Typed | null>;
  /** A digit decides, and leads on to the next row. */
  onType: (level: Level) => void;
}

interface Typed {
  id: PillarId;
  level: Level;
}

function FlagSlider(props: FlagSliderProps) {
  const { frame, index, flag, pack, help, typed, onFocus, onMove, onDecide, onReason, onType, onWithdraw } =
    props;
  const { pillar, target, proposed, undecided } = flag;
  const words = useWords(targetsWords);
  const language = useLanguage();
  const input = useRef<HTMLInputElement>(null);
  const value = target ?? proposed;
  const highest = highestLevel(pack);
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
    const commit = () => element && decide.current(pillar.id, Number(element.value));
    element?.addEventListener('change', commit);
    return () => element?.removeEventListener('change', commit);
  }, [pillar.id]);

  const onKeyDown = (event: KeyboardEvent) => {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const reason = reasons[reasonKeys[language].indexOf(event.key.toLowerCase())];
    const level = levelOfKey(event.key, highest);
    if (level !== null) onType(level);
    else if (reason) onReason(typed.current?.id ?? pillar.id, reason, typed.current?.level ?? null);
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
      max={highest}
      step={1}
      value={value}
      className={styles.slider}
      style={{ ...areaStyle(area), ...thumbWidth(area.width / highest) }}
      aria-label={words.sliderLabel(pillar.name[language])}
      aria-valuetext={target === null ? undecided : words.valueText(value, name, headline)}
      aria-describedby={help}
      onFocus={() => {
        typed.current = null;
        onFocus(pillar.id);
      }}
      onChange={(event) => onMove(pillar.id, Number(event.target.value))}
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
