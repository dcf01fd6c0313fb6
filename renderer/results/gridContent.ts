import { agreementBand } from '../../shared/analysis/agreement.ts';
import type { EarlierFigures } from '../../shared/analysis/earlier.ts';
import { areApart, extremesOf, type GroupGap, groupKey } from '../../shared/analysis/gap.ts';
import type { GroupFigures } from '../../shared/analysis/group.ts';
import type { PillarAnalysis } from '../../shared/analysis/pillar.ts';
import { pillarAnalysis, type RoundAnalysis } from '../../shared/analysis/round.ts';
import { highestLevel } from '../../shared/content/levels.ts';
import type {
  GridFrameContent,
  GridGroup,
  GridMarks,
  GridMedian,
  GridRow,
  GridSide,
} from '../../shared/drawing/gridScene/content.ts';
import { pillarLook } from '../../shared/drawing/pillarLooks.ts';
import type { PillarId } from '../../shared/model/ids.ts';
import type { GridPack } from '../../shared/model/pack.ts';
import type { BusinessLine, Language, Level, Workshop } from '../../shared/model/workshop.ts';
import { unreachable } from '../../shared/result.ts';
import type { Subject } from '../../shared/sentences/claim.ts';
import type { Reading } from '../../shared/sentences/heading.ts';
import { groupLabel } from '../../shared/sentences/names.ts';
import { levelsApart } from '../../shared/words/amounts.ts';
import { shownLevel } from '../../shared/words/language.ts';
import { type ResultWords, resultWords } from './words.ts';

/** A business line with what the round says about it. */
export interface LineAnalysis {
  line: BusinessLine;
  analysis: RoundAnalysis;
}

/** What the sentences and figures of the screen are about, and its language. */
export interface ShownSubject extends Subject {
  language: Language;
}

export interface GridSource {
  pack: GridPack;
  workshop: Workshop;
  language: Language;
  view: Reading;
  analysis: RoundAnalysis;
  /** All business lines, the one in view included. */
  lines: readonly LineAnalysis[];
  targets: ReadonlyMap<PillarId, Level>;
  expected: BusinessLine['expected'];
  focus: PillarId | null;
  /** What earlier rounds said. */
  earlier: ReadonlyMap<PillarId, EarlierFigures>;
  /** Drawn for the back of a room: fewer words, and larger ones. */
  isRoom: boolean;
}

/** What doesn't depend on answers or filters: levels, pillars, headlines, and how wide the last column must be. */
export function frameContent(
  pack: GridPack,
  language: Language,
  view: Reading,
  isRoom = false,
): GridFrameContent {
  const words = resultWords[language];
  return {
    language,
    levels: pack.levels.map(({ level, name }) => ({ level, name: name[language] })),
    pillars: pillarsOf(pack, language),
    side: {
      title: words.sideTitles[view],
      words: sideWords(words, view, language, isRoom, highestLevel(pack)),
    },
    emphasis: isRoom ? 'room' : view === 'everyone' ? 'words' : 'marks',
  };
}

export function pillarsOf(pack: GridPack, language: Language): GridFrameContent['pillars'] {
  return pack.pillars.map(({ id, name, cells }) => ({
    id,
    look: pillarLook(pack, id),
    name: name[language],
    headlines: cells.map(({ headline }) => headline[language]),
  }));
}

/** Where there is little room, and of distances always, single words: what is longer takes several lines. */
function sideWords(
  words: ResultWords,
  view: Reading,
  language: Language,
  isRoom: boolean,
  highest: Level,
): string[] {
  const widest = highest - 1;
  // One of every sort: about halfway between whole levels, and almost as far as the scale goes.
  const distances = [...Array.from({ length: widest - 1 }, (_, index) => index + 1.4), widest - 0.1];
  const apart = distances.map((distance) => levelsApart(distance, language));
  const texts = {
    everyone: [...Object.values(words.bands), words.camps],
    expected: [...apart.map(words.below), ...apart.map(words.above), words.nearlyExpected],
    layers: [...apart, words.close],
    departments: [...apart, words.close],
    lines: [...apart, words.close],
  }[view];
  if (view === 'everyone' && !isRoom) return texts;
  return [words.sideTitles[view], ...texts].flatMap((text) => text.split(' '));
}

/** The rows of the grid in the view of the moment. */
export function gridRows(source: GridSource): GridRow[] {
  return source.pack.pillars.map(({ id }) => {
    const pillar = pillarAnalysis(source.analysis, id);
    const target = source.targets.get(id) ?? null;
    return {
      current: pillar.all?.label ?? null,
      target: source.view === 'everyone' ? target : null,
      expected: source.view === 'everyone' ? (source.expected[id] ?? null) : null,
      inFocus: source.focus === id,
      marks: marksOf(source, pillar),
      side: sideOf(source, pillar),
    };
  });
}

/** Median with its texts, for a marker. */
export function medianOf({ median, low, high }: GroupFigures, language: Language): GridMedian {
  const [lowText, highText] = [shownLevel(low, language), shownLevel(high, language)];
  return {
    value: median,
    text: shownLevel(median, language),
    low,
    high,
    pair: lowText === highText ? null : `${lowText}–${highText}`,
  };
}

