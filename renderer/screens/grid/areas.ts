import type { PillarAnalysis } from '../../../shared/analysis/pillar.ts';
import type { GridRow } from '../../../shared/drawing/gridScene/content.ts';
import type { Pillar } from '../../../shared/model/pack.ts';
import type { Level } from '../../../shared/model/workshop.ts';
import { sentenceOf } from '../../../shared/sentences/names.ts';
import type { ShownSubject } from '../../results/gridContent.ts';
import { resultWords } from '../../results/words.ts';

export type AreaKind = 'pillar' | 'cell' | 'median' | 'side';

export interface AreaPlace {
  kind: AreaKind;
  /** Of a cell. */
  level: Level | null;
  pillar: Pillar;
  row: GridRow;
  subject: ShownSubject;
}

/** Reads `cell:data:3` and its like; the drawing makes nothing else. */
export function parseArea(area: string): { kind: AreaKind; pillarId: string; level: Level | null } {
  const [kind, pillarId = '', level] = area.split(':');
  return { kind: kind as AreaKind, pillarId, level: level === undefined ? null : (Number(level) as Level) };
}

/** The heading of what opens. */
export function areaTitle({ kind, level, pillar, subject }: Omit<AreaPlace, 'row'>): string {
  const { language, pack } = subject;
  const words = resultWords[language];
  const name = pillar.name[language];
  if (kind === 'cell' && level !== null) {
    const levelName = pack.levels.find((each) => each.level === level)?.name[language] ?? '';
    return `${name}: ${words.level(level)}, ${levelName}`;
  }
  return kind === 'median' ? `${name}: ${words.median.toLowerCase()}` : name;
}

/** All that the drawing shows there, for who hears it. */
export function labelOfArea(place: AreaPlace & { measured: PillarAnalysis }): string {
  const { kind, level, pillar, row, subject, measured } = place;
  const { language } = subject;
  const words = resultWords[language];
  const title = areaTitle(place);
  if (kind === 'pillar') return row.marks.kind === 'none' ? `${title}. ${row.marks.text}` : title;
  if (kind === 'side') {
    const side = row.side;
    return side ? [title, side.word, side.figure].filter((text) => text !== '').join(', ') : title;
  }
  if (kind === 'median') return `${title} ${marksText(row)}`;
  const cell = pillar.cells.find((each) => each.level === level);
  const parts = [`${title}: ${cell?.headline[language] ?? ''}`];
  const { all } = measured;
  const count = all?.distribution[(level ?? 1) - 1] ?? 0;
  if (all && count > 0 && row.marks.kind === 'people') {
    parts.push(count === 1 ? words.cell.oneHere(all.n) : words.cell.here(count, all.n));
  }
  if (row.current !== null && row.current === level) parts.push(words.cell.current);
  if (row.target !== null && row.target === level) parts.push(words.cell.target);
  if (row.expected !== null && row.expected === level) parts.push(words.cell.expected);
  return parts.map((part) => sentenceOf(part)).join(' ');
}

function marksText({ marks }: GridRow): string {
  switch (marks.kind) {
    case 'people':
      return marks.median.pair === null ? marks.median.text : `${marks.median.text} (${marks.median.pair})`;
    case 'groups':
      return marks.groups.map(({ label, text }) => `${label} ${text}`).join(', ');
    case 'road':
      return marks.median?.text ?? '';
    case 'earlier':
      return `${marks.median.text} (${marks.round})`;
    case 'none':
      return marks.text;
  }
}
