import type { CurrentSituation } from '../../../shared/analysis/current.ts';
import type { GroupFigures } from '../../../shared/analysis/group.ts';
import { directionOf } from '../../../shared/analysis/reached.ts';
import type { GridFrameContent, GridRow, GridSide } from '../../../shared/drawing/gridScene/content.ts';
import type { PillarId } from '../../../shared/model/ids.ts';
import type { GridPack } from '../../../shared/model/pack.ts';
import type { Language, Level } from '../../../shared/model/workshop.ts';
import { shownDistance, shownLevel } from '../../../shared/words/language.ts';
import { medianOf, pillarsOf } from '../../results/gridContent.ts';
import { targetsWords } from './words.ts';

export interface TargetSource {
  pack: GridPack;
  language: Language;
  situation: CurrentSituation;
  /** Decided levels; while a flag is dragged, with the level it is over. */
  targets: ReadonlyMap<PillarId, Level>;
  focus: PillarId;
  /** What people wish for, by pillar; pillars that may not be shown are left out. */
  votes: ReadonlyMap<PillarId, GroupFigures>;
}

/** @param isRoom drawn for the back of a room: fewer words, and larger ones */
export function targetFrame(pack: GridPack, language: Language, isRoom = false): GridFrameContent {
  const words = targetsWords[language];
  return {
    language,
    levels: pack.levels.map(({ level, name }) => ({ level, name: name[language] })),
    pillars: pillarsOf(pack, language),
    side: {
      title: words.side,
      words: [words.sideTo(4), words.sideStay(4), words.sideBack(4), words.sideOpen],
    },
    emphasis: isRoom ? 'room' : 'words',
  };
}

/** Every pillar with its way from the current level to the target. */
export function targetRows({ pack, language, situation, targets, focus, votes }: TargetSource): GridRow[] {
  return pack.pillars.map(({ id }) => {
    const figures = situation.levels.get(id)?.figures ?? null;
    const target = targets.get(id) ?? null;
    const current = figures?.label ?? null;
    const wish = wishedLevel(votes.get(id));
    return {
      current,
      target,
      expected: null,
      inFocus: id === focus,
      marks: {
        kind: 'road',
        // The pair of an even group is for the grid; here the flag stands there.
        median: figures && { ...medianOf(figures, language), pair: null },
        target,
        ghost: proposedLevel(wish ?? current),
        votes: votes.get(id)?.distribution ?? null,
      },
      side: sideOf(target, figures?.median ?? null, current, language),
    };
  });
}

/** Where the flag waits while nothing is decided: where people wish it, or on the current level. */
export function proposedLevel(level: Level | null): Level {
  return level ?? 1;
}

/** The level in the middle of what people wish; none where the middle falls between two levels: that is talked about. */
export function wishedLevel(wishes: GroupFigures | undefined): Level | null {
  return wishes && Number.isInteger(wishes.median) ? wishes.label : null;
}

function sideOf(
  target: Level | null,
  median: number | null,
  current: Level | null,
  language: Language,
): GridSide {
  const words = targetsWords[language];
  if (target === null) return { bars: null, word: words.sideOpen, loud: true, figure: '' };
  if (current === null || median === null) {
    return { bars: null, word: words.sideTo(target), loud: false, figure: '' };
  }
  const say = { grow: words.sideTo, stay: words.sideStay, back: words.sideBack }[
    directionOf(target, current)
  ];
  const figure = target > median ? `+${shownDistance(median, target, language)}` : '';
  return { bars: null, word: say(target), loud: false, figure };
}

/** `nu 2,3`, or that it isn't known. */
export function currentText(median: number | undefined, language: Language): string {
  const words = targetsWords[language];
  return median === undefined ? words.nowUnknown : words.now(shownLevel(median, language));
}
