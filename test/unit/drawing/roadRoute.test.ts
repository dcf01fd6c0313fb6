import { describe, expect, test } from 'vitest';
import { chooseLayout } from '../../../shared/drawing/road/drawRoad.ts';
import type { Layout } from '../../../shared/drawing/road/layout.ts';
import { pageOf } from '../../../shared/drawing/road/page/page.ts';
import { pageSize } from '../../../shared/drawing/sizes.ts';
import type { Orientation } from '../../../shared/model/workshop.ts';
import { posterAction, posterContent, posterPillars, spreadActions } from './roadPosterContent.ts';

const orientations: readonly Orientation[] = ['landscape', 'portrait'];

/** Read from so near that cards at leaders are always large enough. */
function lay(content = posterContent(), orientation: Orientation = 'landscape', distance = 0.5): Layout {
  const { width, height } = pageSize('A0', orientation);
  return chooseLayout(content, pageOf(width, height, distance));
}

interface Point {
  x: number;
  y: number;
}

/** Whether a straight piece along an axis passes through a box. */
function passes(
  from: Point,
  to: Point,
  box: { x: number; y: number; width: number; height: number },
): boolean {
  return (
    Math.max(from.x, to.x) > box.x + 0.5 &&
    Math.min(from.x, to.x) < box.x + box.width - 0.5 &&
    Math.max(from.y, to.y) > box.y + 0.5 &&
    Math.min(from.y, to.y) < box.y + box.height - 0.5
  );
}

describe.each(orientations)('leaders in %s', (orientation) => {
  test.each([3, 9, 14, 20])('every card of %i has one, to the lane of its pillar', (count) => {
    const content = posterContent({ actions: spreadActions(count) });
    const { leaders } = lay(content, orientation);
    expect(leaders.map((leader) => leader.actionId).sort()).toEqual(
      content.actions.map((one) => one.id).sort(),
    );
    for (const leader of leaders) {
      const action = content.actions.find((one) => one.id === leader.actionId);
      expect(content.pillars[leader.lane]?.id).toBe(action?.pillarId);
    }
  });

  test.each([3, 9, 14, 20])('none of %i runs behind a card or sign, or along another leader', (count) => {
    const content = posterContent({ actions: spreadActions(count) });
    const { leaders, boxes } = lay(content, orientation);
    expect(leaders.length).toBe(count);
    for (const leader of leaders) {
      leader.points.forEach((to, index) => {
        const from = leader.points[index - 1];
        if (from === undefined) return;
        for (const { id, box } of boxes) {
          expect(passes(from, to, box), `leader of ${leader.actionId} behind ${id}`).toBe(false);
        }
      });
      for (const other of leaders) {
        if (other === leader || Math.abs(other.u - leader.u) > 2) continue;
        const [low, high] = [Math.min(leader.from, leader.to), Math.max(leader.from, leader.to)];
        const [otherLow, otherHigh] = [Math.min(other.from, other.to), Math.max(other.from, other.to)];
        expect(low < otherHigh && otherLow < high, `${leader.actionId} along ${other.actionId}`).toBe(false);
      }
    }
  });

  test('later actions reach the road further on', () => {
    const content = posterContent({ actions: spreadActions(12) });
    const { leaders } = lay(content, orientation);
    const along = (horizon: string) =>
      leaders
        .filter((leader) => content.actions.find((one) => one.id === leader.actionId)?.horizon === horizon)
        .map((leader) => leader.u);
    expect(Math.max(...along('now'))).toBeLessThan(Math.min(...along('next')));
    expect(Math.max(...along('next'))).toBeLessThan(Math.min(...along('later')));
  });
});

describe.each(orientations)('milestones in %s', (orientation) => {
  test.each([0, 3, 12, 20, 60])(
    'rise along every lane, from today to the chosen level, with %i actions',
    (count) => {
      const content = posterContent({
        actions: spreadActions(count),
        pillars: posterPillars([1, 1.5, 2, 2, 3, 4], [4, 3, 5, 2, 5, 5]),
      });
      const { milestones } = lay(content, orientation);
      for (const pillar of content.pillars) {
        const own = milestones.filter((one) => one.pillarId === pillar.id).sort((a, b) => a.s - b.s);
        const reached = Math.floor(pillar.current ?? 0);
        const expected =
          pillar.target === reached
            ? [reached, reached]
            : Array.from({ length: (pillar.target ?? 0) - reached + 1 }, (_, step) => reached + step);
        expect(
          own.map((one) => one.level),
          pillar.id,
        ).toEqual(expected);
        expect(own[0]?.kind).toBe('current');
        expect(own.at(-1)?.kind).toBe(pillar.target === reached ? 'stay' : 'target');
        own.forEach((one, index) => {
          const before = own[index - 1];
          if (before !== undefined) expect(one.s - before.s).toBeGreaterThan(12);
        });
      }
    },
  );

  test('a level comes right after the actions that bring it', () => {
    const early = ['a', 'b'].map((id, at) => posterAction(at, { id, pillarId: 'data', horizon: 'now' }));
    const others = spreadActions(9).filter((one) => one.pillarId !== 'data');
    const content = posterContent({ actions: [...early, ...others] });
    const { milestones, leaders } = lay(content, orientation);
    const target = milestones.find((one) => one.pillarId === 'data' && one.kind === 'target');
    const last = Math.max(...leaders.filter((one) => one.actionId.length === 1).map((one) => one.s));
    const later = leaders.filter((one) => {
      return content.actions.find((action) => action.id === one.actionId)?.horizon === 'later';
    });
    expect(target?.s).toBeGreaterThan(last);
    expect(target?.s).toBeLessThan(Math.min(...later.map((one) => one.s)));
  });

  test('nothing measured and nothing chosen gives no badges', () => {
    const { milestones } = lay(posterContent({ pillars: posterPillars([], []) }), orientation);
    expect(milestones).toEqual([]);
  });
});