function marksOf(source: GridSource, pillar: PillarAnalysis): GridMarks {
  const { language, view, analysis } = source;
  const words = resultWords[language];
  const none = (text: string): GridMarks => ({ kind: 'none', text });
  if (!pillar.asked) {
    const before = view === 'everyone' ? source.earlier.get(pillar.pillarId) : undefined;
    return before
      ? { kind: 'earlier', median: medianOf(before.figures, language), round: words.inRound(before.number) }
      : none(words.none.notAsked);
  }
  if (view === 'lines') {
    const groups = lineGroups(source, pillar.pillarId);
    return groups.length < 2 ? none(words.none.lines) : { kind: 'groups', groups };
  }
  if (pillar.visibility === 'hands-reveal-own') return none(words.none.handsReveal);
  if (!pillar.all) return none(words.none.tooFew(analysis.minimumGroupSize));
  switch (view) {
    case 'everyone':
      return {
        kind: 'people',
        positions: pillar.all.positions,
        // The two middle ones stand beside it only where there is room for them.
        median: source.isRoom
          ? { ...medianOf(pillar.all, language), pair: null }
          : medianOf(pillar.all, language),
        before: source.earlier.get(pillar.pillarId)?.figures.median ?? null,
      };
    case 'layers':
    case 'departments': {
      const groups = shownGroups(source, pillar);
      return groups.length === 0 ? none(words.none.groups) : { kind: 'groups', groups };
    }
    case 'expected': {
      if (!pillar.expectation) return none(words.none.noExpectation);
      const { expected, measured } = pillar.expectation;
      return {
        kind: 'groups',
        groups: [
          mark('measured', words.measured, measured, language),
          { ...mark('expected', words.expected, expected, language), look: 'hollow' },
        ],
      };
    }
    default:
      return unreachable(view);
  }
}

function mark(key: string, label: string, value: number, language: Language): GridGroup {
  return { key, label, value, text: shownLevel(value, language), look: 'solid' };
}

function shownGroups(source: GridSource, pillar: PillarAnalysis): GridGroup[] {
  const by = source.view === 'layers' ? 'layer' : 'department';
  return pillar.groups.flatMap(({ group, figures }) =>
    group.by === by && figures
      ? [
          mark(
            groupKey(group),
            groupLabel(group, source.workshop, source.language),
            figures.median,
            source.language,
          ),
        ]
      : [],
  );
}

function lineGroups({ lines, language }: GridSource, pillarId: PillarId): GridGroup[] {
  return lines.flatMap(({ line, analysis }) => {
    const { all } = pillarAnalysis(analysis, pillarId);
    return all ? [mark(line.id, line.name, all.median, language)] : [];
  });
}

function sideOf(source: GridSource, pillar: PillarAnalysis): GridSide | null {
  const side = wholeSideOf(source, pillar);
  if (!side || !source.isRoom) return side;
  // A row has room for the word, and for how many answered beside a short one.
  const n = side.bars && pillar.all && !side.word.includes(' ') ? pillar.all.n : null;
  return { ...side, bars: null, figure: n === null ? '' : resultWords[source.language].people(n) };
}

function wholeSideOf(source: GridSource, pillar: PillarAnalysis): GridSide | null {
  const { view, language } = source;
  const words = resultWords[language];
  if (view === 'lines') {
    return differenceSide(lineGroups(source, pillar.pillarId), words, language);
  }
  if (!pillar.all) return null;
  switch (view) {
    case 'everyone': {
      const { distribution, n } = pillar.all;
      return {
        bars: distribution,
        word: pillar.camps ? words.camps : words.bands[agreementBand(pillar.all)],
        loud: pillar.camps !== null,
        figure: words.people(n),
      };
    }
    case 'layers':
    case 'departments':
      return differenceSide(shownGroups(source, pillar), words, language);
    case 'expected': {
      if (!pillar.expectation) return null;
      const { difference, verdict } = pillar.expectation;
      // A row in front of a room has two lines: whether, and not how far.
      const text = source.isRoom ? '' : levelsApart(Math.abs(difference), language);
      const word =
        verdict === 'as-expected'
          ? difference === 0
            ? words.asExpected
            : words.nearlyExpected
          : difference < 0
            ? words.below(text).trim()
            : words.above(text).trim();
      return { bars: null, word, loud: verdict !== 'as-expected', figure: '' };
    }
    default:
      return unreachable(view);
  }
}

/** How far the marks of a row lie apart; null where there is nothing to compare. */
function differenceSide(
  marks: readonly GridGroup[],
  words: ResultWords,
  language: Language,
): GridSide | null {
  const found = extremesOf(marks.map(({ value }) => ({ median: value })));
  if (!found) return null;
  const loud = areApart(found.difference);
  return { bars: null, word: loud ? levelsApart(found.difference, language) : words.close, loud, figure: '' };
}

/** The widest gap of a pillar for the groups in view. */
export function gapInView(pillar: PillarAnalysis, view: Reading): GroupGap | undefined {
  const by = view === 'layers' ? 'layer' : view === 'departments' ? 'department' : null;
  return pillar.gaps.find((gap) => gap.by === by);
}

/** The views that the workshop's data can fill. */
export function viewsOf(source: {
  workshop: Workshop;
  analysis: RoundAnalysis;
  expected: BusinessLine['expected'];
}): Reading[] {
  const groups = source.analysis.pillars.flatMap((pillar) => pillar.groups.map(({ group }) => group.by));
  return [
    'everyone',
    ...(groups.includes('layer') ? (['layers'] as const) : []),
    ...(groups.includes('department') ? (['departments'] as const) : []),
    ...(Object.keys(source.expected).length > 0 ? (['expected'] as const) : []),
    ...(source.workshop.businessLines.length > 1 ? (['lines'] as const) : []),
  ];
}
