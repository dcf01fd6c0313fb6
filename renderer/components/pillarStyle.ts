import type { CSSProperties } from 'react';
import { coloursOf } from '../../shared/drawing/palette.ts';

/** A pillar's colours for a part of the screen, as `--pillar-fill`, `-text`, `-on-fill`, `-tint`, `-soft`. */
export function pillarStyle(pillarId: string): CSSProperties {
  const { fill, text, onFill, tint, soft } = coloursOf(pillarId);
  const variables: Record<`--pillar-${string}`, string> = {
    '--pillar-fill': fill,
    '--pillar-text': text,
    '--pillar-on-fill': onFill,
    '--pillar-tint': tint,
    '--pillar-soft': soft,
  };
  return variables;
}
